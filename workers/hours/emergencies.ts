import type { Context } from '../lib/context.ts'
import { DAY } from '../lib/time.ts'
import type { Emergency } from './line.ts'
import { listEmergencies } from './queries.ts'

/** So long ago one still counts: in the service time of who waited then. */
const REMEMBERED = 60 * DAY

/** The emergency closures of a library that are or were, without those that were taken back at once. */
export async function findEmergencies(ctx: Context): Promise<Emergency[]> {
  const rows = await listEmergencies(ctx.db, ctx.now() - REMEMBERED)
  return rows.map(({ branches, channels, from_at, until_at, reason }) => ({
    branches: branches === null ? null : (JSON.parse(branches) as string[]),
    ...{ channels: channels === 1, from_at, until_at, reason }
  }))
}
