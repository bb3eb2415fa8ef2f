import type { StaffContext } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { localDay } from '../lib/local-day.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { listChannels } from '../libraries/show.ts'
import { branchAt } from './branch-at.ts'
import { type Calendar, nextOpening, openAt } from './calendar.ts'
import { faultsOf, type Places } from './check.ts'
import { type DayView, yearView } from './day-view.ts'
import { explain, type Language, reasonOf } from './explain.ts'
import { findEmergencies } from './emergencies.ts'
import { type Calendars, calendarsOf, findCalendars } from './find-calendars.ts'
import { findCentral, findTimeZone } from './find-central.ts'
import { findPlaces } from './save.ts'
import type { HoursDocument } from './schema.ts'
import { speakMoment } from './speak.ts'

export interface Asked {
  subject: 'staffed' | 'unstaffed' | 'channel'
  id: string
}

/** Before anything else is asked: what is remembered for a minute must not tell a foreign id from a missing one. */
function refuseUnknown(places: Places, { subject, id }: Asked): void {
  const known = subject === 'channel' ? places.channels : places.branches
  if (!known.has(id)) throw notFound()
}

/** The calendar that is asked for. */
function chosen(calendars: Calendars, { subject, id }: Asked): Calendar {
  return subject === 'channel' ? calendars.channel(id) : calendars.branch(id)[subject]
}

const said = (days: DayView[], language: Language) =>
  days.map(({ rule, others, ...day }) => ({
    ...day,
    rule,
    why: explain({ open: day.open, rule }, language),
    others: others.map((other) => reasonOf(other, language))
  }))

/** Every day of a year: open or closed, when, and why. Throws Problem: not_found. */
export async function showYear(
  ctx: StaffContext,
  asked: Asked,
  wish: number | undefined,
  language: Language
) {
  const year = wish ?? Number(localDay(ctx.now()).slice(0, 4))
  refuseUnknown(await findPlaces(ctx), asked)
  const calendars = await findCalendars(ctx)
  return { year, days: said(yearView(chosen(calendars, asked), year), language) }
}

const momentOf = (at: number | null, now: number, zone: string, language: Language) =>
  at === null ? null : { at, text: speakMoment(at, now, zone, language) }

/** What a calendar says at an instant. */
function answerAt(calendar: Calendar, at: number, now: number, language: Language) {
  const answer = openAt(calendar, at)
  const { open, rule } = answer
  return {
    ...{ open, rule, why: explain(answer, language) },
    until: momentOf(answer.until_at, now, calendar.zone, language),
    // null when it is open
    next_opening: open ? null : momentOf(nextOpening(calendar, at), now, calendar.zone, language)
  }
}

/** What every branch and channel is now, until when, and why. */
export async function showNow(ctx: StaffContext, language: Language) {
  const now = ctx.now()
  const [calendars, branches, channels] = await Promise.all([
    findCalendars(ctx),
    listBranches(ctx),
    listChannels(ctx)
  ])
  return {
    branches: branches.map(({ id, name }) => {
      const { known, staffed, unstaffed } = calendars.branch(id)
      const { state, rule, until_at } = branchAt(staffed, unstaffed, now)
      const why = explain({ open: state !== 'closed', rule }, language)
      const until = momentOf(until_at, now, calendars.zone, language)
      return known
        ? { id, name, state, why, until }
        : { id, name, state: 'unknown' as const, why: null, until: null }
    }),
    channels: channels.map(({ id, name }) => ({
      ...{ id, name, ...answerAt(calendars.channel(id), now, now, language) }
    }))
  }
}

interface Preview extends Asked {
  document: HoursDocument
  year: number | null
  at: number | null
}

/** What a document that is not saved would say; when it could not be saved, what is wrong with it. Throws Problem: not_found. */
export async function previewHours(ctx: StaffContext, preview: Preview, language: Language) {
  const { document, year, at } = preview
  const places = await findPlaces(ctx)
  refuseUnknown(places, preview)
  const fields = faultsOf(document, places)
  const [central, emergencies, zone] = await Promise.all([
    findCentral(ctx),
    findEmergencies(ctx),
    findTimeZone(ctx, ctx.db.library_id)
  ])
  const calendar = chosen(calendarsOf(document, 0, central, emergencies, zone), preview)
  if (Object.keys(fields).length > 0) return { fields, days: null, answer: null }
  return {
    fields,
    days: year === null ? null : said(yearView(calendar, year), language),
    answer: at === null ? null : answerAt(calendar, at, at, language)
  }
}
