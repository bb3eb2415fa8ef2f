import { enqueueAttachment } from '../attachments/enqueue.ts'
import { attachmentIdOf, waitingAttachment } from '../attachments/write.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { isShown } from '../messages/is-shown.ts'
import { correctOriginal, expectMessage, indexWords, updateMessage } from '../messages/write.ts'
import type { MessageRow } from '../messages/queries.ts'
import { countBlocked } from '../patrons/count-blocked.ts'
import { findPatron } from '../patrons/find.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { maskedEntry } from '../sensitive-data/hide.ts'
import { keptContent, previewText, rowText } from './message-of.ts'
import { findConversation, updateConversation } from './queries.ts'

/** The file of an imported message comes later than its place in the thread: the message becomes what it was. */
export async function fillPlaceholder(
  ctx: Context,
  known: MessageRow,
  event: MessageEvent
): Promise<'stored' | 'seen' | 'blocked'> {
  const { id, conversation_id, channel_id } = known
  if (event.kind === 'placeholder' || known.deleted_at !== null) return 'seen'
  const home = await findConversation(ctx.db, conversation_id)
  const patron = home && (await findPatron(ctx, home.patron_id))
  if (!home || !patron) return 'seen'
  if (patron.blocked_at !== null && event.origin === 'patron') return countBlocked(ctx, patron.id)
  const owner = { message_id: id, conversation_id, channel_id }
  const { kind, media, reply_to_external_id, forwarded } = event
  const original = rowText(event.text)
  // new words for it came before it did
  const text = known.edited_at === null ? original : known.text
  const preview = { last_text: previewText(text), last_kind: kind }
  const content = await keptContent(ctx, channel_id, event)
  await commitChange(ctx, maskedEntry({ conversation_id, subject_id: id }, event), [
    expectMessage(ctx, known),
    updateMessage(ctx, id, { kind, text, content, reply_to_external_id, forwarded }),
    correctOriginal(ctx, id, original),
    ...indexWords(ctx, id, text),
    ...(media ? waitingAttachment(ctx, { ...owner, media, at: ctx.now() }) : []),
    updateConversation(ctx.db, conversation_id, (await isShown(ctx, home, known)) ? preview : {})
  ])
  if (media) enqueueAttachment(ctx, attachmentIdOf(id))
  hint(ctx, conversation_id)
  return 'stored'
}
