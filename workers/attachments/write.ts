import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { DAY, MINUTE } from '../lib/time.ts'
import type { MediaRef } from '../platforms/content.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'

/** An upload that nobody sent goes after this long. */
export const UNSENT_KEPT = DAY

/** The id of a message's file: an inbound message has at most one, so writing it twice is one row. */
export const attachmentIdOf = (messageId: string) => `fil_${messageId.slice(4)}`

/** The row of a patron's file, to be fetched now. For the commit that stores its message; `enqueueAttachment` after it. */
export function waitingAttachment(
  ctx: Context,
  message: {
    message_id: string
    conversation_id: string
    channel_id: string
    media: MediaRef
    /** Now, not when the patron sent it. */
    at: number
  }
): Write[] {
  const { media, at, ...owner } = message
  const id = attachmentIdOf(owner.message_id)
  const fresh = { state: 'waiting', wake_at: at, created_at: at, uploaded_by: null } as const
  return [
    queries.insertAttachment(ctx.db, { id, ...owner, ...media, ...fresh }),
    queries.insertDue(ctx.db, 'attachment', at, id)
  ]
}

/** Gives an uploaded file to the message that carries it. The commit fails with Stale when the file was sent or removed meanwhile. */
export const linkAttachment = (ctx: Context, row: AttachmentRow, messageId: string): Write[] => [
  queries.expectAttachment(ctx.db, row),
  queries.updateAttachment(ctx.db, row.id, { message_id: messageId })
]

/** Makes a file unsent again, for the answer that was taken back: it may go with another, and is pruned after a day. */
export const unlinkAttachment = (ctx: Context, id: string): Write[] => [
  queries.updateAttachment(ctx.db, id, { message_id: null }),
  queries.insertDue(ctx.db, 'prune_attachment', ctx.now() + UNSENT_KEPT, id)
]

/**
 * Takes files away for good: name and hash go at once, the object by `removeObject` after the commit, or else by the minute's tick.
 * A fetch that is under way cannot bring it back: it finds the row gone, and the object is removed once more when its lease ends.
 */
export const goneAttachments = (ctx: Context, rows: AttachmentRow[]): Write[] =>
  rows.flatMap((row) => goneAttachment(ctx, row)).filter((write) => write !== null)

function goneAttachment(ctx: Context, row: AttachmentRow): (Write | null)[] {
  const now = ctx.now()
  const running = row.state === 'waiting' && row.wake_at !== null
  return [
    queries.updateAttachment(ctx.db, row.id, { ...NOTHING, state: 'gone', reason: 'removed' }),
    queries.deleteDue(ctx.db, 'attachment', row.wake_at, row.id),
    queries.insertDue(ctx.db, 'prune_attachment', now, row.id),
    running
      ? queries.insertDue(ctx.db, 'prune_attachment', Math.max(now, row.wake_at ?? 0) + MINUTE, row.id)
      : null
  ]
}

const NOTHING = {
  ...{ name: null, type: null, size: null, sha256: null, width: null, height: null },
  ...{ media_id: null, media_at: null, wake_at: null, object_key: null }
}

/** A name may tell what a file is about. */
export const renameAttachment = (ctx: Context, id: string, name: string | null): Write =>
  queries.updateAttachment(ctx.db, id, { name })

/** All files of a conversation go to the one that it is joined with. */
export const moveAttachments = (ctx: Context, from: string, to: string): Write =>
  queries.moveAttachments(ctx.db, from, to)
