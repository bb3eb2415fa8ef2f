import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { hint } from '../realtime/hint.ts'

/**
 * A complaint about one of us is for coordinators and whoever it is assigned to; a colleague who marks it so and is neither sees it no
 * more. Once more changes nothing. Throws Problem: not_found, conflict (it is no complaint).
 */
export const setConfidential = (ctx: StaffContext, id: string, confidential: boolean): Promise<void> =>
  whileStale(async () => {
    const conversation = await findConversation(ctx, id)
    if (!conversation) throw notFound()
    if ((conversation.confidential === 1) === confidential) return
    if (conversation.kind !== 'complaint') throw new Problem('conflict', 'no_complaint')
    await commitChange(
      ctx,
      [{ act: 'conversation_confidential', conversation_id: id, details: { confidential } }],
      [expectSeen(ctx, conversation), updateConversation(ctx, id, { confidential: confidential ? 1 : 0 })]
    )
    hint(ctx, id)
  })
