/** What an answer makes of its conversation, and what it was before. Pure. */
import type { ConversationRow } from '../conversations/queries.ts'
import { shorten } from '../lib/text.ts'
import type { Timed } from '../targets/clocked.ts'
import type { Parts } from './split.ts'

/** Characters of an answer in the list. */
export const PREVIEW = 160

/** What a conversation was before an answer, to put it back when the answer is withdrawn. */
export type Undo = Pick<
  ConversationRow,
  | 'state'
  | 'sort_at'
  | 'waiting_since'
  | 'due_at'
  | 'assignee_id'
  | 'unread'
  | 'thanked_at'
  | 'last_at'
  | 'last_text'
  | 'last_kind'
  | 'last_origin'
  | 'closed_at'
  | 'closed_by'
  | 'unreached'
  | keyof Timed
  | 'confirm_by'
>

/** The conversation waits for the patron, and for whoever answered first. */
export function answered(conversation: ConversationRow, actorId: string, parts: Parts, now: number): Undo {
  const last = parts.at(-1) ?? parts[0]
  return {
    state: 'waiting_on_patron',
    sort_at: now,
    ...{ waiting_since: null, due_at: null, remind_at: null, reminded: 0, woke: null },
    urgent: conversation.urgent === 'hint' ? null : conversation.urgent,
    // what was put off or promised is done with this answer
    ...{ wake_at: null, put_off_by: null, promised_at: null, promised_by: null, confirm_by: null },
    assignee_id: conversation.assignee_id ?? actorId,
    unread: 0,
    thanked_at: null,
    last_at: now,
    last_text: last.text && shorten(last.text, PREVIEW),
    last_kind: last.kind,
    last_origin: 'staff',
    closed_at: null,
    closed_by: null,
    unreached: null
  }
}

export function undoOf(conversation: ConversationRow): Undo {
  const { state, sort_at, waiting_since, due_at, assignee_id, unread, thanked_at } = conversation
  const { last_at, last_text, last_kind, last_origin, closed_at, closed_by, unreached } = conversation
  const { confirm_by } = conversation
  const { remind_at, reminded, urgent, wake_at, put_off_by, woke, promised_at, promised_by } = conversation
  return {
    ...{ remind_at, reminded, urgent, wake_at, put_off_by, woke, promised_at, promised_by, confirm_by },
    state,
    sort_at,
    waiting_since,
    due_at,
    assignee_id,
    unread,
    thanked_at,
    last_at,
    last_text,
    last_kind,
    last_origin,
    closed_at,
    closed_by,
    unreached
  }
}
