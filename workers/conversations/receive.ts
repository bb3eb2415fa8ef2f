import { commitChange } from '../audit/commit-change.ts'
import type { AuditEntry } from '../audit/queries.ts'
import type { ChannelRow } from '../channels/queries.ts'
import type { Context } from '../lib/context.ts'
import { Stale, Taken, type Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { keepContent } from '../lib/large.ts'
import { shorten } from '../lib/text.ts'
import { pause } from '../lib/time.ts'
import { findOvertaken } from '../messages/overtaken.ts'
import { findByExternalId } from '../messages/find.ts'
import { updateMessage, writeMessage } from '../messages/write.ts'
import { type StatusFacts, statusAfterAll } from '../messages/status.ts'
import { type Met, meet } from '../patrons/meet.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { windowEndsAt } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { continues, type Placed, place, writtenAt } from './place.ts'
import {
  type ConversationRow,
  expectSeen,
  findLatest,
  insertConversation,
  updateConversation
} from './queries.ts'
import { isThanks } from './thanks.ts'

const TRIES = 6
/** Characters of the preview in the list. */
const PREVIEW = 160
/** Meta allows 4096; what is longer than this is kept whole beside the row. */
const LONGEST_TEXT = 100_000

export type Received = 'stored' | 'seen' | 'nobody'

/**
 * Stores one message of a patron (or one that a colleague typed on the phone) with everything that follows from it, in one
 * commit. The same message again changes nothing. Two first messages of a new patron at once make one patron and one conversation.
 */
export async function receive(ctx: Context, channel: ChannelRow, event: MessageEvent): Promise<Received> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryToReceive(ctx, channel, event)
    } catch (error) {
      if (!(error instanceof Stale || error instanceof Taken) || attempt === TRIES) throw error
      await pause(5 * attempt + Math.random() * 20 * attempt)
    }
  }
}

async function tryToReceive(ctx: Context, channel: ChannelRow, event: MessageEvent): Promise<Received> {
  if (await findByExternalId(ctx, channel.id, event.external_id)) return 'seen'
  const met = await meet(ctx, channel.scope, event.patron)
  if (!met) return 'nobody'
  const now = ctx.now()
  const at = writtenAt(event.at, now)
  const latest = (await findLatest(ctx.db, channel.id, met.patron_id)) ?? null
  const continued = latest && continues(latest, at) ? latest : null
  const placed = place(continued, {
    origin: event.origin,
    at,
    thanks: event.origin === 'patron' && (event.kind === 'system' || isThanks(event.text, event.kind)),
    window_ends_at: event.opens_window ? windowEndsAt(at) : null
  })
  const conversationId = continued?.id ?? newId('conversation')
  const messageId = newId('message')
  const preview =
    placed.last_at === at
      ? { last_text: event.text && shorten(event.text.slice(0, 1000), PREVIEW), last_kind: event.kind }
      : null
  await commitChange(
    { ...ctx, actor: actorOf(event, met) },
    historyOf(conversationId, messageId, continued, placed),
    [
      ...met.writes,
      ...conversationWrites(ctx, channel, met, conversationId, continued, placed, preview, event),
      ...writeMessage(ctx, await messageOf(ctx, messageId, conversationId, channel, event, at)),
      ...(event.origin === 'phone_app' ? await appliedStatuses(ctx, channel, event, messageId) : [])
    ]
  )
  hint(ctx, conversationId)
  return 'stored'
}

const actorOf = (event: MessageEvent, met: Met): Context['actor'] =>
  event.origin === 'patron' ? { kind: 'patron', id: met.patron_id } : { kind: 'staff', id: null }

function conversationWrites(
  ctx: Context,
  channel: ChannelRow,
  met: Met,
  id: string,
  continued: ConversationRow | null,
  placed: Omit<Placed, 'id'>,
  preview: { last_text: string | null; last_kind: string } | null,
  event: MessageEvent
): Write[] {
  if (!continued) {
    const last = preview ?? { last_text: null, last_kind: event.kind }
    return [
      insertConversation(ctx.db, id, { ...placed, ...last, channel_id: channel.id, patron_id: met.patron_id })
    ]
  }
  return [
    expectSeen(ctx.db, continued),
    updateConversation(ctx.db, id, changedIn(continued, { ...placed, ...preview }))
  ]
}

/** Only what differs is written: every index of an untouched column stays as it is. */
function changedIn(before: ConversationRow, after: Partial<ConversationRow>): Partial<ConversationRow> {
  const entries = Object.entries(after) as [keyof ConversationRow, unknown][]
  return Object.fromEntries(entries.filter(([column, value]) => before[column] !== value))
}

async function messageOf(
  ctx: Context,
  id: string,
  conversationId: string,
  channel: ChannelRow,
  event: MessageEvent,
  at: number
): Promise<Parameters<typeof writeMessage>[1]> {
  const tooLong = (event.text?.length ?? 0) > LONGEST_TEXT
  const content = event.content ?? (tooLong ? { text: event.text } : null)
  return {
    id,
    conversation_id: conversationId,
    channel_id: channel.id,
    external_id: event.external_id,
    origin: event.origin,
    author_id: null,
    kind: event.kind,
    text: event.text?.slice(0, LONGEST_TEXT).toWellFormed() ?? null,
    content:
      content === null ? null : await keepContent(ctx.env, ctx.db.library_id, id, JSON.stringify(content)),
    reply_to_external_id: event.reply_to_external_id,
    at,
    received_at: ctx.now(),
    status: event.origin === 'patron' ? 'received' : 'accepted'
  }
}

function historyOf(
  conversationId: string,
  messageId: string,
  continued: ConversationRow | null,
  placed: Omit<Placed, 'id'>
): AuditEntry[] {
  const received: AuditEntry = {
    act: 'message_received',
    conversation_id: conversationId,
    subject_id: messageId
  }
  const reopened = continued?.state === 'closed' && placed.state !== 'closed'
  return [
    received,
    ...(continued ? [] : [{ act: 'conversation_opened' as const, conversation_id: conversationId }]),
    ...(reopened ? [{ act: 'conversation_reopened' as const, conversation_id: conversationId }] : [])
  ]
}

/** Statuses that overtook the message they are about. */
async function appliedStatuses(
  ctx: Context,
  channel: ChannelRow,
  event: MessageEvent,
  id: string
): Promise<Write[]> {
  const { news, drop } = await findOvertaken(ctx, channel.id, event.external_id)
  return news.length === 0 ? drop : [updateMessage(ctx, id, statusAfterAll(ACCEPTED, news)), ...drop]
}

const ACCEPTED: StatusFacts = {
  status: 'accepted',
  failure_code: null,
  failure_reason: null,
  accepted_at: null,
  sent_at: null,
  delivered_at: null,
  read_at: null
}
