import type { Context } from '../lib/context.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import type { CentralDay } from './central-days.ts'
import { DEFAULT_HOURS } from './defaults.ts'
import { findEmergencies } from './emergencies.ts'
import { findCentral, findTimeZone } from './find-central.ts'
import type { Emergency } from './line.ts'
import { findHours, findVersion } from './queries.ts'
import type { HoursDocument } from './schema.ts'
import type { Subject } from './subject.ts'

export interface BranchCalendars {
  /** Somebody set its hours. If not, nothing may be said about when it is open: these calendars are then always closed. */
  known: boolean
  staffed: Calendar
  unstaffed: Calendar
}

/** All calendars of a library. */
export interface Calendars {
  zone: string
  /** 0: nobody ever saved hours. */
  version: number
  document: HoursDocument
  channel: (channel_id: string) => Calendar
  branch: (branch_id: string) => BranchCalendars
}

interface Known {
  calendars: Calendars
  central: readonly CentralDay[]
  emergencies: string
}

/** By library. They remember the days that were asked, so a message costs two small reads and no reckoning. */
const remembered = new Map<string, Known>()
const MOST = 100

/** The calendars of the library at hand, as they are now. */
export async function findCalendars(ctx: Context): Promise<Calendars> {
  const library_id = ctx.db.library_id
  const [row, emergencies, central, zone] = await Promise.all([
    findVersion(ctx.db),
    findEmergencies(ctx),
    findCentral(ctx),
    findTimeZone(ctx, library_id)
  ])
  const version = row?.version ?? 0
  const known = remembered.get(library_id)
  const urgent = JSON.stringify(emergencies)
  if (known && isSame(known, { version, zone, central, urgent })) return known.calendars
  // it may have been saved again since; then this is the newer one
  const hours = version === 0 ? undefined : await findHours(ctx.db)
  const document = hours ? (JSON.parse(hours.document) as HoursDocument) : DEFAULT_HOURS
  const calendars = calendarsOf(document, hours?.version ?? 0, central, emergencies, zone)
  if (remembered.size >= MOST) remembered.clear()
  remembered.set(library_id, { calendars, central, emergencies: urgent })
  return calendars
}

type Facts = { version: number; zone: string; central: readonly CentralDay[]; urgent: string }

const isSame = ({ calendars, central, emergencies }: Known, facts: Facts) =>
  calendars.version === facts.version &&
  calendars.zone === facts.zone &&
  central === facts.central &&
  emergencies === facts.urgent

/** Compiled when they are asked for, once each. */
export function calendarsOf(
  document: HoursDocument,
  version: number,
  central: readonly CentralDay[],
  emergencies: readonly Emergency[],
  zone: string
): Calendars {
  const made = new Map<string, Calendar>()
  const of = (key: string, subject: Subject): Calendar => {
    const known = made.get(key) ?? calendarOf(document, subject, central, emergencies, zone)
    made.set(key, known)
    return known
  }
  return {
    ...{ zone, version, document },
    channel: (channel_id) => of(`channel ${channel_id}`, { channel_id }),
    branch: (branch_id) => ({
      known: document.branches[branch_id] !== undefined,
      staffed: of(`staffed ${branch_id}`, { branch_id, kind: 'staffed' }),
      unstaffed: of(`unstaffed ${branch_id}`, { branch_id, kind: 'unstaffed' })
    })
  }
}
