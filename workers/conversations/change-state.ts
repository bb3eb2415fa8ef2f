import { commitChange } from '../audit/commit-change.ts'
import { markReadAtMeta } from '../channels/mark-read.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { listThread } from '../messages/find.ts'
import { hint } from '../realtime/hint.ts'
import { withClock } from '../targets/find-clock.ts'
import { closedBy, takenUp } from './closed.ts'
import { expectSeen, findConversation, updateConversation } from './queries.ts'
import { MERGED } from './together.ts'

/**
 * Ends a conversation. Closing a closed one changes nothing. With `seenSeq` it closes only what was seen: everything up to that
 * change of the library. Throws Problem: not_found, conflict (the patron wrote since).
 */
export const close = (ctx: StaffContext, id: string, seenSeq?: number): Promise<void> =>
  whileStale(() => tryToClose(ctx, id, seenSeq))

async function tryToClose(ctx: StaffContext, id: string, seenSeq: number | undefined): Promise<void> {
  const conversation = await findConversation(ctx.db, id)
  if (!conversation) throw notFound()
  if (conversation.state === 'closed') return
  if (seenSeq !== undefined && (await unseen(ctx, id, seenSeq)) > 0)
    throw new Problem('conflict', 'patron_wrote')
  const now = ctx.now()
  await commitChange(
    ctx,
    [{ act: 'conversation_closed', conversation_id: id }],
    [
      seenSeq === undefined ? null : expectSeen(ctx.db, conversation),
      updateConversation(
        ctx.db,
        id,
        await withClock(ctx, conversation, closedBy(ctx.actor.id, now), conversation.channel_id)
      )
    ]
  )
  hint(ctx, id)
}

/**
 * Takes a conversation up again, for whoever does so; also one that only thanked us and waits for nobody. It waits for us if the
 * patron spoke last, and for the patron if we did. Throws Problem: not_found, conflict (the patron has a newer conversation).
 */
export const reopen = (ctx: StaffContext, id: string): Promise<void> => whileStale(() => tryToReopen(ctx, id))

async function tryToReopen(ctx: StaffContext, id: string): Promise<void> {
  const conversation = await findConversation(ctx.db, id)
  if (!conversation) throw notFound()
  const { state, last_kind, thanked_at } = conversation
  if (last_kind === MERGED) throw new Problem('conflict', 'another_open')
  if (state !== 'closed' && thanked_at === null) return
  const change = {
    ...takenUp(conversation, ctx.now(), 'nothing'),
    ...{ assignee_id: ctx.actor.id, thanked_at: null }
  }
  const timed = await withClock(ctx, conversation, change, conversation.channel_id)
  try {
    await commitChange(
      ctx,
      [{ act: 'conversation_reopened', conversation_id: id }],
      [expectSeen(ctx.db, conversation), updateConversation(ctx.db, id, timed)]
    )
  } catch (error) {
    if (error instanceof Taken) throw new Problem('conflict', 'another_open')
    throw error
  }
  hint(ctx, id)
}

/** How many of the patron's newest messages changed or came after that. */
async function unseen(ctx: StaffContext, id: string, seq: number): Promise<number> {
  const newest = await listThread(ctx, id, null, 50)
  return newest.filter((message) => message.origin === 'patron' && message.seq > seq).length
}

/** Somebody saw everything up to `seq`. What came after it stays unread. Throws Problem: not_found. */
export const markRead = (ctx: StaffContext, id: string, seq: number): Promise<void> =>
  whileStale(() => tryToMarkRead(ctx, id, seq))

async function tryToMarkRead(ctx: StaffContext, id: string, seq: number): Promise<void> {
  const conversation = await findConversation(ctx.db, id)
  if (!conversation) throw notFound()
  if (conversation.unread === 0) return
  const unread = await unseen(ctx, id, seq)
  if (unread >= conversation.unread) return
  await commitChange(ctx, [], [expectSeen(ctx.db, conversation), updateConversation(ctx.db, id, { unread })])
  hint(ctx, id)
  markReadAtMeta(ctx, id, seq)
}

/** Puts the dot back, for a colleague or for later. Throws Problem: not_found. */
export async function markUnread(ctx: StaffContext, id: string): Promise<void> {
  const conversation = await findConversation(ctx.db, id)
  if (!conversation) throw notFound()
  if (conversation.unread > 0) return
  await commitChange(
    ctx,
    [{ act: 'conversation_marked_unread', conversation_id: id }],
    [updateConversation(ctx.db, id, { unread: 1 })]
  )
  hint(ctx, id)
}
