import type * as hours from '../../../../workers/hours/queries.ts'
import type { Calls } from './calls.ts'

export const hoursCalls: Calls<typeof hours> = {
  findVersion: [[]],
  findHours: [[]],
  listEmergencies: [[1]],
  listCentral: [[]]
}
