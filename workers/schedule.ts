import { pruneAttachment } from './attachments/remove.ts'
import { sweepAttachment } from './attachments/sweep.ts'
import { confirm } from './auto-replies/confirm.ts'
import { sealDue } from './audit/seal-due.ts'
import { tellWaiting } from './emergencies/tell.ts'
import { tellLibraries } from './hours/tell-libraries.ts'
import { pruneDelivery } from './intake/prune.ts'
import { pruneQuarantine } from './intake/prune-quarantine.ts'
import { sweepDelivery } from './intake/sweep.ts'
import { type Context, contextOf, type Edge, edgeOf, SYSTEM } from './lib/context.ts'
import type { DueKind } from './lib/due.ts'
import type { Env } from './lib/env.ts'
import { errorName, log } from './lib/log.ts'
import { wake } from './follow-ups/wake.ts'
import { eachDue } from './libraries/each-due.ts'
import { pruneMails } from './mails/prune.ts'
import { sendDueMails } from './mails/sweep.ts'
import { type ChoreId, EVERY } from './operators/chore-times.ts'
import { beginChore, choresInTurn, endChore, type Turn } from './operators/chores.ts'
import { syncBlock } from './patrons/sync-block.ts'
import { pruneDevices } from './push-devices/remove.ts'
import { sendDuePushes } from './pushes/sweep.ts'
import { tellDevices } from './pushes/tell.ts'
import { sweepMessage } from './replies/sweep.ts'
import { pruneSessions } from './sessions/prune.ts'
import { mailWaiting } from './targets/mail-waiting.ts'
import { recountSlice } from './targets/recount.ts'
import { remind } from './targets/remind.ts'
import { syncWhenDue } from './templates/sync.ts'
import { expireWaitingItems } from './waiting-items/expire.ts'

interface Chore {
  /** How often; the last turn stands in the database. */
  every: number
  turn: (edge: Edge) => Promise<Turn>
  /** Runs in the tick itself: what heals messages must not depend on a queue. */
  in_tick?: boolean
}

/** A verb for each due row of a library, within that library. */
const each = (kind: DueKind, verb: (ctx: Context, id: string, at: number) => Promise<unknown>) => ({
  turn: (edge: Edge) =>
    eachDue(edge, kind, (library, row) => verb(contextOf(edge, library, SYSTEM), row.id, row.at))
})

/** A verb for what belongs to no library: it answers how much it did. */
const once = (verb: (edge: Edge) => Promise<number>) => ({
  turn: async (edge: Edge) => ({ handled: await verb(edge), failed: 0, error: null, lag_ms: 0 })
})

/**
 * Chore, cadence, verb. Each is a catch-up from its own watermark: what is due stands in `due` from the commit that made it so until
 * the commit that did it, and what is old is known by its age. Missed and doubled turns, turns that die and clocks that jump change
 * nothing in what comes of it.
 */
const CHORES: Record<ChoreId, Chore> = {
  deliveries: {
    every: EVERY.deliveries,
    in_tick: true,
    turn: (edge) => eachDue(edge, 'delivery', (library, row) => sweepDelivery(edge, library, row.id, row.at))
  },
  outbox: { every: EVERY.outbox, in_tick: true, ...each('outbox', sweepMessage) },
  emergencies: { every: EVERY.emergencies, ...each('emergency', tellWaiting) },
  receipts: { every: EVERY.receipts, ...each('receipt', confirm) },
  seals: { every: EVERY.seals, ...each('seal', (ctx, _id, at) => sealDue(ctx, at)) },
  templates: { every: EVERY.templates, ...each('templates', syncWhenDue) },
  attachments: { every: EVERY.attachments, ...each('attachment', sweepAttachment) },
  patron_blocks: { every: EVERY.patron_blocks, ...each('patron_block', syncBlock) },
  targets: { every: EVERY.targets, ...each('target', remind) },
  wakes: { every: EVERY.wakes, ...each('wake', wake) },
  central_days: { every: EVERY.central_days, turn: tellLibraries },
  changed_hours: { every: EVERY.changed_hours, ...each('hours_changed', recountSlice) },
  mailboxes: { every: EVERY.mailboxes, ...each('mailbox', mailWaiting) },
  mails: { every: EVERY.mails, turn: sendDueMails },
  told_devices: { every: EVERY.told_devices, ...each('push', tellDevices) },
  pushes: { every: EVERY.pushes, turn: sendDuePushes },
  waiting_items: { every: EVERY.waiting_items, ...each('waiting_item', expireWaitingItems) },
  old_attachments: { every: EVERY.old_attachments, ...each('prune_attachment', pruneAttachment) },
  old_deliveries: { every: EVERY.old_deliveries, ...each('prune_delivery', pruneDelivery) },
  old_quarantine: { every: EVERY.old_quarantine, ...once(pruneQuarantine) },
  old_mails: { every: EVERY.old_mails, ...once(pruneMails) },
  old_sessions: { every: EVERY.old_sessions, ...once(pruneSessions) },
  old_push_devices: { every: EVERY.old_push_devices, ...once(pruneDevices) }
}

/**
 * The minute's tick: every chore whose turn it is. D1 counts the queries of one invocation, so the others get one of their own by
 * the queue, and run here only when that cannot be reached.
 */
export async function scheduled(
  _controller: ScheduledController,
  env: Env,
  execution: ExecutionContext
): Promise<void> {
  const edge = edgeOf(env, execution)
  for (const id of await inTurn(edge)) {
    if (CHORES[id].in_tick || !(await handedOver(env, id))) await runChore(edge, id)
  }
}

/** When the directory does not say, each finds out for itself. */
async function inTurn(edge: Edge): Promise<ChoreId[]> {
  try {
    return await choresInTurn(edge, CHORES)
  } catch (error) {
    log('chore_failed', { error: errorName(error) })
    return Object.keys(CHORES) as ChoreId[]
  }
}

async function handedOver(env: Env, id: string): Promise<boolean> {
  try {
    await env.CHORES.send({ kind: 'chore', id })
    return true
  } catch (error) {
    log('queue_failed', { queue: 'chores', chore: id, error: errorName(error) })
    return false
  }
}

const isChore = (id: string): id is ChoreId => Object.hasOwn(CHORES, id)

/** One turn, and what came of it written down. Nothing it meets keeps the next chore from its own. */
export async function runChore(edge: Edge, id: string): Promise<void> {
  if (!isChore(id)) return
  try {
    if (!(await beginChore(edge, id, CHORES[id].every))) return
    await endChore(edge, id, await CHORES[id].turn(edge))
  } catch (error) {
    log('chore_failed', { chore: id, error: errorName(error) })
    await saidFailed(edge, id, errorName(error))
  }
}

async function saidFailed(edge: Edge, id: ChoreId, error: string): Promise<void> {
  try {
    await endChore(edge, id, { handled: 0, failed: 1, error, lag_ms: 0 })
  } catch (again) {
    log('chore_failed', { chore: id, error: errorName(again) })
  }
}
