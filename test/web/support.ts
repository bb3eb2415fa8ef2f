/** Invented things of the inbox. */
import type { Conversation } from '../../web/console/api/contract.ts'
import type { MessageItem, NoteItem } from '../../web/console/messages/contract.ts'
import type { Outgoing } from '../../web/console/messages/queue.ts'

export const NOON = Date.UTC(2026, 0, 5, 11, 0)

export const conversation = (change: Partial<Conversation> = {}): Conversation => ({
  id: 'cnv_a',
  channel_id: 'chn_a',
  patron: { id: 'ptr_a', name: 'Joris', username: null, phone_hint: '•• 482', blocked: false },
  state: 'waiting_on_us',
  sort_at: NOON,
  waiting_since: NOON,
  due_at: null,
  ...{ reminded: 0, urgent: null, wake_at: null, put_off_by: null, woke: null },
  ...{ promised_at: null, promised_by: null, kind: null, confirm_by: null, handle_by: null },
  confidential: false,
  assignee_id: null,
  unread: 0,
  thanked_at: null,
  last_message: { text: 'Hoi', kind: 'text', origin: 'patron', at: NOON },
  window_ends_at: null,
  opened_at: NOON,
  closed_at: null,
  branch_id: null,
  owner: null,
  held: false,
  unreached: null,
  draft: null,
  seq: 1,
  ...change
})

export const message = (id: string, change: Partial<MessageItem> = {}): MessageItem => ({
  type: 'message',
  id,
  origin: 'patron',
  author_id: null,
  kind: 'text',
  automatic: null,
  text: id,
  reply_to: null,
  at: NOON,
  received_at: NOON,
  status: 'received',
  due_at: null,
  failure: null,
  asked: false,
  resend_of: null,
  resent_by: null,
  content: null,
  attachments: [],
  reactions: [],
  forwarded: 0,
  edited_at: null,
  deleted_at: null,
  standby: false,
  imported: false,
  held: null,
  sensitive: null,
  times: { accepted_at: null, sent_at: null, delivered_at: null, read_at: null },
  seq: 1,
  ...change
})

export const note = (id: string): NoteItem => ({
  type: 'note',
  id,
  author_id: 'prs_a',
  text: id,
  at: NOON,
  seq: 1
})

export const outgoing = (id: string, change: Partial<Outgoing> = {}): Outgoing => ({
  id,
  kind: 'reply',
  conversation_id: 'cnv_a',
  text: id,
  files: [],
  hold: false,
  sent: null,
  reply_to: null,
  resend_of: null,
  after: null,
  at: NOON,
  state: 'waiting',
  offline: false,
  tried: false,
  failure: null,
  ...change
})
