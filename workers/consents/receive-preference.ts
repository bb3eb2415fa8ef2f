import { commitChange } from '../audit/commit-change.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { plausible } from '../conversations/place.ts'
import { findLatest, updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { meet } from '../patrons/meet.ts'
import type { PreferenceEvent } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { findConsent, findTold, insertConsent } from './queries.ts'

/** Keeps what a patron decided about news, word by word. The same word again, in whatever delivery, is one. */
export const receivePreference = (
  ctx: Context,
  channel: ChannelRow,
  delivery: { id: string },
  event: PreferenceEvent
): Promise<'stored' | 'seen' | 'nobody'> =>
  whileStale(() => tryToReceive(ctx, channel, delivery, event), 'or taken')

async function tryToReceive(
  ctx: Context,
  channel: ChannelRow,
  delivery: { id: string },
  event: PreferenceEvent
) {
  const met = await meet(ctx, channel.scope, event.patron)
  if (!met) return 'nobody' as const
  const now = ctx.now()
  const { scope, value, detail } = event
  const id = `${delivery.id}.${event.external_id}`
  const word = { id, patron_id: met.patron_id, scope, value, at: plausible(event.at, now) }
  if ((await findTold(ctx.db, id)) ?? (await findConsent(ctx.db, word))) return 'seen' as const
  const latest = await findLatest(ctx, channel.id, met.patron_id)
  await commitChange(
    { ...ctx, actor: { kind: 'patron', id: met.patron_id } },
    [{ act: 'consent_received', subject_id: met.patron_id, details: { scope, value } }],
    [
      ...met.writes,
      insertConsent(ctx.db, { ...word, source: 'meta', detail, received_at: now }),
      latest ? updateConversation(ctx, latest.id, {}) : null
    ]
  )
  if (latest) hint(ctx, latest.id)
  return 'stored' as const
}
