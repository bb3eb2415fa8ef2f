import { listAttachments } from '../attachments/find.ts'
import type { AttachmentRow } from '../attachments/queries.ts'
import { type MediaId, mediaIdOf, type SendFailure } from '../attachments/send.ts'
import type { ChannelRow } from '../channels/queries.ts'
import type { Context } from '../lib/context.ts'
import { MINUTE } from '../lib/time.ts'
import type { MessageRow } from '../messages/queries.ts'
import type { Uploaded } from './body.ts'
import * as queries from './queries.ts'
import type { OutboxRow } from './queries.ts'

const FILES = new Set(['image', 'video', 'audio', 'voice', 'document'])
/** More bytes than this may take longer than a minute, and the sweep comes every minute. */
const LARGE = 5_000_000
const UPLOADING = 4 * MINUTE

/** `row` is the outbox row as it is now. `lost`: somebody else took it meanwhile. */
export type Brought =
  | { outcome: 'ready'; row: OutboxRow; file: Uploaded | null }
  | { outcome: 'failed'; row: OutboxRow; failure: SendFailure }
  | { outcome: 'lost' }

/** Brings a message's file to Meta, when it has one that is not there yet. Nothing is sent by it. */
export async function bringFile(
  ctx: Context,
  row: OutboxRow,
  message: MessageRow,
  channel: ChannelRow
): Promise<Brought> {
  const [file] = FILES.has(message.kind) ? await listAttachments(ctx, [message.id]) : []
  if (!file) return { outcome: 'ready', row, file: null }
  if (!isLarge(file)) return broughtOf(row, file, await mediaIdOf(ctx, channel, file))
  const kept = await moveTo(ctx, row, ctx.now() + UPLOADING)
  // another job may have brought it and given the row back since this one looked
  const [now] = kept ? await listAttachments(ctx, [message.id]) : []
  const media = now && (await mediaIdOf(ctx, channel, now))
  const back = kept && media && (await moveTo(ctx, kept, row.wake_at ?? ctx.now()))
  return media && back ? broughtOf(back, file, media) : { outcome: 'lost' }
}

const broughtOf = (row: OutboxRow, file: AttachmentRow, media: MediaId): Brought =>
  media.outcome === 'failed'
    ? { outcome: 'failed', row, failure: media }
    : { outcome: 'ready', row, file: { media_id: media.media_id, name: file.name } }

const isLarge = (file: AttachmentRow) => file.media_id === null && (file.size ?? 0) > LARGE

/** While it is not due nobody else begins. Null when somebody took it. */
async function moveTo(ctx: Context, row: OutboxRow, wake_at: number): Promise<OutboxRow | null> {
  const [moved] = await ctx.db.commit(
    queries.moveOutbox(ctx.db, row, { wake_at }),
    queries.deleteDue(ctx.db, row.wake_at, row.id),
    queries.insertDue(ctx.db, wake_at, row.id)
  )
  return moved === 1 ? { ...row, wake_at } : null
}
