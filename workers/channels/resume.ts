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
  return goOn(ctx, channel)
}

/** Takes a new token of Meta's; from here on nobody can read it back, and what waited leaves. Throws Problem: not_found. */
export async function saveCredentials(ctx: Context, id: string, token: string): Promise<ChannelRow> {
  const channel = await findChannel(ctx.db, id)
  if (!channel) throw notFound()
  const place = { library_id: ctx.db.library_id, table: 'channels', row: id, column: 'access_token' }
  const sealed = await seal(ctx.env.SEAL_KEYS, place, token)
  await commitChange(
    ctx,
    [
      { act: 'credentials_saved', subject_id: id },
      { act: 'channel_resumed', subject_id: id }
    ],
    [saveToken(ctx.db, id, sealed), closeBreaker(ctx.db, id), listTemplatesSoon(ctx, id)]
  )
  return goOn(ctx, channel)
}

async function goOn(ctx: Context, channel: ChannelRow): Promise<ChannelRow> {
  await wakeChannel(ctx, channel.id)
  sendHint(ctx, { type: 'channel', channel_id: channel.id })
  return { ...channel, breaker_opened_at: null, breaker_code: null }
}
