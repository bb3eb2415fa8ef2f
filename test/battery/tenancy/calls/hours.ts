import type * as hours from '../../../../workers/hours/queries.ts'
import type { CentralClosure } from '../../../../workers/hours/schema.ts'
import type { Calls } from './calls.ts'

const on = '2027-03-01'
const closure: CentralClosure = { kind: 'closure', region: null, name: 'Dag', from_on: on, until_on: on }

export const hoursCalls: Calls<typeof hours> = {
  findVersion: [[]],
  findHours: [[]],
  listVersions: [[]],
  listVersionDocuments: [[]],
  readVersion: [[1]],
  saveHours: [[{ version: 1, document: '{}', changed_at: 1, changed_by: 'prs_1' }]],
  listEmergencies: [[1]],
  listCentral: [[]],
  findCentralRow: [['ccl_1']],
  insertCentral: [[{ id: 'ccl_1', ...closure }]],
  updateCentral: [['ccl_1', closure]],
  deleteCentral: [['ccl_1']],
  awaitRecounts: [[1]],
  listRecounts: [[1, 10]],
  endRecount: [[{ library_id: 'lib_1', at: 1 }]],
  postponeRecount: [[{ library_id: 'lib_1', at: 1 }, 2]]
}
