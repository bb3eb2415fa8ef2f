import { countSend } from '../channels/count-send.ts'
import { commitChange } from '../audit/commit-change.ts'
import { reanswer } from '../conversations/reanswer.ts'
import { updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { expecting } from '../lib/db.ts'
import { catchUp } from '../messages/catch-up.ts'
import { findOvertaken, NOTHING_OVERTAKEN } from '../messages/overtaken.ts'
import { updateMessage } from '../messages/write.ts'
import { noted, pricedBy } from '../messages/pricing.ts'
import type { MessageRow } from '../messages/queries.ts'
import { type StatusNews, statusAfterAll } from '../messages/status.ts'
import { hint } from '../realtime/hint.ts'
import * as queries from './queries.ts'
import { isAutomaticText, setBack } from './set-back.ts'
import { wakeNext } from './wake-next.ts'

/**
 * Applies news of Meta's about one of our messages. When the answer to the send was lost, this is the evidence that it was
 * accepted: the message gets its id and the outbox is done with it. Throws Stale when somebody else changed the message first.
 */
export async function takeStatus(
  ctx: Context,
  message: MessageRow,
  externalId: string,
  news: StatusNews
): Promise<'stored' | 'seen'> {
  const named = message.external_id === null
  const earlier = named ? await findOvertaken(ctx, message.channel_id, externalId) : NOTHING_OVERTAKEN
  const all = [...earlier.news, news]
  const change = statusAfterAll(message, all)
  const priced = pricedBy(message, all)
  if (!named && !priced && Object.keys(change).length === 0) return 'seen'
  const row = await queries.findOutbox(ctx.db, message.id)
  const fails = change.status === 'failed'
  const about = { conversation_id: message.conversation_id, subject_id: message.id }
  const proven = { act: 'send_settled' as const, ...about, details: { outcome: 'proven' } }
  const failing = {
    act: 'message_status' as const,
    ...about,
    details: { status: 'failed', code: news.failure_code }
  }
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [...(row ? [proven] : []), ...(fails ? [failing] : [])],
    [
      asSeen(ctx, message),
      updateMessage(ctx, message.id, {
        ...change,
        ...noted(priced),
        ...(named && { external_id: externalId })
      }),
      countSend(ctx, message.channel_id, priced),
      ...(row ? [queries.deleteOutbox(ctx.db, row.id), queries.deleteDue(ctx.db, row.wake_at, row.id)] : []),
      ...(row ? [queries.proveAttempts(ctx.db, message.id, ctx.now())] : []),
      ...earlier.drop,
      ...(fails
        ? await setBack(ctx, message, { reason: news.failure_reason ?? 'unknown', code: news.failure_code })
        : (row?.asked_at || message.status === 'failed') && !isAutomaticText(message)
          ? await reanswer(ctx, message)
          : [updateConversation(ctx, message.conversation_id, {})]),
      ...(await catchUp(ctx, message, earlier))
    ]
  )
  hint(ctx, message.conversation_id)
  if (row) await wakeNext(ctx, message.conversation_id)
  return 'stored'
}

const asSeen = (ctx: Context, message: MessageRow) =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('messages')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', message.id)
        .where('seq', '=', message.seq)
        .select('id')
    )
  )
