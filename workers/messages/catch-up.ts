import { listAttachments } from '../attachments/find.ts'
import { goneAttachments } from '../attachments/write.ts'
import { findConversation } from '../conversations/find.ts'
import { previewText } from '../conversations/message-of.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { dropContent } from '../lib/large.ts'
import { isShown } from './is-shown.ts'
import type { Overtaken } from './overtaken.ts'
import type { MessageRow } from './queries.ts'
import { bury, indexWords, updateMessage, writeVersions } from './write.ts'

/**
 * New words for an answer of ours, or that it was taken back on the phone, which came before we knew what Meta calls it. For the
 * commit that gives it that name.
 */
export async function catchUp(
  ctx: Context,
  message: MessageRow,
  { edits, deleted_at }: Pick<Overtaken, 'edits' | 'deleted_at'>
): Promise<Write[]> {
  const newest = edits.at(-1)
  if (message.deleted_at !== null || (deleted_at === null && !newest)) return []
  const home = await findConversation(ctx, message.conversation_id)
  const shown = home !== undefined && (await isShown(ctx, home, message))
  const preview = (values: { last_text: string | null; last_kind?: string }) =>
    shown ? [updateConversation(ctx, message.conversation_id, values)] : []
  if (deleted_at !== null) {
    const files = await listAttachments(ctx, [message.id])
    await dropContent(ctx.env, message.content)
    return [
      ...bury(ctx, message, deleted_at),
      ...goneAttachments(ctx, files),
      ...preview({ last_text: null, last_kind: 'deleted' })
    ]
  }
  const original = { id: 'original', at: message.at, text: message.text }
  const text = newest?.text ?? null
  return [
    ...writeVersions(ctx, message.id, original, { edits, deleted_at }),
    updateMessage(ctx, message.id, { text, edited_at: newest?.at ?? null }),
    ...indexWords(ctx, message.id, text),
    ...preview({ last_text: previewText(text) })
  ]
}
