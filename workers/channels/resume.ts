import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { seal } from '../lib/seal.ts'
import { sendHint } from '../realtime/hint.ts'
import { wakeChannel } from '../replies/wake-channel.ts'
import { listTemplatesSoon } from '../templates/listing-due.ts'
import { type ChannelRow, closeBreaker, findChannel, saveToken } from './queries.ts'

/** Sends again what waited for this channel. When Meta still refuses, the channel pauses again. Throws Problem: not_found. */
export async function resume(ctx: Context, id: string): Promise<ChannelRow> {
  const channel = await findChannel(ctx.db, id)
  if (!channel) throw notFound()
  await commitChange(ctx, [{ act: 'channel_resumed', subject_id: id }], [closeBreaker(ctx.db, id)])
  await wakeChannel(ctx, id)
  sendHint(ctx, { type: 'channel', channel_id: id })
  return { ...channel, breaker_opened_at: null, breaker_code: null }
}

/** Takes a new token of Meta's; from here on nobody can read it back. Throws Problem: not_found. */
export async function saveCredentials(ctx: Context, id: string, token: string): Promise<ChannelRow> {
  if (!(await findChannel(ctx.db, id))) throw notFound()
  const place = { library_id: ctx.db.library_id, table: 'channels', row: id, column: 'access_token' }
  const sealed = await seal(ctx.env.SEAL_KEYS, place, token)
  await commitChange(
    ctx,
    [{ act: 'credentials_saved', subject_id: id }],
    [saveToken(ctx.db, id, sealed), listTemplatesSoon(ctx, id)]
  )
  return resume(ctx, id)
}
