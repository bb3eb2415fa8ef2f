import { type Automatic, planAnswer } from '../auto-replies/answer.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { newId } from '../lib/id.ts'
import { findByExternalId } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { expectMessage, updateMessage, writeMessage } from '../messages/write.ts'
import { countBlocked } from '../patrons/count-blocked.ts'
import { findPatron } from '../patrons/find.ts'
import { type Met, meet } from '../patrons/meet.ts'
import type { CallEvent } from '../platforms/platform.ts'
import { windowEndsAt } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from '../replies/enqueue.ts'
import { afterRelease, releaseHeld } from '../replies/release.ts'
import { withClock } from '../targets/find-clock.ts'
import { callAfter, callWaits } from './calls.ts'
import { contentOf } from './content.ts'
import { continues, type Placed, place, plausible } from './place.ts'
import { type ConversationRow, findConversation, findLatest, updateConversation } from './queries.ts'
import type { Received } from './receive.ts'
import { changedIn, placeWrites } from './write.ts'

/** One step of a call. All its steps are one line; the patron waits for us when nobody spoke with them. */
export const receiveCall = (ctx: Context, channel: ChannelRow, event: CallEvent): Promise<Received> =>
  whileStale(async () => {
    const known = await findByExternalId(ctx, channel.id, event.external_id)
    return known ? goOn(ctx, known, event) : begin(ctx, channel, event)
  }, 'or taken')

async function begin(ctx: Context, channel: ChannelRow, event: CallEvent): Promise<Received> {
  const met = event.patron && (await meet(ctx, channel.scope, event.patron))
  if (!met) return 'nobody'
  if (met.blocked && event.call.direction === 'in') return blockedStep(ctx, met, event)
  const at = plausible(event.at, ctx.now())
  const latest = (await findLatest(ctx.db, channel.id, met.patron_id)) ?? null
  const continued = latest && continues(latest, at) ? latest : null
  const placed = placeCall(continued, event, at, false)
  const id = continued?.id ?? newId('conversation')
  const messageId = newId('message')
  const released = await releaseHeld(ctx, event.opens_window ? continued : null, {
    at,
    window_ends_at: placed.window_ends_at
  })
  const home = { id, channel_id: channel.id, patron_id: met.patron_id }
  const answer_leaves = released.ids.length > 0
  const automatic = await answerCall(ctx, event, home, {
    before: continued,
    latest,
    placed,
    at,
    answer_leaves
  })
  await commitChange(
    { ...ctx, actor: { kind: 'patron', id: met.patron_id } },
    [
      { act: 'call_received', conversation_id: id, subject_id: messageId },
      ...(continued ? [] : [{ act: 'conversation_opened' as const, conversation_id: id }]),
      ...automatic.entries
    ],
    [
      ...met.writes,
      ...(await homeWrites(ctx, channel, met, id, continued, placed, placed.last_at === at, event.call)),
      ...released.writes,
      ...writeMessage(ctx, callRow(ctx, channel, event, { id: messageId, conversation_id: id, at })),
      ...automatic.writes
    ]
  )
  hint(ctx, id)
  if (automatic.id) enqueue(ctx, automatic.id, 0)
  await afterRelease(ctx, released)
  return 'stored'
}

/** No step is kept, so nobody could tell which were of one call: its end counts, and nothing else. */
async function blockedStep(ctx: Context, met: Met, { call }: CallEvent): Promise<Received> {
  const goesOn = call.state === 'ringing' || call.state === 'answered'
  return goesOn ? 'blocked' : countBlocked(ctx, met.patron_id, met.writes)
}

async function homeWrites(
  ctx: Context,
  channel: ChannelRow,
  met: Met,
  id: string,
  continued: ConversationRow | null,
  placed: Omit<Placed, 'id'>,
  newest: boolean,
  call: CallEvent['call']
) {
  const shown = { last_text: null, last_kind: callWaits(call, false) ? 'call_missed' : 'call' }
  if (continued) {
    const after = await withClock(ctx, continued, { ...placed, ...(newest && shown) }, channel)
    return placeWrites(ctx, continued, id, changedIn(continued, after))
  }
  const row = { ...placed, ...shown, channel_id: channel.id, patron_id: met.patron_id }
  return placeWrites(ctx, null, id, await withClock(ctx, null, row, channel))
}

function callRow(
  ctx: Context,
  channel: ChannelRow,
  { external_id, call }: CallEvent,
  owner: { id: string; conversation_id: string; at: number }
) {
  const incoming = call.direction === 'in'
  return {
    ...{ ...owner, channel_id: channel.id, external_id, author_id: null, reply_to_external_id: null },
    ...{ kind: 'call', text: null, content: JSON.stringify({ call }), received_at: ctx.now() },
    origin: incoming ? ('patron' as const) : ('phone_app' as const),
    status: incoming ? ('received' as const) : ('accepted' as const)
  }
}

/** Who called and was not answered reads what who writes reads; nobody needs a confirmation of a call. */
async function answerCall(
  ctx: Context,
  event: CallEvent,
  home: { id: string; channel_id: string; patron_id: string },
  found: {
    before: ConversationRow | null
    latest: ConversationRow | null
    placed: Omit<Placed, 'id'>
    at: number
    answer_leaves: boolean
  }
): Promise<Automatic> {
  const { before, latest, placed, at, answer_leaves } = found
  const planned = await planAnswer(ctx, {
    arrival: {
      ...{ origin: event.call.direction === 'in' ? 'patron' : 'phone_app', kind: 'call', answer_leaves },
      ...{ imported: false, standby: false, thanks: false, blocked: false, is_public: false },
      asks: placed.unread > (before?.unread ?? 0),
      known: latest !== null,
      window_ends_at: placed.window_ends_at
    },
    conversation: { ...home, branch_id: before?.branch_id ?? null },
    ...{ before, last_contact_at: latest?.last_at ?? null, at, text: null }
  })
  return planned.id === null ? { ...planned, writes: [], receipt_at: null } : planned
}

function placeCall(before: ConversationRow | null, event: CallEvent, at: number, answered: boolean) {
  return place(before, {
    origin: event.call.direction === 'in' ? 'patron' : 'phone_app',
    at,
    thanks: false,
    quiet: !callWaits(event.call, answered),
    window_ends_at: event.opens_window ? windowEndsAt(at) : null
  })
}

async function goOn(ctx: Context, known: MessageRow, event: CallEvent): Promise<Received> {
  const before = contentOf(known.content)?.call
  const after = before && callAfter(before, event.call)
  if (!before || !after) return 'seen'
  const home = await findConversation(ctx.db, known.conversation_id)
  const latest = home && (await findLatest(ctx.db, home.channel_id, home.patron_id))
  if (!latest) return 'seen'
  const missed = callWaits(after, before.state === 'answered') && !callWaits(before, false)
  // who was blocked while it rang waits for nobody: the line ends, and that is all
  const waits = missed && !(await findPatron(ctx, latest.patron_id))?.blocked_at
  const at = Math.max(known.at, plausible(event.at, ctx.now()))
  const placed = placeCall(latest, { ...event, call: after }, at, before.state === 'answered')
  const shown = latest.last_kind === 'call' && { last_kind: 'call_missed' }
  const timed = await withClock(ctx, latest, { ...placed, ...shown }, latest.channel_id)
  const found = { before: latest, latest, placed, at, answer_leaves: false }
  const automatic = waits ? await answerCall(ctx, { ...event, call: after }, latest, found) : null
  await commitChange({ ...ctx, actor: { kind: 'patron', id: latest.patron_id } }, automatic?.entries ?? [], [
    expectMessage(ctx, known),
    updateMessage(ctx, known.id, { content: JSON.stringify({ call: after }) }),
    ...(waits ? placeWrites(ctx, latest, latest.id, changedIn(latest, timed)) : []),
    ...(automatic?.writes ?? []),
    updateConversation(ctx.db, known.conversation_id, {})
  ])
  hint(ctx, known.conversation_id)
  if (automatic?.id) enqueue(ctx, automatic.id, 0)
  return 'stored'
}
