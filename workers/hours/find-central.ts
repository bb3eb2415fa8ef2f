import { directoryOf, type Edge } from '../lib/context.ts'
import { MINUTE } from '../lib/time.ts'
import { findZone } from '../libraries/find-zone.ts'
import type { CentralDay } from './central-days.ts'
import { listCentral } from './queries.ts'

/** What the directory says about hours changes a few times a year: it is asked once a minute, as routes are. */
let central: { days: CentralDay[]; until: number } | null = null
const zones = new Map<string, { zone: string; until: number }>()

/** The days that the operator keeps. The same list as long as it is remembered. */
export async function findCentral(edge: Edge): Promise<CentralDay[]> {
  const now = edge.now()
  if (central && fresh(central.until, now)) return central.days
  const days = await listCentral(directoryOf(edge))
  const same = central && JSON.stringify(central.days) === JSON.stringify(days)
  central = { days: same && central ? central.days : days, until: now + MINUTE }
  return central.days
}

/** After a change here; other isolates hear of it within a minute. */
export function forgetCentral(): void {
  central = null
}

export async function findTimeZone(edge: Edge, libraryId: string): Promise<string> {
  const now = edge.now()
  const known = zones.get(libraryId)
  if (known && fresh(known.until, now)) return known.zone
  const zone = await findZone(edge, libraryId)
  if (zones.size > 10_000) zones.clear()
  zones.set(libraryId, { zone, until: now + MINUTE })
  return zone
}

/** A clock that was put back makes nothing last longer. */
const fresh = (until: number, now: number) => now < until && until - now <= MINUTE
