import type * as assignments from '../../../../workers/assignments/queries.ts'
import type * as audit from '../../../../workers/audit/queries.ts'
import type * as confidentiality from '../../../../workers/confidentiality/queries.ts'
import type * as conversations from '../../../../workers/conversations/queries.ts'
import type * as drafts from '../../../../workers/drafts/queries.ts'
import type * as notes from '../../../../workers/notes/queries.ts'
import type * as search from '../../../../workers/search/queries.ts'
import { SYSTEM } from '../../../../workers/lib/context.ts'
import type { Calls } from './calls.ts'

export const assignmentCalls: Calls<typeof assignments> = { findMember: [['prs_1']] }

export const auditCalls: Calls<typeof audit> = {
  insertEntry: [[SYSTEM, 1, 0, { act: 'message_received', details: { a: 1 } }]],
  insertSealDue: [[1]],
  insertDirectoryEntry: [
    [{ id: 'log_1', library_id: 'lib_1', at: 1, person_id: 'prs_1', act: 'signed_in', subject: 'ses_1' }]
  ],
  rowsAfter: [[0, 10]],
  rowsOf: [[0, 10]],
  latestSeal: [[]],
  sealsAfter: [[0, 10]],
  nothingSealedAfter: [[0]],
  insertSeal: [[{ from_seq: 0, to_seq: 1, rows: 1, hash: 'h', previous_hash: 'p', sealed_at: 1 }]],
  copySeal: [['lib_1', 1, 'h']],
  copiedSeal: [['lib_1']],
  deleteSealDue: [[1]],
  listThreadEntries: [['cnv_1', 0, 10]]
}

const placed = {
  state: 'waiting_on_us',
  sort_at: 1,
  waiting_since: 1,
  due_at: 1,
  assignee_id: null,
  unread: 1,
  thanked_at: null,
  last_inbound_at: 1,
  window_ends_at: 1,
  last_at: 1,
  last_origin: 'patron',
  opened_at: 1,
  closed_at: null,
  closed_by: null,
  last_text: 'a',
  last_kind: 'text'
} as const

const own = { person_id: 'prs_1', all: false }
const all = { person_id: 'prs_1', all: true }
const after = { sort_at: 1, id: 'cnv_1' }

export const conversationCalls: Calls<typeof conversations> = {
  findShown: [[own, 'cnv_1']],
  listChanged: [[own, 0, 10]],
  listSegment: [
    [own, { state: 'waiting_on_us', oldest_first: true }, 10],
    [all, { state: 'waiting_on_us', oldest_first: true }, 10],
    [own, { state: 'waiting_on_us', oldest_first: true, after }, 10],
    [own, { state: 'waiting_on_us', oldest_first: true, assignee_id: null, after }, 10],
    [own, { state: 'waiting_on_patron', oldest_first: false, assignee_id: 'prs_1', after }, 10],
    [own, { state: 'closed', oldest_first: false, after }, 10]
  ],
  countSegment: [
    [all, { state: 'waiting_on_us' }, 10],
    [own, { state: 'waiting_on_us' }, 10],
    [own, { state: 'waiting_on_us', assignee_id: null }, 10],
    [own, { state: 'waiting_on_patron', assignee_id: 'prs_1' }, 10]
  ],
  findConversation: [['cnv_1']],
  findLatest: [['chn_1', 'ptr_1']],
  listEarlier: [
    [own, 'ptr_1', 'cnv_1'],
    [all, 'ptr_1', 'cnv_1']
  ],
  insertConversation: [['cnv_1', { ...placed, channel_id: 'chn_1', patron_id: 'ptr_1' }]],
  updateConversation: [
    ['cnv_1', placed],
    ['cnv_1', { held_by: null, owner: null, owner_at: null, branch_id: null }],
    ['cnv_1', {}]
  ],
  expectSeen: [[{ id: 'cnv_1', seq: 1 }]],
  listOpenOf: [['ptr_1']],
  listIdsOf: [['ptr_1']],
  moveConversations: [['ptr_1', 'ptr_2']]
}

const draft = {
  conversation_id: 'cnv_1',
  person_id: 'prs_1',
  mode: 'reply',
  text: 'a',
  updated_at: 1
} as const

export const draftCalls: Calls<typeof drafts> = {
  saveDraft: [[draft]],
  deleteDraft: [['cnv_1', 'prs_1', 'reply']],
  listDrafts: [['cnv_1', 'prs_1']],
  listAllDrafts: [['cnv_1']],
  addToDraft: [[draft]]
}

export const noteCalls: Calls<typeof notes> = {
  insertNote: [[{ id: 'not_1', conversation_id: 'cnv_1', author_id: 'prs_1', text: 'a', at: 1 }]],
  findNote: [['not_1']],
  listNotes: [['cnv_1', 0, 10]],
  moveNotes: [['cnv_1', 'cnv_2']]
}

export const searchCalls: Calls<typeof search> = {
  findMessages: [
    [own, 'library : "lib1" AND text : ("open"*)', 10],
    [all, 'library : "lib1" AND text : ("open"*)', 10]
  ],
  findPatrons: [['text : ("joris"*)', 10]],
  findLatestConversations: [
    [own, ['ptr_1', 'ptr_2']],
    [all, ['ptr_1', 'ptr_2']]
  ]
}

export const confidentialityCalls: Calls<typeof confidentiality> = {
  findGuarded: [
    ['conversations', 'cnv_1'],
    ['messages', 'msg_1'],
    ['attachments', 'att_1']
  ]
}
