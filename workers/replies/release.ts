import type { ConversationRow } from '../conversations/queries.ts'
import { updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import { expecting, type Write } from '../lib/db.ts'
import { shorten } from '../lib/text.ts'
import { findMessage, listThread } from '../messages/find.ts'
import { forgetWords, updateMessage } from '../messages/write.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { windowIsOpen } from '../platforms/whatsapp/window.ts'
import { enqueue } from './enqueue.ts'
import { deleteDue, deleteOutbox, insertDue, listOutbox, moveOutbox } from './queries.ts'
import { takeStatus } from './take-status.ts'
import { tappedMessage } from './tap.ts'

/** Characters of an answer in the list. */
const PREVIEW = 160

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

const NOTHING: Release = { tapped: false, writes: [], ids: [], proven: null }

/**
 * Sets held answers free when a patron opens the window: a tap, a message or a call. `opening` is what they did; without
 * `content` it is a call. For a commit that expects the conversation as it was seen, so that it happens once.
 */
export async function releaseHeld(
  ctx: Context,
  seen: ConversationRow | null,
  opening: {
    content?: MessageEvent['content']
    reply_to_external_id?: string | null
    /** When they did it. */
    at: number
    window_ends_at: number | null
  }
): Promise<Release> {
  if (!seen) return NOTHING
  const tap = opening.content?.choice?.of === 'template_button' ? opening.content.choice : null
  const named = tappedMessage(tap?.id)
  if (seen.held_by === null) return { ...NOTHING, tapped: await answeredSince(ctx, seen, named) }
  // a message that comes late may open nothing any more
  if (!windowIsOpen(opening.window_ends_at, ctx.now())) return NOTHING
  const template = await findMessage(ctx, seen.held_by)
  const quoted = opening.reply_to_external_id ?? null
  const ours = named === seen.held_by || (quoted !== null && quoted === template?.external_id && tap !== null)
  const rows = await listOutbox(ctx.db, seen.id)
  const held = rows.filter((row) => row.state === 'held')
  const unsent = rows.find((row) => row.id === seen.held_by && row.state === 'queued')
  const proven = ours && quoted ? { message_id: seen.held_by, external_id: quoted, at: opening.at } : null
  return {
    tapped: ours && held.length > 0,
    writes: [
      ...(await freed(ctx, held)),
      ...(unsent ? needless(ctx, unsent) : []),
      updateConversation(ctx, seen.id, { held_by: null, ...(await previewOf(ctx, held)) })
    ],
    ids: held.map((row) => row.id),
    proven
  }
}

/** Best effort, after the commit: asks for the first attempt, the others follow it. The sweep does what this misses. */
export async function afterRelease(ctx: Context, release: Release): Promise<void> {
  for (const id of release.ids) enqueue(ctx, id, 0)
  if (!release.proven) return
  const { message_id, external_id, at } = release.proven
  const template = await findMessage(ctx, message_id)
  if (!template || (template.external_id !== null && template.external_id !== external_id)) return
  const news = { status: 'read' as const, at, failure_code: null, failure_reason: null }
  await takeStatus(ctx, template, external_id, news)
}

type Row = Awaited<ReturnType<typeof listOutbox>>[number]

/** They leave now, and stand in the thread where they left. */
async function freed(ctx: Context, held: Row[]): Promise<Write[]> {
  const now = ctx.now()
  return held.flatMap((row, place) => [
    moveOutbox(ctx.db, { ...row, lease_id: null }, { state: 'queued', wake_at: now, undo: null }),
    ...[deleteDue(ctx.db, row.wake_at, row.id)].filter((write) => write !== null),
    insertDue(ctx.db, now, row.id),
    updateMessage(ctx, row.id, { at: now + place })
  ])
}

async function previewOf(ctx: Context, held: Row[]) {
  const last = held.at(-1)
  const message = last && (await findMessage(ctx, last.id))
  if (!message) return {}
  const last_text = message.text && shorten(message.text, PREVIEW)
  return { last_at: ctx.now(), last_text, last_kind: message.kind, last_origin: message.origin }
}

/** The patron wrote before our template had left: it never leaves. */
const needless = (ctx: Context, row: Row): Write[] => [
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('outbox')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', row.id)
        .where('state', '=', 'queued')
        .select('id')
    )
  ),
  deleteOutbox(ctx.db, row.id),
  ...[deleteDue(ctx.db, row.wake_at, row.id)].filter((write) => write !== null),
  updateMessage(ctx, row.id, { status: 'withdrawn' }),
  ...forgetWords(ctx, row.id)
]

/** A second tap on a template whose answers have left asks for nothing; one whose answer was not collected in time does. */
async function answeredSince(ctx: Context, seen: ConversationRow, named: string | null): Promise<boolean> {
  if (!named || seen.state === 'waiting_on_us') return false
  const template = await findMessage(ctx, named)
  if (template?.conversation_id !== seen.id) return false
  const newest = await listThread(ctx, seen.id, null, 20)
  return newest.some(
    ({ origin, status, at }) =>
      origin === 'staff' && status !== 'failed' && status !== 'withdrawn' && at >= template.at
  )
}
