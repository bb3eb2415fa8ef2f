import { calendarOf, nextOpening } from '../hours/calendar.ts'
import { findEmergencies } from '../hours/emergencies.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { findCentral } from '../hours/find-central.ts'
import { speakMoment } from '../hours/speak.ts'
import { dayAt, startOf } from '../hours/zone.ts'
import type { Context } from '../lib/context.ts'
import { channelIds } from '../libraries/find-channels.ts'
import { firstNameOf } from '../quick-replies/fill.ts'
import { refusal } from '../replies/policy.ts'
import { emergencyOf } from './find.ts'
import { knownBranches } from './known-branches.ts'
import * as queries from './queries.ts'
import { isOn, TELL_AFTER } from './rules.ts'
import { type Plan, UNDO_MS } from './schema.ts'

/** The newest closures with what became of telling who waited. */
export async function showEmergencies(ctx: Context) {
  const rows = await queries.listNewest(ctx.db, 10)
  const now = ctx.now()
  const items = await Promise.all(
    rows.map(async (row) => {
      const emergency = emergencyOf(row)
      const counts = await queries.countTellings(ctx.db, row.id)
      const count = (state: string) => counts.find((one) => one.state === state)?.count ?? 0
      return {
        ...emergency,
        on: isOn(emergency, now),
        undo_until_at: emergency.from_at + UNDO_MS,
        tellings: { pending: count('pending'), told: count('told'), unreachable: count('unreachable') }
      }
    })
  )
  return { items }
}

/** So many are looked at: enough to name, and to count nearly everybody. */
const LOOKED_AT = 200
const NAMED = 30

/** Who would be told, and when somebody would answer again. Nothing is closed. */
export async function planClosing(ctx: Context, { channels, until_at, ...plan }: Plan) {
  const now = ctx.now()
  const branches = await knownBranches(ctx, plan.branches)
  const { zone } = await findCalendars(ctx)
  const end_of_day_at = startOf(dayAt(now, zone) + 1, zone)
  const rows = await queries.listWaiting(ctx.db, branches, LOOKED_AT)
  const reached = rows.map((row) => ({ ...row, reachable: refusal(row, now + TELL_AFTER) === null }))
  const back = await backAfter(ctx, { branches, channels, until_at: until_at ?? end_of_day_at })
  return {
    end_of_day_at,
    back,
    waiting: {
      count: rows.length,
      more: rows.length === LOOKED_AT,
      unreachable: reached.filter(({ reachable }) => !reachable).length,
      people: reached.slice(0, NAMED).map(({ id, name, reachable }) => ({
        conversation_id: id,
        first_name: firstNameOf(name),
        reachable
      }))
    }
  }
}

/** When the first channel answers again, in words, as if it were closed until then. */
async function backAfter(
  ctx: Context,
  closing: { branches: string[] | null; channels: boolean; until_at: number }
) {
  const now = ctx.now()
  const [{ document, zone }, central, emergencies, channels] = await Promise.all([
    findCalendars(ctx),
    findCentral(ctx),
    findEmergencies(ctx),
    channelIds(ctx)
  ])
  const closed = [...emergencies, { ...closing, from_at: now, reason: '' }]
  const moments = channels.map((channel_id) =>
    nextOpening(calendarOf(document, { channel_id }, central, closed, zone), now)
  )
  const known = moments.filter((at) => at !== null && at > now).map(Number)
  return known.length === 0 ? null : speakMoment(Math.min(...known), now, zone, 'nl')
}
