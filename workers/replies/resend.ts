import type { StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findMessage, listResends } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findByExternalId } from '../messages/find.ts'
import { compose } from './compose.ts'
import { deleteOutbox, findOutbox } from './queries.ts'

/**
 * Sends again, as a new message, what failed, or what a person decides was probably not sent. The old one stays as it was.
 * Throws Problem: not_found, conflict.
 */
export async function resend(ctx: StaffContext, originalId: string, id: string): Promise<MessageRow> {
  const original = await findMessage(ctx, originalId)
  if (original?.origin !== 'staff' || original.text === null) throw notFound()
  const known = await findMessage(ctx, id)
  if (known) {
    if (known.resend_of !== originalId) throw new Problem('conflict', 'id_in_use')
    return known
  }
  const row = await findOutbox(ctx.db, originalId)
  const asked = original.status === 'uncertain' && row?.asked_at !== null
  if (original.status !== 'failed' && !asked) throw new Problem('conflict', 'not_resendable')
  if ((await listResends(ctx, [originalId])).length > 0) throw new Problem('conflict', 'already_resent')
  const quoted = original.reply_to_external_id
    ? await findByExternalId(ctx, original.channel_id, original.reply_to_external_id)
    : undefined
  const reply = { id, text: original.text, reply_to: quoted?.id ?? null, resend_of: originalId }
  const message = await compose(ctx, original.conversation_id, reply)
  if (row) await ctx.db.commit(deleteOutbox(ctx.db, originalId))
  return message
}
