import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { expectMessage, updateMessage } from '../messages/write.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findPatron } from '../patrons/find.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { windowEndsAt } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { afterRelease, releaseHeld } from '../replies/release.ts'
import { withClock } from '../targets/find-clock.ts'
import { place } from './place.ts'
import { findConversation, findLatest, updateConversation } from './queries.ts'
import { isThanks } from './thanks.ts'
import { changedIn, placeWrites } from './write.ts'

/** The import brought a message before Meta told it live: now it waits for us, like any other. */
export async function becomeLive(
  ctx: Context,
  known: MessageRow,
  event: MessageEvent
): Promise<'stored' | 'seen'> {
  const home = await findConversation(ctx.db, known.conversation_id)
  const latest = home && (await findLatest(ctx.db, home.channel_id, home.patron_id))
  const patron = home && (await findPatron(ctx, home.patron_id))
  if (!latest || !patron || patron.blocked_at !== null || known.deleted_at !== null) return 'seen'
  const window_ends_at = event.opens_window ? windowEndsAt(known.at) : null
  const release = await releaseHeld(ctx, event.opens_window ? latest : null, {
    ...event,
    at: known.at,
    window_ends_at
  })
  const placed = place(latest, {
    origin: 'patron',
    at: known.at,
    thanks: isThanks(known.text, known.kind),
    quiet: event.standby || release.tapped,
    reaction: known.kind === 'reaction',
    window_ends_at
  })
  await commitChange(
    { ...ctx, actor: { kind: 'patron', id: patron.id } },
    [{ act: 'message_received', conversation_id: latest.id, subject_id: known.id }],
    [
      expectMessage(ctx, known),
      updateMessage(ctx, known.id, { imported: 0 }),
      ...placeWrites(
        ctx,
        latest,
        latest.id,
        changedIn(latest, await withClock(ctx, latest, placed, latest.channel_id))
      ),
      ...release.writes,
      updateConversation(ctx.db, known.conversation_id, {})
    ]
  )
  hint(ctx, latest.id)
  await afterRelease(ctx, release)
  return 'stored'
}
