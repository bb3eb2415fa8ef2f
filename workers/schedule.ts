import { pruneAttachment } from './attachments/remove.ts'
import { sweepAttachment } from './attachments/sweep.ts'
import { sealDue } from './audit/seal-due.ts'
import { pruneDelivery } from './intake/prune.ts'
import { pruneQuarantine } from './intake/prune-quarantine.ts'
import { sweepDelivery } from './intake/sweep.ts'
import { contextOf, type Edge, edgeOf, type LibraryPlace, SYSTEM } from './lib/context.ts'
import { STATEMENTS_ENOUGH } from './lib/d1.ts'
import { type DueKind, readDue, type DueRow } from './lib/due.ts'
import type { Env } from './lib/env.ts'
import { errorName, log } from './lib/log.ts'
import { placesOfLibraries } from './libraries/places.ts'
import { pruneMails } from './mails/prune.ts'
import { sendDueMails } from './mails/sweep.ts'
import { type ChoreId, EVERY } from './operators/chore-times.ts'
import { beginChore, endChore } from './operators/chores.ts'
import { syncBlock } from './patrons/sync-block.ts'
import { sweepMessage } from './replies/sweep.ts'
import { pruneSessions } from './sessions/prune.ts'
import { syncWhenDue } from './templates/sync.ts'
import { expireWaitingItems } from './waiting-items/expire.ts'

/** What runs; when says `EVERY`. Each is a catch-up from what the database says is due: missed and doubled runs change nothing. */
const CHORES: Record<ChoreId, (edge: Edge) => Promise<number>> = {
  deliveries: (edge) =>
    eachDue(edge, 'delivery', (library, row) => sweepDelivery(edge, library, row.id, row.at)),
  outbox: (edge) =>
    eachDue(edge, 'outbox', (library, row) => sweepMessage(inside(edge, library), row.id, row.at)),
  seals: (edge) => eachDue(edge, 'seal', (library, row) => sealDue(inside(edge, library), row.at)),
  templates: (edge) =>
    eachDue(edge, 'templates', (library, row) => syncWhenDue(inside(edge, library), row.id, row.at)),
  attachments: (edge) =>
    eachDue(edge, 'attachment', (library, row) => sweepAttachment(inside(edge, library), row.id, row.at)),
  old_attachments: (edge) =>
    eachDue(edge, 'prune_attachment', (library, row) =>
      pruneAttachment(inside(edge, library), row.id, row.at)
    ),
  patron_blocks: (edge) =>
    eachDue(edge, 'patron_block', (library, row) => syncBlock(inside(edge, library), row.id, row.at)),
  mails: (edge) => sendDueMails(edge),
  waiting_items: (edge) =>
    eachDue(edge, 'waiting_item', (library, row) =>
      expireWaitingItems(inside(edge, library), row.id, row.at)
    ),
  old_deliveries: (edge) =>
    eachDue(edge, 'prune_delivery', (library, row) => pruneDelivery(inside(edge, library), row.id, row.at)),
  old_quarantine: pruneQuarantine,
  old_mails: pruneMails,
  old_sessions: pruneSessions
}

const inside = (edge: Edge, library: LibraryPlace) => contextOf(edge, library, SYSTEM)

/** What heals messages runs in the tick itself: it must not depend on a queue. */
const IN_THE_TICK = new Set(['deliveries', 'outbox'])

/**
 * The minute's tick: every chore whose time has come. D1 counts the queries of one invocation, so the others get one of their own
 * by the queue, and run here only when that cannot be reached.
 */
export async function scheduled(
  _controller: ScheduledController,
  env: Env,
  execution: ExecutionContext
): Promise<void> {
  const edge = edgeOf(env, execution)
  for (const id of Object.keys(CHORES)) {
    if (IN_THE_TICK.has(id) || !(await handedOver(env, id))) await runChore(edge, id)
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

export async function runChore(edge: Edge, id: string): Promise<void> {
  if (!isChore(id) || !(await beginChore(edge, id, EVERY[id]))) return
  try {
    await endChore(edge, id, await CHORES[id](edge), null)
  } catch (error) {
    log('chore_failed', { chore: id, error: errorName(error) })
    await endChore(edge, id, 0, errorName(error))
  }
}

/** Hands each due row, of whichever library, to a verb that is bound to its library. Stops early; the next minute goes on. */
async function eachDue(
  edge: Edge,
  kind: DueKind,
  handle: (library: LibraryPlace, row: DueRow) => Promise<unknown>
): Promise<number> {
  let handled = 0
  const rows = await readDue(edge, kind)
  const places = await placesOfLibraries(
    edge,
    rows.map((row) => row.library_id)
  )
  for (const row of rows) {
    const library = places.get(row.library_id)
    if (!library || edge.meter.statements >= STATEMENTS_ENOUGH) continue
    try {
      await handle(library, row)
      handled += 1
    } catch (error) {
      // what stands after the channel in a waiting item's id is Meta's, and holds a phone number
      const [id = ''] = row.id.split('|')
      log('chore_failed', { chore: kind, library_id: row.library_id, id, error: errorName(error) })
    }
  }
  return handled
}
