import type * as attachments from '../../../../workers/attachments/queries.ts'
import type * as intake from '../../../../workers/intake/queries.ts'
import type * as messages from '../../../../workers/messages/queries.ts'
import type * as replies from '../../../../workers/replies/queries.ts'
import type * as waitingItems from '../../../../workers/waiting-items/queries.ts'
import type { Calls } from './calls.ts'

const file = {
  id: 'fil_1',
  conversation_id: 'cnv_1',
  channel_id: 'chn_1',
  message_id: null,
  kind: 'image',
  name: 'a',
  declared_type: null,
  sha256: null,
  media_id: 'm',
  state: 'waiting',
  wake_at: 1,
  uploaded_by: null,
  created_at: 1
} as const

export const attachmentCalls: Calls<typeof attachments> = {
  findAttachment: [['fil_1']],
  listAttachments: [[['msg_1', 'msg_2']]],
  insertAttachment: [[file]],
  updateAttachment: [['fil_1', { state: 'gone', name: null }]],
  expectAttachment: [[{ id: 'fil_1', state: 'waiting', wake_at: null, message_id: null }]],
  insertDue: [['attachment', 1, 'fil_1']],
  deleteDue: [['attachment', 1, 'fil_1']],
  moveAttachments: [['cnv_1', 'cnv_2']]
}

const raw = { id: 'dlv_1', channel_id: 'chn_1', field: 'messages', raw: 's1', object_key: null }
const outside = {
  id: 'qrt_1',
  received_at: 1,
  reason: 'no_account',
  object: null,
  field: null,
  account: null,
  raw: 's1',
  object_key: null
} as const

export const intakeCalls: Calls<typeof intake> = {
  insertDeliveries: [[[raw], 1, 2]],
  insertDeliveriesDue: [[['dlv_1'], 1, 2]],
  findKnownDeliveries: [[['dlv_1', 'dlv_2']]],
  findDelivery: [['dlv_1']],
  moveLease: [
    ['dlv_1', 1, 2],
    ['dlv_1', 1, 2, 3]
  ],
  saveProgress: [['dlv_1', { cursor: 0, outcomes: '{}', attempts: 1, error: null }]],
  endDelivery: [
    ['dlv_1', { state: 'done', outcomes: '{}', attempts: 1, error: null }],
    ['dlv_1', { state: 'dead', outcomes: '{}', attempts: 1, error: 'e' }]
  ],
  reviveDelivery: [['dlv_1', 1]],
  deleteDelivery: [['dlv_1']],
  insertDue: [['delivery', 1, 'dlv_1']],
  deleteDue: [['delivery', 1, 'dlv_1']],
  insertQuarantine: [[[outside]]],
  findQuarantined: [['qrt_1']],
  markReplayed: [['qrt_1', 1]],
  deleteQuarantine: [[['a']]],
  inParts: 'it puts rows into parts',
  listOldQuarantine: [[1, 1]],
  listQuarantine: [[10]],
  listDead: [[10]]
}

const message = {
  id: 'msg_1',
  conversation_id: 'cnv_1',
  channel_id: 'chn_1',
  external_id: 'w',
  origin: 'patron',
  author_id: null,
  kind: 'text',
  text: 'a',
  content: null,
  reply_to_external_id: null,
  at: 1,
  received_at: 1,
  status: 'received'
} as const

export const messageCalls: Calls<typeof messages> = {
  findMessage: [['msg_1']],
  findByExternalId: [['chn_1', 'w']],
  listQuoted: [['chn_1', ['w', 'x']]],
  listResends: [[['msg_1']]],
  insertMessage: [[message]],
  updateMessage: [['msg_1', { status: 'sent', text: null }]],
  indexText: [['msg_1', 'woorden']],
  unindexText: [['msg_1']],
  listThread: [
    ['cnv_1', null, 10],
    ['cnv_1', { at: 1, id: 'msg_1' }, 10]
  ],
  listReactions: [['chn_1', ['w', 'x']]],
  listVersions: [['msg_1']],
  insertVersion: [['msg_1', { id: 'original', at: 1, text: 'a' }]],
  updateVersion: [['msg_1', 'original', 'a']],
  deleteVersions: [['msg_1']],
  moveMessages: [['cnv_1', 'cnv_2']]
}

const waits = {
  id: 'msg_1',
  conversation_id: 'cnv_1',
  channel_id: 'chn_1',
  patron_id: 'ptr_1',
  created_at: 1,
  undo: null,
  wake_at: 1,
  state: 'queued'
} as const

export const replyCalls: Calls<typeof replies> = {
  findOutbox: [['msg_1']],
  listOutbox: [['cnv_1']],
  standsInLine: 'it looks at a row',
  listQueuedOfChannel: [['chn_1', 10]],
  listWaiting: [['ptr_1']],
  expectWaiting: [['ptr_1', 1]],
  insertOutbox: [[waits]],
  moveOutbox: [[{ id: 'msg_1', state: 'queued', wake_at: 1, lease_id: null }, { state: 'sending' }]],
  deleteOutbox: [['msg_1']],
  insertDue: [[1, 'msg_1']],
  deleteDue: [[1, 'msg_1']],
  insertAttempt: [[{ id: 'att_1', message_id: 'msg_1', number: 1, started_at: 1 }]],
  endAttempt: [['att_1', { ended_at: 1, outcome: 'failed', code: 1, trace_id: 't' }]],
  proveAttempts: [['msg_1', 1]],
  listWritten: [[{ conversation_id: 'cnv_1', author_id: 'prs_1', after: 1 }, 10]],
  markSending: [['msg_1']],
  findPaces: [[['a', 'b']]],
  stepPace: [['a', 1, 2]],
  holdPace: [['a', 1]],
  moveAnswers: [['cnv_1', 'cnv_2']],
  moveToPatron: [['cnv_1', 'ptr_1']],
  expectNoneLeaving: [['cnv_1']]
}

const item = { channel_id: 'chn_1', target_external_id: 'w', id: 'i', content: '{}', received_at: 1 }

export const waitingItemCalls: Calls<typeof waitingItems> = {
  findWaitingItems: [['chn_1', 'w']],
  insertWaitingItem: [[{ ...item, kind: 'status' }], [{ ...item, kind: 'edit' }]],
  deleteWaitingEdits: [['chn_1', 'w']],
  deleteWaitingItems: [['chn_1', 'w']],
  insertWaitingItemDue: [[1, 'chn_1', 'w']],
  deleteOldWaitingItems: [['chn_1', 'w', 1]],
  deleteWaitingItemDue: [[1, 'chn_1|w']],
  expectNoOthers: [['chn_1', 'w', ['i']]]
}
