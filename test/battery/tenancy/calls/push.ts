import type * as devices from '../../../../workers/push-devices/queries.ts'
import type * as pushes from '../../../../workers/pushes/queries.ts'
import type { Calls } from './calls.ts'

const device = {
  ...{ id: 'psh_1', person_id: 'prs_1', session_id: 'ses_1', endpoint_hash: 'h', device: 'Firefox' },
  ...{ sealed: 's', created_at: 1, seen_at: 1 }
}

export const pushDeviceCalls: Calls<typeof devices> = {
  insertDevice: [[device]],
  deleteByEndpoint: [['h']],
  deviceByEndpoint: [['h']],
  devicesOf: [['prs_1']],
  touchDevice: [['psh_1', 'ses_1', 's', 1]],
  deleteDevice: [['psh_1']],
  deleteOwnDevice: [['prs_1', 'psh_1']],
  deleteBeyond: [['prs_1', 10]],
  deleteUnseen: [[1, 10]],
  devicesInLibrary: [['lib_1', ['staff']]]
}

const push = { device_id: 'psh_1', library_id: 'lib_1' }

export const pushCalls: Calls<typeof pushes> = {
  savePushes: [[[{ ...push, kind: 'late', decided_at: 1 }], 1]],
  duePushes: [[1, 10]],
  claimPush: [[push, 1, 2]],
  readPush: [[push]],
  endPush: [
    [push, 1, { state: 'sent', sent_at: 1 }],
    [push, 1, { next_attempt_at: 1 }]
  ],
  deletePush: [[push]],
  insertDue: [[1, 'cnv_1|late']],
  deleteDue: [[1, 'cnv_1|late']]
}
