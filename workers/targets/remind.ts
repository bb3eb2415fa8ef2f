import { commitChange } from '../audit/commit-change.ts'
import { findChannel } from '../channels/find.ts'
import { findConversation } from '../conversations/find.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { askPush, tellSoon } from '../pushes/tell.ts'
import { countConnected } from '../realtime/connected.ts'
import { hint } from '../realtime/hint.ts'
import { decide } from './decide.ts'
import { findClock } from './find-clock.ts'
import { askMail, mailSoon } from './mail-waiting.ts'
import { placeOf } from './order.ts'
import { deleteDue, findSettings } from './queries.ts'

/**
 * Looks at somebody who waits, at the moment that their row in `due` says: warns those on duty, has the shared mailbox mailed when
 * nobody is there, and says when to look again. What is sent is asked for in the same commit, so that a crash neither loses nor doubles
 * it. What was answered, put off or given another time meanwhile is left alone.
 */
export const remind = (ctx: Context, id: string, dueAt: number): Promise<void> =>
  whileStale(() => tryToRemind(ctx, id, dueAt))

async function tryToRemind(ctx: Context, id: string, dueAt: number): Promise<void> {
  const conversation = await findConversation(ctx, id)
  if (!conversation || !isOwn(conversation, dueAt)) {
    await ctx.db.commit(deleteDue(ctx.db, 'target', dueAt, id))
    return
  }
  const channel = await findChannel(ctx, conversation.channel_id)
  if (!channel) throw new Error('a conversation has no channel')
  const clock = await findClock(ctx, channel)
  const now = ctx.now()
  const time = clock(conversation.waiting_since ?? conversation.last_at, promisedTime(conversation))
  const [settings, connected] = await Promise.all([findSettings(ctx.db), countConnected(ctx)])
  const { reminded } = conversation
  const facts = { moments: time, reminded, connected, has_mailbox: settings?.mailbox != null }
  const decision = decide({ ...facts, mailed_at: settings?.mailed_at ?? null }, now)
  const push = decision.push && askPush(ctx, id, decision.push, now)
  const mail = decision.mail && askMail(ctx, conversation, decision.mail, now)
  await commitChange(
    ctx,
    decision.warn ? [{ act: 'target_warned', conversation_id: id, details: { level: decision.warn } }] : [],
    [
      expectSeen(ctx, conversation),
      updateConversation(ctx, id, {
        ...{ due_at: time.due_at, sort_at: placeOf(time.sort_at, conversation.urgent) },
        ...{ remind_at: decision.remind_at, reminded: decision.reminded }
      }),
      ...(push ? [push.write] : []),
      ...(mail ? mail.writes : [])
    ]
  )
  hint(ctx, id)
  if (push) ctx.defer(tellSoon(ctx, push.id, now))
  if (mail) ctx.defer(mailSoon(ctx, mail.id, now))
}

/** The Worker of before knows no reminder: then its row is due at once. */
const isOwn = ({ state, wake_at, remind_at }: ConversationRow, dueAt: number): boolean =>
  state === 'waiting_on_us' && wake_at === null && (remind_at ?? 0) === dueAt

/** A thread that came back for a promise is due when that is. */
export const promisedTime = ({ woke, promised_at }: Pick<ConversationRow, 'woke' | 'promised_at'>) =>
  woke === 'time' ? promised_at : null
