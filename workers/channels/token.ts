import type { Context } from '../lib/context.ts'
import { open } from '../lib/seal.ts'
import type { ChannelRow } from './queries.ts'

/** Meta's token of a channel. Null when there is none, or it does not open: a key was lost, or the row was tampered with. */
export async function tokenOf(ctx: Context, channel: ChannelRow): Promise<string | null> {
  const place = { library_id: ctx.db.library_id, table: 'channels', row: channel.id, column: 'access_token' }
  try {
    return channel.access_token === null ? null : await open(ctx.env.SEAL_KEYS, place, channel.access_token)
  } catch {
    return null
  }
}
