import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'
import type { Emergency } from './rules.ts'

export const emergencyOf = (row: queries.EmergencyRow): Emergency => ({
  id: row.id,
  branches: row.branches === null ? null : (JSON.parse(row.branches) as string[]),
  channels: row.channels === 1,
  from_at: row.from_at,
  until_at: row.until_at,
  reason: row.reason,
  text: row.text,
  text_en: row.text_en,
  by_id: row.by_id,
  undone_at: row.undone_at
})

export async function findEmergency(ctx: Context, id: string): Promise<Emergency | null> {
  const row = await queries.findEmergency(ctx.db, id)
  return row ? emergencyOf(row) : null
}

/** What is closed at once at a moment; now, unless another is given. */
export const listOn = async (ctx: Context, at = ctx.now()): Promise<Emergency[]> =>
  (await queries.listOn(ctx.db, at)).map(emergencyOf)
