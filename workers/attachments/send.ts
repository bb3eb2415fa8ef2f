import { tokenOf } from '../channels/token.ts'
import type { ChannelRow } from '../channels/queries.ts'
import type { Context } from '../lib/context.ts'
import { fieldsOf, idOf } from '../lib/json-fields.ts'
import { DAY, MINUTE } from '../lib/time.ts'
import { type GraphAnswer, readAnswer, type SendOutcome } from '../meta/failures.ts'
import { uploadMedia } from '../meta/media.ts'
import { objectKeyOf } from './object.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'
import { UNKNOWN_TYPE } from './type.ts'

/** Meta keeps an upload thirty days. */
const REUSED = 25 * DAY
const TIMEOUT = 3 * MINUTE

export type SendFailure = Extract<SendOutcome, { outcome: 'failed' }>
export type MediaId = { outcome: 'ready'; media_id: string } | SendFailure

/** Meta's id of an uploaded file, which goes to Meta now when it is not there yet. A failure is certain: no message was sent. */
export async function mediaIdOf(ctx: Context, channel: ChannelRow, row: AttachmentRow): Promise<MediaId> {
  const now = ctx.now()
  if (row.media_id !== null && row.media_at !== null && now - row.media_at < REUSED)
    return { outcome: 'ready', media_id: row.media_id }
  const object = row.state === 'stored' ? await ctx.env.MEDIA.get(objectKeyOf(ctx, row.id)) : null
  if (!object) return failed('media_problem', false)
  const token = await tokenOf(ctx, channel)
  if (token === null) {
    await object.body.cancel()
    return { ...failed('token_invalid', true), holds: 'channel' }
  }
  const answer = await uploadMedia(ctx.env, {
    ...{ token, phone_number_id: channel.external_id, type: sentType(row), size: object.size },
    ...{ body: object.body, timeout_ms: TIMEOUT }
  })
  const media_id = acceptedId(answer)
  if (media_id === null) return refusalIn(answer)
  await ctx.db.commit(queries.updateAttachment(ctx.db, row.id, { media_id, media_at: now }))
  return { outcome: 'ready', media_id }
}

/** Meta judges a file by its type: a picture or film that goes as a document would meet the limits of pictures and films. */
const sentType = ({ kind, type }: AttachmentRow) =>
  type !== null && (kind !== 'document' || /^(?:application|text)\//.test(type)) ? type : UNKNOWN_TYPE

const acceptedId = (answer: GraphAnswer): string | null =>
  answer.type === 'answered' && answer.status < 300 ? idOf(fieldsOf(answer.body).id) : null

function refusalIn(answer: GraphAnswer): SendFailure {
  const outcome = readAnswer(answer)
  return outcome.outcome === 'failed' ? outcome : failed('transient', true)
}

const failed = (reason: SendFailure['reason'], retryable: boolean): SendFailure => ({
  outcome: 'failed',
  ...{ retryable, reason, code: null, holds: 'message', trace_id: null }
})
