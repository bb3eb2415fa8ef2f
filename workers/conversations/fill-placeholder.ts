import { enqueueAttachment } from '../attachments/enqueue.ts'
import { attachmentIdOf, waitingAttachment } from '../attachments/write.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { expectMessage, indexWords, updateMessage } from '../messages/write.ts'
import type { MessageRow } from '../messages/queries.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { keptContent } from './message-of.ts'
import { updateConversation } from './queries.ts'

/** The file of an imported message comes later than its place in the thread: the message becomes what it was. */
export async function fillPlaceholder(
  ctx: Context,
  known: MessageRow,
  event: MessageEvent
): Promise<'stored' | 'seen'> {
  const { id, conversation_id, channel_id } = known
  if (event.kind === 'placeholder' || known.deleted_at !== null) return 'seen'
  const owner = { message_id: id, conversation_id, channel_id }
  const { kind, text, media } = event
  await commitChange(
    ctx,
    [],
    [
      expectMessage(ctx, known),
      updateMessage(ctx, id, { kind, text, content: await keptContent(ctx, id, event) }),
      ...indexWords(ctx, id, text),
      ...(media ? waitingAttachment(ctx, { ...owner, media, at: ctx.now() }) : []),
      updateConversation(ctx.db, conversation_id, {})
    ]
  )
  if (media) enqueueAttachment(ctx, attachmentIdOf(id))
  hint(ctx, conversation_id)
  return 'stored'
}
