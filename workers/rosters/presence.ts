import type { Calendar } from '../hours/calendar.ts'
import { nextOpening, openAt } from '../hours/calendar.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import type { StaffContext } from '../lib/context.ts'
import { DAY } from '../lib/time.ts'
import { listChannels } from '../libraries/show.ts'
import { sendHint } from '../realtime/hint.ts'
import { deletePresence, savePresence } from './queries.ts'
import type { PresenceState } from './schema.ts'

/**
 * Somebody says of themselves that they are busy, away or available again. It holds until we close, so that nobody is away the next
 * morning. It is no history: nobody has to account for it.
 */
export async function setPresence(ctx: StaffContext, state: PresenceState): Promise<void> {
  await ctx.db.commit(state === 'available' ? deletePresence(ctx.db, ctx.actor.id) : await saying(ctx, state))
  sendHint(ctx, { type: 'library' })
}

async function saying(ctx: StaffContext, state: 'busy' | 'away') {
  const [calendars, channels] = await Promise.all([findCalendars(ctx), listChannels(ctx)])
  const now = ctx.now()
  const until_at = endOfHours(
    channels.map(({ id }) => calendars.channel(id)),
    now
  )
  return savePresence(ctx.db, ctx.actor.id, { state, at: now, until_at })
}

/** When the last channel closes: of these hours, or of the next when all are closed. Without hours, in a day. Pure. */
export function endOfHours(calendars: readonly Calendar[], now: number): number {
  const openings = calendars.flatMap((calendar) => nextOpening(calendar, now) ?? [])
  const at = Math.min(...openings)
  const ends = calendars.flatMap((calendar) => {
    const { open, until_at } = openAt(calendar, at)
    return open && until_at !== null ? until_at : []
  })
  return ends.length > 0 ? Math.max(...ends) : now + DAY
}
