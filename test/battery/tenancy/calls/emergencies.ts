import type * as emergencies from '../../../../workers/emergencies/queries.ts'
import type { Calls } from './calls.ts'

const row = {
  ...{ id: 'emg_1', branches: null, channels: 1 as const, from_at: 1, until_at: 2, reason: 'a', text: 'b' },
  text_en: null,
  ...{ by_id: 'prs_1', at: 1 }
}
const seen = { id: 'emg_1', until_at: 2, undone_at: null }

export const emergencyCalls: Calls<typeof emergencies> = {
  findEmergency: [['emg_1']],
  listOn: [[1]],
  listNewest: [[10]],
  insertEmergency: [[row]],
  updateEmergency: [['emg_1', { until_at: 3 }]],
  expectEmergency: [[seen]],
  expectOn: [[1, 0]],
  listWaiting: [
    [null, 10],
    [['brn_1'], 10]
  ],
  insertTellings: [
    ['emg_1', null],
    ['emg_1', ['brn_1']]
  ],
  listPending: [['emg_1', 10]],
  expectPending: [['emg_1', 'cnv_1']],
  endTelling: [['emg_1', 'cnv_1', { state: 'told', message_id: 'msg_1' }]],
  endTellings: [['emg_1']],
  countTellings: [['emg_1']],
  insertDue: [[1, 'emg_1']],
  deleteDue: [[1, 'emg_1']]
}
