import type * as targets from '../../../../workers/targets/queries.ts'
import type * as screens from '../../../../workers/wait-screens/queries.ts'
import type { Calls } from './calls.ts'

const settings = {
  ...{ version: 1, complaint_confirm_days: 2, complaint_days: 10, other_days: 5 },
  ...{ mailbox: null, changed_at: 1, changed_by: 'prs_1' }
}

export const targetCalls: Calls<typeof targets> = {
  findSettings: [[]],
  noteMailed: [[1]],
  listWaiting: [[{ sort_at: 1, id: 'cnv_1' }, 10]],
  listOfAKind: [['', 10]],
  deleteDue: [['target', 1, 'cnv_1']],
  insertDue: [['hours_changed', 1, 'all']],
  listWaitingTimes: [[10]],
  insertSettings: [[settings]],
  updateSettings: [[settings]],
  expectVersion: [[1]]
}

const screen = { id: 'scr_1', name: 'Balie', secret_hash: 'h', created_at: 1, created_by: 'prs_1' }

export const screenCalls: Calls<typeof screens> = {
  listScreens: [[]],
  listHashes: [[]],
  findScreen: [['scr_1']],
  insertScreen: [[screen]],
  updateScreen: [['scr_1', { revoked_at: 1 }]]
}
