import type { ConversationRow } from '../conversations/queries.ts'
import { answeredBy } from '../conversations/reanswer.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { shorten } from '../lib/text.ts'
import { findMessage, listThread } from '../messages/find.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { windowIsOpen } from '../platforms/whatsapp/window.ts'
import { PREVIEW } from './answered.ts'
import { enqueue } from './enqueue.ts'
import { freeHeld } from './free-held.ts'
import { listOutbox } from './queries.ts'
import { takeStatus } from './take-status.ts'
import { tappedMessage } from './tap.ts'
import { leaveOut, type Row, unsendTemplate } from './unsend.ts'

/** What the patron's opening of the window sets free. */
export interface Release {
  /** They tapped our template: the answer is on its way, so this message waits for nobody. */
  tapped: boolean
  /** For the commit that stores what the patron did, after the change of the conversation itself. */
  writes: Write[]
  /** The answers that leave now, in their order. */
  ids: string[]
  /** Our template, when the tap proves that it arrived. */
  proven: { message_id: string; external_id: string; at: number } | null
}

export interface Opening {
  /** Absent: it is a call. */
  content?: MessageEvent['content']
  reply_to_external_id?: string | null
  /** Another party has the thread. */
  standby?: boolean
  /** When they did it. */
  at: number
  window_ends_at: number | null
}

const NOTHING: Release = { tapped: false, writes: [], ids: [], proven: null }

/**
 * Sets held answers free when a patron opens the window: by a tap, a message or a call. For a commit that expects the conversation
 * as it was seen, so that it happens once.
 */
export async function releaseHeld(
  ctx: Context,
  seen: ConversationRow | null,
  opening: Opening
): Promise<Release> {
  if (!seen) return NOTHING
  const named = tapOf(opening)
  // it speaks to the other party: only a tap on our template asks for our answer
  if (opening.standby && named === null) return NOTHING
  if (seen.held_by === null) return { ...NOTHING, tapped: await answeredSince(ctx, seen, named) }
  // a message that comes late may open nothing any more
  if (!windowIsOpen(opening.window_ends_at, ctx.now())) return NOTHING
  const rows = await listOutbox(ctx.db, seen.id)
  const held = rows.filter((row) => row.state === 'held')
  const external_id = opening.reply_to_external_id ?? null
  const ours = await isOurs(ctx, seen, named)
  const proven = ours && named === seen.held_by && external_id
  const tapped = ours && held.length > 0
  return {
    tapped,
    writes: [
      ...freeHeld(ctx, held),
      ...needless(
        ctx,
        rows.find((row) => row.id === seen.held_by)
      ),
      // what they wrote themselves is what the list shows
      updateConversation(ctx, seen.id, { held_by: null, ...(tapped && (await answeredNow(ctx, seen, held))) })
    ],
    ids: held.map((row) => row.id),
    proven: proven ? { message_id: seen.held_by, external_id, at: opening.at } : null
  }
}

/** Best effort, after the commit: asks for the attempts, and notes that the template arrived. The sweep does what this misses. */
export async function afterRelease(ctx: Context, { ids, proven }: Release): Promise<void> {
  for (const id of ids) enqueue(ctx, id, 0)
  if (!proven) return
  const template = await findMessage(ctx, proven.message_id)
  if (!template || (template.external_id ?? proven.external_id) !== proven.external_id) return
  const news = { status: 'read' as const, at: proven.at, failure_code: null, failure_reason: null }
  await takeStatus(ctx, template, proven.external_id, news)
}

/** Which template of ours they tapped, by what the tap carries back: Meta's id of it may never have reached us. */
const tapOf = ({ content }: Opening): string | null =>
  content?.choice?.of === 'template_button' ? tappedMessage(content.choice.id) : null

/** A template that told of an answer here; others are answers of their own, and a tap on them waits for us. */
async function isOurs(ctx: Context, seen: ConversationRow, named: string | null): Promise<boolean> {
  const template = named === null ? undefined : await findMessage(ctx, named)
  return template?.conversation_id === seen.id && template.origin === 'automatic'
}

/** The patron came before our template had left: it never leaves. Whether one arrived that Meta did not confirm is no question any more. */
function needless(ctx: Context, row: Row | undefined): Write[] {
  if (row?.state === 'queued') return unsendTemplate(ctx, row)
  return row?.state === 'uncertain' ? leaveOut(ctx, row) : []
}

/** What waited for us, because nobody knew whether our template arrived, is answered by what leaves now. */
async function answeredNow(ctx: Context, seen: ConversationRow, held: Row[]) {
  const last = held.at(-1)
  const message = last && (await findMessage(ctx, last.id))
  if (!message) return {}
  const last_text = message.text && shorten(message.text, PREVIEW)
  const shown = { last_at: ctx.now(), last_text, last_kind: message.kind, last_origin: message.origin }
  return { ...(await answeredBy(ctx, seen, message)), ...shown }
}

/** A second tap on a template whose answers have left asks for nothing; one whose answer was not collected in time does. */
async function answeredSince(ctx: Context, seen: ConversationRow, named: string | null): Promise<boolean> {
  if (named === null || seen.state === 'waiting_on_us' || !(await isOurs(ctx, seen, named))) return false
  const newest = await listThread(ctx, seen.id, null, 20)
  const told = newest.find(({ id }) => id === named)
  return newest.some(
    ({ origin, status, at }) =>
      origin === 'staff' &&
      status !== 'failed' &&
      status !== 'withdrawn' &&
      told !== undefined &&
      at >= told.at
  )
}
