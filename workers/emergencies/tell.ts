import { commitChange } from '../audit/commit-change.ts'
import { findLanguage } from '../auto-replies/find-language.ts'
import { toldSince } from '../auto-replies/told-since.ts'
import { findChannel } from '../channels/find.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { STATEMENTS_ENOUGH } from '../lib/d1.ts'
import { newId } from '../lib/id.ts'
import { listThread } from '../messages/find.ts'
import { findPatron } from '../patrons/find.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from '../replies/enqueue.ts'
import { leaving } from '../replies/leaving.ts'
import { refusal } from '../replies/policy.ts'
import { findEmergency } from './find.ts'
import * as queries from './queries.ts'
import { type Emergency, isOn, tellingOf } from './rules.ts'
import { wordsOf } from './words.ts'

/** In one turn; the rest goes with the next. */
const MOST = 40
/** Room for the statements of at least one more. */
const ENOUGH = STATEMENTS_ENOUGH - 30

/** Tells those who waited when it was closed, once each. Its reminder stays until nobody is left. */
export async function tellWaiting(ctx: Context, id: string, dueAt: number): Promise<void> {
  const pending = await queries.listPending(ctx.db, id, MOST)
  for (const { conversation_id } of pending) {
    if (ctx.meter.statements >= ENOUGH) return
    await whileStale(() => tell(ctx, id, conversation_id))
  }
  if (pending.length < MOST) await ctx.db.commit(queries.deleteDue(ctx.db, dueAt, id))
}

async function tell(ctx: Context, id: string, conversationId: string): Promise<void> {
  const emergency = await findEmergency(ctx, id)
  const conversation = await findConversation(ctx, conversationId)
  if (!emergency || !conversation) return endUnsaid(ctx, id, conversationId, 'needless')
  const [channel, patron] = await Promise.all([
    findChannel(ctx, conversation.channel_id),
    findPatron(ctx, conversation.patron_id)
  ])
  const now = ctx.now()
  const { window_ends_at, state } = conversation
  const facts = { window_ends_at, blocked_at: patron?.blocked_at ?? null }
  const channel_state = channel?.state ?? 'disconnected'
  const telling = tellingOf({
    on: isOn(emergency, now),
    waits: state === 'waiting_on_us',
    // who wrote since got it as the away message
    told: emergency.channels && (await toldSince(ctx, conversationId, emergency.from_at)),
    refusal: refusal({ ...facts, channel_state }, now)
  })
  if (telling !== 'told') return endUnsaid(ctx, id, conversationId, telling)
  await say(ctx, emergency, conversation)
}

const endUnsaid = async (
  ctx: Context,
  id: string,
  conversationId: string,
  state: 'needless' | 'unreachable'
) => void (await ctx.db.commit(queries.endTelling(ctx.db, id, conversationId, { state, message_id: null })))

/** What the patron wrote last. */
async function lastAsked(ctx: Context, conversationId: string): Promise<string | null> {
  const newest = await listThread(ctx, conversationId, null, 5)
  return newest.find(({ origin }) => origin === 'patron')?.text ?? null
}

type Conversation = NonNullable<Awaited<ReturnType<typeof findConversation>>>

async function say(ctx: Context, emergency: Emergency, conversation: Conversation): Promise<void> {
  const now = ctx.now()
  const { channel_id, branch_id } = conversation
  const language = await findLanguage(ctx, conversation.id, await lastAsked(ctx, conversation.id))
  const text = await wordsOf(ctx, emergency, { channel_id, branch_id, language, at: now })
  const message = { id: newId('message'), kind: 'text', text, content: null, at: now, wake_at: now }
  const { id: conversation_id } = conversation
  await commitChange(
    ctx,
    [{ act: 'message_composed', conversation_id, subject_id: message.id }],
    [
      queries.expectPending(ctx.db, emergency.id, conversation_id),
      queries.expectEmergency(ctx.db, emergency),
      expectSeen(ctx, conversation),
      queries.endTelling(ctx.db, emergency.id, conversation_id, { state: 'told', message_id: message.id }),
      ...leaving(ctx, conversation, {
        ...message,
        ...{ reply_to_external_id: null, resend_of: null, origin: 'automatic', author_id: null, undo: null },
        automatic: 'emergency'
      }),
      // they wait for us as before, in the same place, with what they asked
      updateConversation(ctx, conversation_id)
    ]
  )
  hint(ctx, conversation_id)
  enqueue(ctx, message.id, 0)
}
