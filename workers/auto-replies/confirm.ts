import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import type { Write } from '../lib/db.ts'
import { listThread } from '../messages/find.ts'
import { findPatron } from '../patrons/find.ts'
import { windowIsOpen } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from '../replies/enqueue.ts'
import { type Automatic, writeAutomatic } from './answer.ts'
import { decideReceipt, RECEIPT_AFTER } from './decide.ts'
import { findKnown } from './facts.ts'
import { deleteReceiptDue, findReceiptDue, insertReceiptDue } from './queries.ts'

/**
 * Two minutes have passed since a patron asked: tells them that it came in, unless somebody answered. Decided anew from what is
 * known by now, and written with the end of its reminder: running it twice writes once.
 */
export const confirm = (ctx: Context, conversationId: string, dueAt: number): Promise<void> =>
  whileStale(() => tryToConfirm(ctx, conversationId, dueAt))

async function tryToConfirm(ctx: Context, conversationId: string, dueAt: number): Promise<void> {
  // somebody else decided it
  if (!(await findReceiptDue(ctx.db, dueAt, conversationId))) return
  const conversation = await findConversation(ctx, conversationId)
  const drop = deleteReceiptDue(ctx.db, dueAt, conversationId)
  // planned anew, or in a conversation that became part of another
  if (conversation?.receipt_at !== dueAt) return void (await ctx.db.commit(drop))
  const automatic = await decided(ctx, conversation)
  const receipt_at = automatic === 'later' ? ctx.now() + RECEIPT_AFTER : automatic ? dueAt : null
  const written = automatic === 'later' ? null : automatic
  const writes: Write[] = [
    expectSeen(ctx, conversation),
    drop,
    ...(written?.writes ?? []),
    ...(automatic === 'later' && receipt_at !== null
      ? [insertReceiptDue(ctx.db, receipt_at, conversationId)]
      : []),
    // once a conversation: what was not confirmed may be another time
    updateConversation(ctx, conversationId, { receipt_at })
  ]
  await commitChange({ ...ctx, actor: SYSTEM }, written?.entries ?? [], writes)
  if (!written?.id) return
  hint(ctx, conversationId)
  enqueue(ctx, written.id, 0)
}

type Conversation = NonNullable<Awaited<ReturnType<typeof findConversation>>>

async function decided(ctx: Context, conversation: Conversation): Promise<Automatic | 'later' | null> {
  const { state, window_ends_at, last_inbound_at, owner } = conversation
  if (state !== 'waiting_on_us' || owner !== null || last_inbound_at === null) return null
  if (!windowIsOpen(window_ends_at, ctx.now())) return null
  const patron = await findPatron(ctx, conversation.patron_id)
  if (!patron || patron.blocked_at !== null) return null
  const { channel_id } = conversation
  const known = await findKnown(ctx, {
    ...{ channel_id, conversation, at: last_inbound_at },
    // a greeting is no matter of two minutes later
    last_contact_at: last_inbound_at
  })
  const send = known && decideReceipt(known.facts, ctx.now())
  if (!send || send === 'later') return send
  const newest = await listThread(ctx, conversation.id, null, 5)
  const asked = newest.find(({ origin }) => origin === 'patron')
  return writeAutomatic(ctx, known.settings, conversation, send, asked?.text ?? null, asked?.at ?? 0)
}
