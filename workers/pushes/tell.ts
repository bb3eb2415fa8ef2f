import { directoryOf, type Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { errorName, log } from '../lib/log.ts'
import { devicesOfLibrary } from '../push-devices/find.ts'
import { connectedPeople } from '../realtime/connected.ts'
import { findOnDuty } from '../rosters/find-duty.ts'
import { APART_MS, PUSH_KINDS, type PushKind } from './push.ts'
import { deleteDue, insertDue, savePushes } from './queries.ts'
import { sendEach } from './sweep.ts'

/** Rows of one statement: D1 binds a hundred values. */
const AT_ONCE = 12

/** A push that was decided: its id, and the write for the commit that decides it. `tellSoon` or the chore sends it. */
export function askPush(
  ctx: Context,
  conversationId: string,
  kind: PushKind,
  at: number
): { id: string; write: Write } {
  const id = `${conversationId}|${kind}`
  return { id, write: insertDue(ctx.db, at, id) }
}

/**
 * Lets the devices of those who answer hear what was decided: of who is on duty, but for those who have this library's console open,
 * for they see it there. The decision is known by its moment, so that once more changes nothing.
 */
export async function tellDevices(ctx: Context, id: string, decided_at: number): Promise<void> {
  const { library_id } = ctx.db
  const kind = PUSH_KINDS.find((known) => id.endsWith(`|${known}`))
  const devices = kind ? await devicesToTell(ctx) : []
  const pushes = devices.map((device) => ({ device_id: device.id, library_id }))
  const directory = directoryOf(ctx)
  for (let from = 0; kind && from < pushes.length; from += AT_ONCE) {
    const some = pushes.slice(from, from + AT_ONCE).map((push) => ({ ...push, kind, decided_at }))
    await directory.commit(savePushes(directory, some, APART_MS))
  }
  await ctx.db.commit(deleteDue(ctx.db, decided_at, id))
  ctx.defer(sendEach(ctx, pushes))
}

async function devicesToTell(ctx: Context) {
  const devices = await devicesOfLibrary(ctx, ctx.db.library_id)
  if (devices.length === 0) return devices
  const [connected, hearers] = await Promise.all([connectedPeople(ctx), findOnDuty(ctx)])
  return devices.filter(
    ({ person_id }) => !connected.has(person_id) && (hearers === null || hearers.includes(person_id))
  )
}

/** For after the commit that decided it: what goes wrong here the chore makes good. */
export const tellSoon = (ctx: Context, id: string, decided_at: number): Promise<void> =>
  tellDevices(ctx, id, decided_at).catch((error: unknown) =>
    log('push_failed', { library_id: ctx.db.library_id, error: errorName(error) })
  )
