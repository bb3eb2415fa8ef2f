import { directoryOf, type Edge } from '../lib/context.ts'
import type { Role } from '../people/roles.ts'
import { membershipRows } from './queries.ts'

/** A library as one of its people sees it. */
export interface Membership {
  id: string
  name: string
  place: string
  phone: string | null
  website: string | null
  time_zone: string
  database: string
  role: Role
}

/** The active libraries a person works in now, by name. */
export const membershipsOf = (edge: Edge, personId: string): Promise<Membership[]> =>
  membershipRows(directoryOf(edge), personId)
