import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { whileStale } from '../lib/again.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { hint } from '../realtime/hint.ts'
import { withClock } from './find-clock.ts'
import type { Kind } from './handling.ts'
import { findTerms } from './show.ts'
import { stepsOf } from './steps.ts'

/** A colleague says that it cannot wait, or that it can. Once more changes nothing. Throws Problem: not_found. */
export const markUrgent = (ctx: StaffContext, id: string, urgent: boolean): Promise<void> =>
  whileStale(async () => {
    const conversation = await findConversation(ctx, id)
    if (!conversation) throw notFound()
    if ((conversation.urgent !== null) === urgent) return
    const change = { urgent: urgent ? ('staff' as const) : null }
    const timed =
      conversation.state === 'waiting_on_us' && conversation.wake_at === null
        ? await withClock(ctx, conversation, change, conversation.channel_id)
        : change
    await commitChange(
      ctx,
      [{ act: 'conversation_urgent', conversation_id: id, details: { urgent } }],
      [expectSeen(ctx, conversation), updateConversation(ctx, id, timed)]
    )
    hint(ctx, id)
  })

/**
 * What kind of conversation it is. Its steps get their last moment, in working days since it began; a colleague's answer after that
 * confirms a complaint. What is confidential stays a complaint. Throws Problem: not_found, conflict.
 */
export const setKind = (ctx: StaffContext, id: string, kind: Kind): Promise<void> =>
  whileStale(async () => {
    const conversation = await findConversation(ctx, id)
    if (!conversation) throw notFound()
    if (conversation.kind === kind) return
    if (conversation.confidential === 1) throw new Problem('conflict', 'confidential')
    const [terms, calendars] = await Promise.all([findTerms(ctx), findCalendars(ctx)])
    const calendar = calendars.channel(conversation.channel_id)
    const confirmed = conversation.state !== 'waiting_on_us' && conversation.last_origin === 'staff'
    const steps = stepsOf(kind, { opened_at: conversation.opened_at, confirmed }, terms, calendar)
    await commitChange(
      ctx,
      [{ act: 'conversation_kind', conversation_id: id, details: { kind } }],
      [expectSeen(ctx, conversation), updateConversation(ctx, id, { kind, ...steps })]
    )
    hint(ctx, id)
  })
