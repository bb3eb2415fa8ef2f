import { commitChange } from '../audit/commit-change.ts'
import type { AuditEntry } from '../audit/queries.ts'
import { linkAttachment } from '../attachments/write.ts'
import type { AttachmentRow } from '../attachments/queries.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { dropDraft } from '../drafts/drop.ts'
import type { StaffContext } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { hint } from '../realtime/hint.ts'
import { answered, undoOf } from './answered.ts'
import { enqueue } from './enqueue.ts'
import type { Holding } from './hold.ts'
import { leaving } from './leaving.ts'
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
  /** It waits until the patron opens the window. */
  holding?: Holding | null
}

/**
 * Writes an answer down, to leave after a few seconds in which it can be taken back. The first answer claims the conversation.
 * Throws Stale, and Taken when one of its ids is in use.
 */
export async function writeAnswer(
  ctx: StaffContext,
  conversation: ConversationRow,
  answer: Answer
): Promise<void> {
  const { parts, files, from_draft, holding = null } = answer
  const now = ctx.now()
  await commitChange(
    ctx,
    [...historyOf(ctx, conversation, answer), ...(holding?.entries ?? [])],
    [
      expectSeen(ctx, conversation),
      updateConversation(ctx, conversation.id, answered(conversation, ctx.actor.id, parts, now)),
      ...parts.flatMap((part, place) => writePart(ctx, conversation, answer, part, now + place)),
      ...files.flatMap((file) => {
        const part = parts.find((candidate) => candidate.attachment_id === file.id)
        return part ? linkAttachment(ctx, file, part.id) : []
      }),
      from_draft ? dropDraft(ctx, conversation.id, ctx.actor.id, 'reply') : null,
      ...(holding?.writes ?? [])
    ]
  )
  hint(ctx, conversation.id)
  // the others follow it
  const first = holding ? holding.template_id : parts[0].id
  if (first) enqueue(ctx, first, UNDO_MS)
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
  const { holding = null } = answer
  const wake_at = holding ? holding.until : ctx.now() + UNDO_MS
  return [
    ...leaving(ctx, conversation, {
      ...{ id: part.id, kind: part.kind, text: part.text },
      content: part.content && JSON.stringify(part.content),
      reply_to_external_id: first ? answer.quoted : null,
      resend_of: first ? answer.resend_of : null,
      ...{ origin: 'staff', author_id: ctx.actor.id, at, wake_at, undo },
      state: holding ? 'held' : 'queued'
    })
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
