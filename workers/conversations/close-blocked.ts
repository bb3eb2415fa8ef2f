import type { AuditEntry } from '../audit/queries.ts'
import type { StaffContext } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { withClock } from '../targets/find-clock.ts'
import { closedBy, isRecentlyClosed, takenUp } from './closed.ts'
import { expectSeen, listOpenOf, updateConversation } from './queries.ts'

/** For the start of the commit in which a patron is blocked or no more: Stale when somebody writes meanwhile. */
export interface Touched {
  ids: string[]
  entries: AuditEntry[]
  expectations: Write[]
  /** After everything else of that commit. */
  writes: Write[]
}

/** Whoever is blocked waits for nobody: what is open ends, by the colleague who blocks. `unreached`: where an answer cannot leave any more. */
export async function closeBlocked(
  ctx: StaffContext,
  patronId: string,
  unreached: string[],
  now: number
): Promise<Touched> {
  const open = await listOpenOf(ctx.db, patronId)
  return {
    ids: open.map(({ id }) => id),
    entries: open.map(({ id }) => ({ act: 'conversation_closed', conversation_id: id })),
    expectations: open.map((row) => expectSeen(ctx.db, row)),
    writes: await Promise.all(
      open.map(async (row) => {
        // for whoever takes the block back
        const reached = { unreached: unreached.includes(row.id) ? ('failed' as const) : row.unreached }
        const change = { ...closedBy(ctx.actor.id, now), ...reached }
        return updateConversation(ctx.db, row.id, await withClock(ctx, row, change, row.channel_id))
      })
    )
  }
}

/** What a block ended goes on when it is taken back within a week, as if it had not been ended: it waits for whom it waited. */
export async function reopenUnblocked(
  ctx: StaffContext,
  patronId: string,
  blockedAt: number,
  now: number
): Promise<Touched> {
  const all = isRecentlyClosed(blockedAt, now) ? await listOpenOf(ctx.db, patronId, blockedAt) : []
  const open = all.filter(({ state }) => state !== 'closed')
  // a colleague may have written from the phone since
  const taken = (channelId: string) => open.some(({ channel_id }) => channel_id === channelId)
  const rows = all.filter((row) => row.state === 'closed' && !taken(row.channel_id))
  return {
    ids: rows.map(({ id }) => id),
    entries: rows.map(({ id }) => ({ act: 'conversation_reopened', conversation_id: id })),
    expectations: rows.map((row) => expectSeen(ctx.db, row)),
    writes: await Promise.all(
      rows.map(async (row) =>
        updateConversation(ctx.db, row.id, await withClock(ctx, row, takenUp(row, now), row.channel_id))
      )
    )
  }
}
