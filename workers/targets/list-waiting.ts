import { listChannels } from '../channels/find.ts'
import type { Context } from '../lib/context.ts'
import { listWaitingTimes } from './queries.ts'

const MOST = 200

/** Whoever waits for us now, without a word about who they are, and the channels on which somebody may. */
export async function listWaiting(ctx: Context) {
  const [rows, channels] = await Promise.all([listWaitingTimes(ctx.db, MOST + 1), listChannels(ctx)])
  const connected = channels.filter(({ state }) => state === 'connected').map(({ id }) => id)
  return { items: rows.slice(0, MOST), capped: rows.length > MOST, channels: connected }
}
