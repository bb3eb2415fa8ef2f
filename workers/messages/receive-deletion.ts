import { listAttachments } from '../attachments/find.ts'
import { removeObject } from '../attachments/remove.ts'
import { goneAttachments } from '../attachments/write.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { findConversation } from '../conversations/find.ts'
import { plausible } from '../conversations/place.ts'
import { updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { Stale } from '../lib/db.ts'
import { dropContent } from '../lib/large.ts'
import type { DeletionEvent } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { keepWaiting } from '../waiting-items/keep.ts'
import { isShown } from './is-shown.ts'
import { findByExternalId, type MessageRow } from './queries.ts'
import type { Changed } from './receive-edit.ts'
import { bury, expectMessage } from './write.ts'

/**
 * A message was taken back: its words, versions and files go for good, its place in the thread stays. One that overtook its
 * message waits for it, which is then stored without any of them.
 */
export const receiveDeletion = (ctx: Context, channel: ChannelRow, event: DeletionEvent): Promise<Changed> =>
  whileStale(() => tryToDelete(ctx, channel, event))

async function tryToDelete(ctx: Context, channel: ChannelRow, event: DeletionEvent): Promise<Changed> {
  const at = plausible(event.at, ctx.now())
  const message = await findByExternalId(ctx.db, channel.id, event.target_external_id)
  if (!message) {
    const item = { kind: 'deletion' as const, id: 'deletion', content: { at } }
    if (await keepWaiting(ctx, channel.id, event.target_external_id, item)) return 'waiting'
    throw new Stale()
  }
  const ours = message.origin !== 'patron'
  if (message.deleted_at !== null || ours !== (event.origin === 'phone_app')) return 'seen'
  await commit(ctx, message, at)
  hint(ctx, message.conversation_id)
  return 'stored'
}

async function commit(ctx: Context, message: MessageRow, at: number): Promise<void> {
  const conversation = await findConversation(ctx, message.conversation_id)
  const files = await listAttachments(ctx, [message.id])
  const shown = conversation !== undefined && (await isShown(ctx, conversation, message))
  const by = message.origin === 'patron' ? 'patron' : 'staff'
  await dropContent(ctx.env, message.content)
  await commitChange(
    {
      ...ctx,
      actor: { kind: by, id: by === 'patron' ? (conversation?.patron_id ?? null) : null } as Context['actor']
    },
    [{ act: 'message_deleted', conversation_id: message.conversation_id, subject_id: message.id }],
    [
      expectMessage(ctx, message),
      ...bury(ctx, message, at),
      ...goneAttachments(ctx, files),
      updateConversation(ctx, message.conversation_id, shown ? { last_text: null, last_kind: 'deleted' } : {})
    ]
  )
  for (const file of files) await removeObject(ctx, file.id)
}
