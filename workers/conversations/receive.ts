import { type Automatic, planAnswer } from '../auto-replies/answer.ts'
import { enqueueAttachment } from '../attachments/enqueue.ts'
import { attachmentIdOf, waitingAttachment } from '../attachments/write.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { AuditEntry } from '../audit/queries.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { findByExternalId } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findOvertaken, type Overtaken } from '../messages/overtaken.ts'
import { writeMessage, writeVersions } from '../messages/write.ts'
import { countBlocked } from '../patrons/count-blocked.ts'
import { type Met, meet } from '../patrons/meet.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { windowEndsAt } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from '../replies/enqueue.ts'
import { afterRelease, type Release, releaseHeld } from '../replies/release.ts'
import { hideSensitive, maskedEntry } from '../sensitive-data/hide.ts'
import { withClock } from '../targets/find-clock.ts'
import { isUrgent } from '../targets/urgency.ts'
import { becomeLive } from './become-live.ts'
import { findOpening } from './find-opening.ts'
import { fillPlaceholder } from './fill-placeholder.ts'
import { messageOf, previewOf, rowText } from './message-of.ts'
import { type Arrival, continues, type Placed, place, writtenAt } from './place.ts'
import { type ConversationRow, findLatest } from './queries.ts'
import { isThanks } from './thanks.ts'
import { changedIn, placeWrites } from './write.ts'

export type Received = 'stored' | 'seen' | 'nobody' | 'blocked'

/** All that is known and decided about a message when it is stored. */
interface Arriving {
  channel: ChannelRow
  event: MessageEvent
  met: Met
  at: number
  id: string
  conversation_id: string
  /** The patron's newest conversation here, which this message need not belong to. */
  latest: ConversationRow | null
  continued: ConversationRow | null
  branch_id: string | null
  thanks: boolean
  placed: Omit<Placed, 'id'>
  overtaken: Overtaken
  release: Release | null
}

/**
 * Stores one message of a patron (or one that a colleague typed on the phone) with everything that follows from it, in one
 * commit. The same message again changes nothing. Two first messages of a new patron at once make one patron and one conversation.
 * What nobody may have is masked before anything is made of it.
 */
export async function receive(ctx: Context, channel: ChannelRow, event: MessageEvent): Promise<Received> {
  const shown = await hideSensitive(ctx, event)
  return whileStale(() => tryToReceive(ctx, channel, shown), 'or taken')
}

async function tryToReceive(ctx: Context, channel: ChannelRow, event: MessageEvent): Promise<Received> {
  const { external_id } = event
  const [known, overtaken] = await Promise.all([
    findByExternalId(ctx, channel.id, external_id),
    findOvertaken(ctx, channel.id, external_id)
  ])
  if (known) return again(ctx, known, event)
  const met = await meet(ctx, channel.scope, event.patron)
  if (!met) return 'nobody'
  if (met.blocked && event.origin === 'patron') return countBlocked(ctx, met.patron_id, met.writes)
  const arriving = await decide(ctx, channel, event, met, overtaken)
  const files = filesOf(ctx, arriving)
  const automatic = await answerOf(ctx, arriving)
  await commitChange(
    { ...ctx, actor: actorOf(event, met) },
    [...historyOf(arriving), ...automatic.entries],
    [
      ...met.writes,
      ...(await conversationWrites(ctx, arriving, automatic)),
      ...(arriving.release?.writes ?? []),
      ...writeMessage(ctx, await messageOf(ctx, arriving)),
      ...writeVersions(ctx, arriving.id, originalOf(arriving), arriving.overtaken),
      ...files,
      ...automatic.writes,
      ...arriving.overtaken.drop
    ]
  )
  if (files.length > 0) enqueueAttachment(ctx, attachmentIdOf(arriving.id))
  if (automatic.id) enqueue(ctx, automatic.id, 0)
  // history comes by the thousand: who looks is told of each conversation once
  if (!event.imported || arriving.continued === null) hint(ctx, arriving.conversation_id)
  if (arriving.release) await afterRelease(ctx, arriving.release)
  return 'stored'
}

/** A message that we have says nothing new, unless the import brought it: its file, or that it is live after all. */
function again(ctx: Context, known: MessageRow, event: MessageEvent): Promise<Received> | Received {
  if (known.kind === 'placeholder') return fillPlaceholder(ctx, known, event)
  const live = known.imported === 1 && !event.imported && event.origin === 'patron'
  return live ? becomeLive(ctx, known, event) : 'seen'
}

async function decide(
  ctx: Context,
  channel: ChannelRow,
  event: MessageEvent,
  met: Met,
  overtaken: Overtaken
): Promise<Arriving> {
  const now = ctx.now()
  const at = writtenAt(event.at, now)
  const latest = (await findLatest(ctx.db, channel.id, met.patron_id)) ?? null
  const joins = event.imported || event.kind === 'reaction'
  const continued = latest && (joins || continues(latest, at)) ? latest : null
  const window_ends_at = event.opens_window ? windowEndsAt(at) : null
  const opens = event.origin === 'patron' && window_ends_at !== null
  const release = opens ? await releaseHeld(ctx, continued, { ...event, at, window_ends_at }) : null
  const quiet = isQuiet(event, overtaken, release)
  const { origin, imported, kind } = event
  // whatever it said meanwhile may have asked for an answer
  const said = [event.text, ...overtaken.edits.map((edit) => edit.text)]
  const thanks = origin === 'patron' && said.every((text) => isThanks(text, kind))
  const arrival: Arrival = {
    origin,
    at,
    thanks,
    window_ends_at,
    quiet,
    imported,
    reaction: kind === 'reaction'
  }
  const ids = { id: newId('message'), conversation_id: continued?.id ?? newId('conversation') }
  const placed = place(continued, arrival)
  const branch_id = await findOpening(ctx, event, continued)
  return { ...ids, channel, event, met, at, latest, continued, branch_id, thanks, placed, overtaken, release }
}

/** What follows by itself. */
function answerOf(ctx: Context, arriving: Arriving): Promise<Automatic> {
  const { event, met, at, latest, continued, placed, thanks, release, conversation_id, channel } = arriving
  const { origin, kind, imported, standby, text } = event
  const branch_id = arriving.branch_id ?? continued?.branch_id ?? null
  return planAnswer(ctx, {
    arrival: {
      ...{ origin, kind, imported, standby, thanks, blocked: met.blocked, is_public: false },
      asks: placed.unread > (continued?.unread ?? 0),
      known: latest !== null,
      answer_leaves: release !== null && (release.tapped || release.ids.length > 0),
      window_ends_at: placed.window_ends_at
    },
    conversation: { id: conversation_id, channel_id: channel.id, patron_id: met.patron_id, branch_id },
    before: continued,
    last_contact_at: latest?.last_at ?? null,
    ...{ at, text }
  })
}

/** What a patron's message says needs no answer of ours, whatever was said before. */
const isQuiet = (event: MessageEvent, overtaken: Overtaken, release: Release | null): boolean =>
  event.standby ||
  event.kind === 'system' ||
  (event.kind === 'reaction' && event.text === null) ||
  overtaken.deleted_at !== null ||
  release?.tapped === true

const actorOf = (event: MessageEvent, met: Met): Context['actor'] =>
  event.origin === 'patron' ? { kind: 'patron', id: met.patron_id } : { kind: 'staff', id: null }

async function conversationWrites(
  ctx: Context,
  arriving: Arriving,
  { receipt_at }: Automatic
): Promise<Write[]> {
  const { channel, event, met, conversation_id, continued, branch_id, placed, at } = arriving
  const preview = placed.last_at === at ? previewOf(event, arriving.overtaken) : null
  if (!continued) {
    const last = preview ?? { last_text: null, last_kind: event.kind }
    const owner = { channel_id: channel.id, patron_id: met.patron_id }
    const row = { ...placed, ...last, ...owner, branch_id, receipt_at, ...hurried(arriving) }
    return placeWrites(ctx, null, conversation_id, await withClock(ctx, null, row, channel))
  }
  const after = {
    ...{ ...placed, ...preview, ...hurried(arriving) },
    ...(branch_id && { branch_id }),
    ...(receipt_at !== null && { receipt_at })
  }
  const timed = await withClock(ctx, continued, after, channel)
  return placeWrites(ctx, continued, conversation_id, changedIn(continued, timed))
}

/** Somebody who cannot wait stands before the others, from the message that says so until they have an answer. */
const hurried = (arriving: Arriving) => {
  const { continued, placed, event } = arriving
  const waits = placed.state === 'waiting_on_us' && event.origin === 'patron'
  return waits && (continued?.urgent ?? null) === null && isUrgent(event.text)
    ? { urgent: 'hint' as const }
    : {}
}

const originalOf = ({ event, at }: Arriving) => ({ id: 'original', at, text: rowText(event.text) })

/** A tombstone has no file, ever. */
function filesOf(ctx: Context, { event, id, conversation_id, channel, overtaken }: Arriving): Write[] {
  if (!event.media || overtaken.deleted_at !== null) return []
  const owner = { message_id: id, conversation_id, channel_id: channel.id }
  return waitingAttachment(ctx, { ...owner, media: event.media, at: ctx.now() })
}

function historyOf({ id, conversation_id, continued, placed, event, overtaken }: Arriving): AuditEntry[] {
  const reopened = continued?.state === 'closed' && placed.state !== 'closed'
  return [
    { act: 'message_received', conversation_id, subject_id: id },
    ...maskedEntry(
      { conversation_id, subject_id: id },
      event,
      overtaken.edits.map((edit) => edit.text)
    ),
    ...(continued ? [] : [{ act: 'conversation_opened' as const, conversation_id }]),
    ...(reopened ? [{ act: 'conversation_reopened' as const, conversation_id }] : [])
  ]
}
