import { commitChange } from '../audit/commit-change.ts'
import { findChannel } from '../channels/find.ts'
import { tokenOf } from '../channels/token.ts'
import { updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { Stale } from '../lib/db.ts'
import { log } from '../lib/log.ts'
import { MINUTE } from '../lib/time.ts'
import { findMedia, openMedia } from '../meta/media.ts'
import { hint } from '../realtime/hint.ts'
import { dimensionsOf } from './dimensions.ts'
import { enqueueAttachment } from './enqueue.ts'
import { objectKeyOf } from './object.ts'
import type { AttachmentReason } from './reasons.ts'
import * as queries from './queries.ts'
import type { AttachmentChange, AttachmentRow } from './queries.ts'
import { removeObject } from './remove.ts'
import { ATTEMPTS_AT_MOST, nextTryAt } from './retry.ts'
import { keepStream, type NotKept, peek } from './store.ts'
import { sniffType } from './type.ts'

/** Meta takes no larger one. */
export const LARGEST = 100 * 1024 * 1024
const FETCH_TIMEOUT = 5 * MINUTE
/** Longer than the longest fetch: whoever holds a file longer than this is gone. */
const LEASE = 6 * MINUTE

type Claimed = AttachmentRow & { wake_at: number }
type Fetched =
  | { type: 'stored'; file: Pick<AttachmentChange, 'size' | 'sha256' | 'type' | 'width' | 'height'> }
  | { type: 'failed'; reason: AttachmentReason }

/** Fetches one file of a patron from Meta, if it is time. Twice, or twice at once, fetches it once: only who claims the row may. */
export async function fetchAttachment(ctx: Context, id: string): Promise<void> {
  const row = await queries.findAttachment(ctx.db, id)
  if (row?.state !== 'waiting' || row.wake_at === null || row.wake_at > ctx.now()) return
  const claimed = await claim(ctx, row)
  if (!claimed) return
  const worn = claimed.attempts > ATTEMPTS_AT_MOST
  await settle(ctx, claimed, worn ? { type: 'failed', reason: 'unavailable' } : await download(ctx, claimed))
}

async function claim(ctx: Context, row: AttachmentRow): Promise<Claimed | null> {
  const wake_at = ctx.now() + LEASE
  const claimed = { ...row, wake_at, attempts: row.attempts + 1, reason: null }
  const { attempts, reason } = claimed
  const done = await unlessStale(
    ctx.db.commit(
      queries.expectAttachment(ctx.db, row),
      queries.updateAttachment(ctx.db, row.id, { wake_at, attempts, reason }),
      queries.deleteDue(ctx.db, 'attachment', row.wake_at, row.id),
      queries.insertDue(ctx.db, 'attachment', wake_at, row.id)
    )
  )
  return done ? claimed : null
}

async function unlessStale(commit: Promise<unknown>): Promise<boolean> {
  try {
    await commit
    return true
  } catch (error) {
    if (error instanceof Stale) return false
    throw error
  }
}

async function download(ctx: Context, row: Claimed): Promise<Fetched> {
  const channel = await findChannel(ctx, row.channel_id)
  const token = channel && (await tokenOf(ctx, channel))
  if (!token || row.media_id === null) return { type: 'failed', reason: 'refused' }
  const ask = { token, phone_number_id: channel.external_id, media_id: row.media_id }
  const found = await findMedia(ctx.env, ask)
  if (found.type === 'failed') return found
  if ((found.size ?? 0) > LARGEST) return { type: 'failed', reason: 'too_large' }
  let opened = await openMedia(ctx.env, found.url, token, FETCH_TIMEOUT)
  if (opened.type === 'failed' && opened.reason === 'expired') opened = await openAnew(ctx, ask)
  if (opened.type === 'failed') return opened
  return keep(ctx, row, row.sha256 ?? found.sha256, opened)
}

/** The address was too old already: Meta gives another one. */
async function openAnew(ctx: Context, ask: Parameters<typeof findMedia>[1]) {
  const found = await findMedia(ctx.env, ask)
  return found.type === 'failed' ? found : openMedia(ctx.env, found.url, ask.token, FETCH_TIMEOUT)
}

async function keep(
  ctx: Context,
  row: Claimed,
  sha256: string | null,
  { response, body }: Extract<Awaited<ReturnType<typeof openMedia>>, { type: 'open' }>
): Promise<Fetched> {
  const length = lengthOf(response)
  if ((length ?? 0) > LARGEST) {
    await body.cancel()
    return { type: 'failed', reason: 'too_large' }
  }
  try {
    const { head, chunks } = await peek(body)
    const type = sniffType(head)
    const wish = { key: objectKeyOf(ctx, row.id), length, most: LARGEST, sha256 }
    const kept = await keepStream(ctx.env, chunks, wish)
    if (kept.type === 'not_kept') return { type: 'failed', reason: WHY[kept.why] }
    const { width = null, height = null } = dimensionsOf(type, head) ?? {}
    return { type: 'stored', file: { size: kept.size, sha256: kept.sha256, type, width, height } }
  } catch {
    return { type: 'failed', reason: 'unavailable' }
  }
}

const WHY: Record<NotKept['why'], AttachmentReason> = {
  too_large: 'too_large',
  wrong_hash: 'wrong_hash',
  broken: 'unavailable'
}

/** Null when it is not told, or is that of the compressed form. */
function lengthOf(response: Response): number | null {
  const length = response.headers.get('content-length')
  return length !== null && !response.headers.get('content-encoding') ? Number(length) : null
}

/** Writes down what came of it, unless the file was taken away meanwhile: then what was fetched goes too. */
async function settle(ctx: Context, row: Claimed, fetched: Fetched): Promise<void> {
  const next = fetched.type === 'failed' ? nextTryAt(fetched.reason, row.attempts, ctx.now()) : null
  const given_up = fetched.type === 'failed' && next === null
  if (fetched.type === 'failed')
    log('attachment_failed', { library_id: ctx.db.library_id, id: row.id, attempt: row.attempts })
  const change: AttachmentChange =
    fetched.type === 'stored'
      ? {
          ...fetched.file,
          state: 'stored',
          reason: null,
          wake_at: null,
          object_key: objectKeyOf(ctx, row.id)
        }
      : { state: given_up ? 'failed' : 'waiting', reason: fetched.reason, wake_at: next }
  const about = { conversation_id: row.conversation_id, subject_id: row.id }
  const settled = await unlessStale(
    commitChange(
      { ...ctx, actor: SYSTEM },
      given_up ? [{ act: 'attachment_failed', ...about, details: { reason: fetched.reason } }] : [],
      [
        queries.expectAttachment(ctx.db, row),
        queries.updateAttachment(ctx.db, row.id, change),
        queries.deleteDue(ctx.db, 'attachment', row.wake_at, row.id),
        next === null ? null : queries.insertDue(ctx.db, 'attachment', next, row.id),
        updateConversation(ctx, row.conversation_id)
      ]
    )
  )
  if (!settled) return removeObjectIfGone(ctx, row.id)
  hint(ctx, row.conversation_id)
  if (next !== null) enqueueAttachment(ctx, row.id, next - ctx.now())
}

async function removeObjectIfGone(ctx: Context, id: string): Promise<void> {
  const row = await queries.findAttachment(ctx.db, id)
  if (!row || row.state === 'gone') await removeObject(ctx, id)
}
