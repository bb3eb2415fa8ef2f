import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { Stale } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { dimensionsOf } from './dimensions.ts'
import { LIMITS } from './limits.ts'
import { cleanName } from './name.ts'
import { objectKeyOf } from './object.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'
import { removeObject } from './remove.ts'
import { kindOfUpload, uploadRefused } from './sendable.ts'
import { keepStream, peek } from './store.ts'
import { sniffType } from './type.ts'
import { UNSENT_KEPT } from './write.ts'

export interface Upload {
  conversation_id: string
  id: string
  name: string | null
  declared_type: string | null
  /** Null when the browser does not tell. */
  length: number | null
  body: ReadableStream<Uint8Array> | null
}

/**
 * Keeps a colleague's file, to be sent with an answer. The same id again is the same file: what is stored stays as it is.
 * Throws Problem: not_found, conflict, invalid (`fields.file`: empty, too_large, risky).
 */
export async function upload(ctx: StaffContext, wish: Upload): Promise<AttachmentRow> {
  const conversation = await findConversation(ctx, wish.conversation_id)
  if (!conversation) throw notFound()
  const known = await queries.findAttachment(ctx.db, wish.id)
  if (known && known.conversation_id !== wish.conversation_id) throw notFound()
  if (known?.state === 'gone' || known?.uploaded_by === null) throw new Problem('conflict')
  if (known?.state === 'stored') return known
  const { length, body } = wish
  if (body === null) throw refused('empty')
  if ((length ?? 0) > LIMITS.document) throw refused('too_large')
  if (!known) await begin(ctx, wish, conversation.channel_id)
  return store(ctx, wish, body)
}

const refused = (why: string) => new Problem('invalid', 'invalid', { file: why })

/** The row and its reminder come first: whatever breaks, nothing stays in the object store without them. */
async function begin(ctx: StaffContext, wish: Upload, channelId: string): Promise<void> {
  const { id, conversation_id, declared_type } = wish
  const now = ctx.now()
  await ctx.db.commit(
    queries.insertAttachment(ctx.db, {
      ...{ id, conversation_id, channel_id: channelId, message_id: null, declared_type },
      ...{ kind: 'document', name: cleanName(wish.name), sha256: null, media_id: null },
      ...{ state: 'waiting', wake_at: null, uploaded_by: ctx.actor.id, created_at: now }
    }),
    queries.insertDue(ctx.db, 'prune_attachment', now + UNSENT_KEPT, id)
  )
}

async function store(
  ctx: StaffContext,
  wish: Upload,
  body: ReadableStream<Uint8Array>
): Promise<AttachmentRow> {
  const { head, chunks, cancel } = await peek(body)
  const { length } = wish
  const facts = { name: cleanName(wish.name) ?? '', type: sniffType(head), size: length ?? head.length, head }
  const why = uploadRefused(facts)
  if (why) {
    await cancel()
    throw refused(why)
  }
  const key = objectKeyOf(ctx, wish.id)
  const place = { key, length, most: LIMITS.document, sha256: null, shared: true }
  const kept = await keepStream(ctx.env, chunks, place)
  if (kept.type === 'not_kept')
    throw kept.why === 'too_large' ? refused('too_large') : new Problem('unavailable')
  const { width = null, height = null } = dimensionsOf(facts.type, head) ?? {}
  const { size, sha256 } = kept
  const stored = { kind: kindOfUpload({ ...facts, size }), type: facts.type, size, sha256, width, height }
  return finish(ctx, wish, { ...stored, state: 'stored', object_key: key })
}

async function finish(
  ctx: StaffContext,
  { id, conversation_id }: Upload,
  change: queries.AttachmentChange
): Promise<AttachmentRow> {
  try {
    await commitChange(
      ctx,
      [{ act: 'attachment_uploaded', conversation_id, subject_id: id }],
      [
        queries.expectAttachment(ctx.db, { id, state: 'waiting', wake_at: null, message_id: null }),
        queries.updateAttachment(ctx.db, id, change)
      ]
    )
  } catch (error) {
    if (!(error instanceof Stale)) throw error
  }
  const row = await queries.findAttachment(ctx.db, id)
  if (row?.state === 'stored') return row
  // it was taken back while it came
  await removeObject(ctx, id)
  throw new Problem('conflict')
}
