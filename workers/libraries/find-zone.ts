import { directoryOf, type Edge } from '../lib/context.ts'
import { zoneRow } from './queries.ts'

/** The time zone a library lives in. */
export const findZone = async (edge: Edge, id: string): Promise<string> =>
  (await zoneRow(directoryOf(edge), id))?.time_zone ?? 'Europe/Amsterdam'
