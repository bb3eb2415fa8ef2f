import { type Automatic, planAnswer } from '../auto-replies/answer.ts'
import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { listThread } from '../messages/find.ts'
import { expectMessage, updateMessage } from '../messages/write.ts'
import type { MessageRow } from '../messages/queries.ts'
import { findPatron } from '../patrons/find.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { windowEndsAt } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { enqueue } from '../replies/enqueue.ts'
import { afterRelease, type Release, releaseHeld } from '../replies/release.ts'
import { withClock } from '../targets/find-clock.ts'
import { place } from './place.ts'
import { type ConversationRow, findConversation, findLatest, updateConversation } from './queries.ts'
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
  const automatic = await answerOf(ctx, { known, event, latest, placed, release })
  const { receipt_at } = automatic
  const after = { ...placed, ...(receipt_at !== null && { receipt_at }) }
  await commitChange(
    { ...ctx, actor: { kind: 'patron', id: patron.id } },
    [{ act: 'message_received', conversation_id: latest.id, subject_id: known.id }, ...automatic.entries],
    [
      expectMessage(ctx, known),
      updateMessage(ctx, known.id, { imported: 0 }),
      ...placeWrites(
        ctx,
        latest,
        latest.id,
        changedIn(latest, await withClock(ctx, latest, after, latest.channel_id))
      ),
      ...release.writes,
      ...automatic.writes,
      updateConversation(ctx.db, known.conversation_id, {})
    ]
  )
  hint(ctx, latest.id)
  if (automatic.id) enqueue(ctx, automatic.id, 0)
  await afterRelease(ctx, release)
  return 'stored'
}

interface Living {
  known: MessageRow
  event: MessageEvent
  latest: ConversationRow
  placed: ReturnType<typeof place>
  release: Release
}

/** What follows by itself, as when it had come live at once: what the import brought from before it is what was said last. */
async function answerOf(ctx: Context, { known, event, latest, placed, release }: Living): Promise<Automatic> {
  const { at, kind, text } = known
  const newest = await listThread(ctx, known.conversation_id, null, 50)
  const before = newest.find((message) => message.id !== known.id && message.at <= at)
  const { id, channel_id, patron_id, branch_id } = latest
  return planAnswer(ctx, {
    arrival: {
      ...{
        origin: 'patron',
        kind,
        imported: false,
        standby: event.standby,
        blocked: false,
        is_public: false
      },
      thanks: isThanks(text, kind),
      asks: placed.unread > latest.unread,
      known: before !== undefined,
      answer_leaves: release.tapped || release.ids.length > 0,
      window_ends_at: placed.window_ends_at
    },
    conversation: { id, channel_id, patron_id, branch_id },
    before: latest,
    last_contact_at: before?.at ?? null,
    ...{ at, text }
  })
}
