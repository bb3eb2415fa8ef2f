import { copyAttachment } from '../attachments/copy.ts'
import { listAttachments } from '../attachments/find.ts'
import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findMessage, listResends } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { planHolding } from './hold.ts'
import { obeyPolicy } from './obey.ts'
import { deleteOutbox, findOutbox } from './queries.ts'
import type { Parts } from './split.ts'
import { writeAnswer } from './write.ts'

/**
 * Sends again, as a new message, what failed, or what a person decides was probably not sent. The old one stays as it was; a file
 * is copied. Throws Problem: not_found, conflict.
 */
export const resend = (
  ctx: StaffContext,
  originalId: string,
  id: string,
  hold = false
): Promise<MessageRow> => whileStale(() => tryToResend(ctx, originalId, id, hold))

async function tryToResend(
  ctx: StaffContext,
  originalId: string,
  id: string,
  hold: boolean
): Promise<MessageRow> {
  const original = await findMessage(ctx, originalId)
  if (original?.origin !== 'staff' || original.kind === 'reaction') throw notFound()
  const known = await findMessage(ctx, id)
  if (known) return same(known, originalId)
  const row = await findOutbox(ctx.db, originalId)
  const asked = original.status === 'uncertain' && row?.asked_at !== null
  if (original.status !== 'failed' && !asked) throw new Problem('conflict', 'not_resendable')
  if ((await listResends(ctx, [originalId])).length > 0) throw new Problem('conflict', 'already_resent')
  const conversation = await findConversation(ctx, original.conversation_id)
  if (!conversation) throw notFound()
  const template = original.kind === 'template'
  const holding = hold && !template ? await planHolding(ctx, conversation) : null
  if (!holding) await obeyPolicy(ctx, conversation, { template })
  const files = await Promise.all(
    (await listAttachments(ctx, [originalId])).map((file) => copyAttachment(ctx, file, id))
  )
  const { kind, text, reply_to_external_id: quoted } = original
  const content = original.content === null ? null : JSON.parse(original.content)
  const parts: Parts = [{ id, kind, text, content, attachment_id: files[0]?.id ?? null }]
  try {
    await writeAnswer(ctx, conversation, {
      parts,
      files,
      quoted,
      resend_of: originalId,
      from_draft: false,
      holding
    })
  } catch (error) {
    if (!(error instanceof Taken)) throw error
    const first = await findMessage(ctx, id)
    if (first) return same(first, originalId)
    throw new Problem('conflict', 'already_resent')
  }
  if (row) await ctx.db.commit(deleteOutbox(ctx.db, originalId))
  const message = await findMessage(ctx, id)
  if (!message) throw notFound()
  return message
}

function same(known: MessageRow, originalId: string): MessageRow {
  if (known.resend_of !== originalId) throw new Problem('conflict', 'id_in_use')
  return known
}
