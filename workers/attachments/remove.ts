import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { whileStale } from '../lib/again.ts'
import { findMessage } from '../messages/find.ts'
import { updateMessage } from '../messages/write.ts'
import { updateConversation } from '../conversations/update.ts'
import { hint } from '../realtime/hint.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { objectKeyOf } from './object.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'
import { goneAttachments } from './write.ts'

/** After the commit of `goneAttachments`: the object goes now. Whatever this misses, the tick does. Safe to do twice. */
export const removeObject = (ctx: Context, id: string): Promise<void> =>
  ctx.env.MEDIA.delete(objectKeyOf(ctx, id))

/** Takes back an upload that was not sent. Throws Problem: not_found, conflict. */
export const removeUpload = (ctx: Context, conversationId: string, id: string): Promise<void> =>
  whileStale(async () => {
    const conversation = await findConversation(ctx, conversationId)
    const row = await queries.findAttachment(ctx.db, id)
    if (!conversation || row?.conversation_id !== conversationId || row.uploaded_by === null) throw notFound()
    if (row.message_id !== null) throw new Problem('conflict', 'already_sent')
    if (row.state === 'gone') return
    await commitChange(
      ctx,
      [{ act: 'attachment_removed', conversation_id: conversationId, subject_id: id }],
      [queries.expectAttachment(ctx.db, row), ...goneAttachments(ctx, [row])]
    )
    await removeObject(ctx, id)
  })

/** What is on its way is still needed. */
const SETTLED = ['received', 'accepted', 'sent', 'delivered', 'read']

/** Takes the file of a message away for good: a photo of a card, a letter. Its words stay. Throws Problem: not_found, conflict. */
export const removeFile = (ctx: StaffContext, id: string): Promise<AttachmentRow> =>
  whileStale(async () => {
    const row = await queries.findAttachment(ctx.db, id)
    const message = row?.message_id ? await findMessage(ctx, row.message_id) : null
    if (!row || !message) throw notFound()
    if (!SETTLED.includes(message.status)) throw new Problem('conflict', 'not_maskable')
    const { conversation_id } = row
    if (row.state !== 'gone') {
      await commitChange(
        ctx,
        [{ act: 'attachment_removed', conversation_id, subject_id: id }],
        [
          queries.expectAttachment(ctx.db, row),
          ...goneAttachments(ctx, [row]),
          updateMessage(ctx, message.id, {}),
          updateConversation(ctx, conversation_id)
        ]
      )
      hint(ctx, conversation_id)
    }
    await removeObject(ctx, id)
    return (await queries.findAttachment(ctx.db, id)) ?? row
  })

/** When it is due: the object of a file that is gone, or an upload that nobody sent. Everything else only loses its reminder. */
export async function pruneAttachment(ctx: Context, id: string, dueAt: number): Promise<void> {
  const row = await queries.findAttachment(ctx.db, id)
  if (!row || row.state === 'gone') await removeObject(ctx, id)
  else if (row.message_id === null && row.uploaded_by !== null)
    await removeUpload(ctx, row.conversation_id, id)
  await ctx.db.commit(queries.deleteDue(ctx.db, 'prune_attachment', dueAt, id))
}
