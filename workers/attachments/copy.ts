import type { StaffContext } from '../lib/context.ts'
import { Problem } from '../lib/errors.ts'
import { objectKeyOf } from './object.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'
import { attachmentIdOf, UNSENT_KEPT } from './write.ts'

/**
 * A file once more, for a message that repeats another: with an object of its own, so that taking one away leaves the other. Until
 * that message is written it counts as an upload that nobody sent. The same message again is the same file.
 * Throws Problem: conflict (the file is not there any more).
 */
export async function copyAttachment(
  ctx: StaffContext,
  row: AttachmentRow,
  messageId: string
): Promise<AttachmentRow> {
  const id = attachmentIdOf(messageId)
  const known = await queries.findAttachment(ctx.db, id)
  if (known?.state === 'stored') return known
  const object = row.state === 'stored' ? await ctx.env.MEDIA.get(objectKeyOf(ctx, row.id)) : null
  if (!object) throw new Problem('conflict', 'file_unusable')
  const { conversation_id, channel_id, kind, name, declared_type, sha256, media_id } = row
  const { type, size, width, height, media_at } = row
  const now = ctx.now()
  // the row and its reminder come first: nothing stays in the object store without them
  await ctx.db.commit(
    queries.insertAttachment(ctx.db, {
      ...{ id, conversation_id, channel_id, kind, name, declared_type, sha256, media_id },
      ...{ message_id: null, state: 'waiting', wake_at: null, uploaded_by: ctx.actor.id, created_at: now }
    }),
    queries.insertDue(ctx.db, 'prune_attachment', now + UNSENT_KEPT, id)
  )
  const key = objectKeyOf(ctx, id)
  await ctx.env.MEDIA.put(key, object.body)
  const stored = { state: 'stored' as const, object_key: key, type, size, width, height, media_at }
  await ctx.db.commit(queries.updateAttachment(ctx.db, id, stored))
  const copy = await queries.findAttachment(ctx.db, id)
  if (!copy) throw new Problem('conflict', 'file_unusable')
  return copy
}
