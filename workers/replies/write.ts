import { commitChange } from '../audit/commit-change.ts'
import type { AuditEntry } from '../audit/queries.ts'
import { linkAttachment } from '../attachments/write.ts'
import type { AttachmentRow } from '../attachments/queries.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { dropDraft } from '../drafts/drop.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { writeMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import { answered, undoOf } from './answered.ts'
import { enqueue } from './enqueue.ts'
import { insertDue, insertOutbox } from './queries.ts'
import { UNDO_MS } from './schema.ts'
import type { Part, Parts } from './split.ts'

/** One act of a colleague's: an answer, a place on the map, a template. */
export interface Answer {
  parts: Parts
  /** Of the parts, as they were seen. */
  files: AttachmentRow[]
  /** Meta's id of the quoted message; the first part quotes it. */
  quoted: string | null
  /** The message that this one repeats. */
  resend_of: string | null
  /** What was written in the composer became this answer. */
  from_draft: boolean
}

/**
 * Writes an answer down, to leave after a few seconds in which it can be taken back. The first answer claims the conversation.
 * Throws Stale, and Taken when one of its ids is in use.
 */
export async function writeAnswer(
  ctx: StaffContext,
  conversation: ConversationRow,
  answer: Answer,
  more: { entries?: AuditEntry[]; writes?: Write[] } = {}
): Promise<void> {
  const { parts, files, from_draft } = answer
  const now = ctx.now()
  await commitChange(
    ctx,
    [...historyOf(ctx, conversation, answer), ...(more.entries ?? [])],
    [
      expectSeen(ctx, conversation),
      updateConversation(ctx, conversation.id, answered(conversation, ctx.actor.id, parts, now)),
      ...parts.flatMap((part, place) => writePart(ctx, conversation, answer, part, now + place)),
      ...files.flatMap((file) => {
        const part = parts.find((candidate) => candidate.attachment_id === file.id)
        return part ? linkAttachment(ctx, file, part.id) : []
      }),
      from_draft ? dropDraft(ctx, conversation.id, ctx.actor.id, 'reply') : null,
      ...(more.writes ?? [])
    ]
  )
  hint(ctx, conversation.id)
  // the others follow it
  enqueue(ctx, parts[0].id, UNDO_MS)
}

/** Parts of one answer stand in their order by a millisecond each. */
function writePart(
  ctx: StaffContext,
  conversation: ConversationRow,
  answer: Answer,
  part: Part,
  at: number
): Write[] {
  const first = part === answer.parts[0]
  const undo = JSON.stringify(undoOf(conversation))
  return [
    ...leaving(ctx, conversation, {
      ...{ id: part.id, kind: part.kind, text: part.text },
      content: part.content && JSON.stringify(part.content),
      reply_to_external_id: first ? answer.quoted : null,
      resend_of: first ? answer.resend_of : null,
      ...{ origin: 'staff', author_id: ctx.actor.id, at, wake_at: ctx.now() + UNDO_MS, undo }
    })
  ]
}

/** A message of ours that has yet to leave, with its place in the outbox. */
export function leaving(
  ctx: Context,
  conversation: Pick<ConversationRow, 'id' | 'channel_id' | 'patron_id'>,
  message: {
    id: string
    kind: string
    text: string | null
    content: string | null
    reply_to_external_id: string | null
    resend_of: string | null
    origin: 'staff' | 'automatic'
    author_id: string | null
    at: number
    wake_at: number
    undo: string | null
    /** `held`: it leaves when the patron opens the window. */
    state?: 'queued' | 'held'
  }
): Write[] {
  const { wake_at, undo, state = 'queued', ...row } = message
  const where = { conversation_id: conversation.id, channel_id: conversation.channel_id }
  const { patron_id } = conversation
  return [
    ...writeMessage(ctx, {
      ...row,
      ...where,
      ...{ external_id: null, received_at: row.at, status: 'queued' }
    }),
    insertOutbox(ctx.db, { id: row.id, ...where, patron_id, wake_at, created_at: row.at, undo, state }),
    insertDue(ctx.db, wake_at, row.id)
  ]
}

function historyOf(ctx: StaffContext, conversation: ConversationRow, answer: Answer): AuditEntry[] {
  const about = { conversation_id: conversation.id }
  const act = answer.resend_of ? 'message_resent' : 'message_composed'
  return [
    ...answer.parts.map((part) => ({ act: act as typeof act, ...about, subject_id: part.id })),
    ...(conversation.state === 'closed' ? [{ act: 'conversation_reopened' as const, ...about }] : []),
    ...(conversation.assignee_id === null
      ? [{ act: 'conversation_claimed' as const, ...about, subject_id: ctx.actor.id }]
      : [])
  ]
}
