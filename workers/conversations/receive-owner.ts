import { commitChange } from '../audit/commit-change.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { whileStale } from '../lib/again.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { newId } from '../lib/id.ts'
import { findByExternalId } from '../messages/find.ts'
import { writeMessage } from '../messages/write.ts'
import { countBlocked } from '../patrons/count-blocked.ts'
import { meet } from '../patrons/meet.ts'
import type { OwnerEvent } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { hideInText } from '../sensitive-data/hide.ts'
import { withClock } from '../targets/find-clock.ts'
import { place, plausible } from './place.ts'
import { type ConversationRow, findLatest } from './queries.ts'
import type { Received } from './receive.ts'
import { changedIn, placeWrites } from './write.ts'

/**
 * Another party has the thread now, or we have it back: then whoever spoke last to the other party waits for us. What the other
 * party told is a line in the thread, and never in the history.
 */
export async function receiveOwner(ctx: Context, channel: ChannelRow, event: OwnerEvent): Promise<Received> {
  const shown = { ...event, summary: await hideInText(ctx, event.summary) }
  return whileStale(() => tryToReceive(ctx, channel, shown), 'or taken')
}

async function tryToReceive(ctx: Context, channel: ChannelRow, event: OwnerEvent): Promise<Received> {
  const met = await meet(ctx, channel.scope, event.patron)
  if (!met) return 'nobody'
  const at = plausible(event.at, ctx.now())
  const externalId = `owner:${event.external_id}`
  const latest = (await findLatest(ctx.db, channel.id, met.patron_id)) ?? null
  // what another party tells is what a blocked patron sent to it
  if (met.blocked && latest === null) return countBlocked(ctx, met.patron_id, met.writes)
  const tells = event.summary !== null && !met.blocked
  const told = tells && !(await findByExternalId(ctx, channel.id, externalId))
  const owner = ownerAfter(latest, event.owner, at)
  if (owner === null && !told) return 'seen'
  const id = latest?.id ?? newId('conversation')
  const changes = owner !== null && owner.owner !== (latest?.owner ?? null)
  const act = event.owner === null ? ('thread_taken_back' as const) : ('thread_handed_over' as const)
  const entry = { act, conversation_id: id, details: { role: event.owner } }
  const back = latest && owner ? backWithUs(latest, owner.owner, at) : {}
  const timed = latest && back.state ? await withClock(ctx, latest, back, channel) : {}
  const opened = latest ? [] : [{ act: 'conversation_opened' as const, conversation_id: id }]
  await commitChange(
    { ...ctx, actor: SYSTEM },
    [...(changes ? [entry] : []), ...opened],
    [
      ...met.writes,
      ...(latest
        ? placeWrites(ctx, latest, id, { ...owner, ...changedIn(latest, timed) })
        : placeWrites(ctx, null, id, {
            ...place(null, { origin: 'patron', at, thanks: false, quiet: true, window_ends_at: null }),
            ...{ last_text: null, last_kind: 'system', channel_id: channel.id, patron_id: met.patron_id },
            ...owner
          })),
      ...(told ? summaryLine(ctx, channel, id, externalId, event.summary, at) : [])
    ]
  )
  hint(ctx, id)
  return 'stored'
}

/** Null: this is what we know, or older than that. */
function ownerAfter(latest: ConversationRow | null, owner: string | null, at: number) {
  const known = latest?.owner_at ?? null
  const late = known !== null && (at < known || (at === known && owner === latest?.owner))
  return late ? null : { owner, owner_at: at }
}

function backWithUs(latest: ConversationRow, owner: string | null, at: number): Partial<ConversationRow> {
  const waits = owner === null && latest.owner !== null && latest.last_origin === 'patron'
  if (!waits || latest.state !== 'waiting_on_patron') return {}
  const since = latest.last_inbound_at ?? at
  return {
    ...{ state: 'waiting_on_us', waiting_since: since, due_at: since, sort_at: since, thanked_at: null },
    unread: Math.max(latest.unread, 1)
  }
}

const summaryLine = (
  ctx: Context,
  channel: ChannelRow,
  conversation_id: string,
  external_id: string,
  text: string | null,
  at: number
) =>
  writeMessage(ctx, {
    ...{ id: newId('message'), conversation_id, channel_id: channel.id, external_id },
    ...{ origin: 'phone_app', author_id: null, kind: 'system', text, standby: 1 },
    ...{ content: JSON.stringify({ system: { what: 'other' } }), reply_to_external_id: null },
    ...{ at, received_at: ctx.now(), status: 'accepted' }
  })
