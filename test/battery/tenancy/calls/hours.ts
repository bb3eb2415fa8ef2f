import type * as hours from '../../../../workers/hours/queries.ts'
import type { Calls } from './calls.ts'

export const hoursCalls: Calls<typeof hours> = {
  findVersion: [[]],
  findHours: [[]],
  listVersions: [[]],
  readVersion: [[1]],
  saveHours: [[{ version: 1, document: '{}', changed_at: 1, changed_by: 'prs_1' }]],
  stillAt: [[0], [1]],
  listEmergencies: [[1]],
  listCentral: [[]]
}
