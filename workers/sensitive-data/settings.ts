import { commitChange } from '../audit/commit-change.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import { Stale, Taken } from '../lib/db.ts'
import { Problem } from '../lib/errors.ts'
import { findSettings, saveSettings, stillAt } from './queries.ts'
import type { CardPattern } from './library-card.ts'
import { DEFAULTS, type SensitiveSettings } from './schema.ts'

/** What the library wants, and the version that it is. */
export async function readSettings(ctx: Context): Promise<{ version: number; settings: SensitiveSettings }> {
  const row = await findSettings(ctx.db)
  if (!row) return { version: 0, settings: DEFAULTS }
  const { version, mask_inbound, outbound, card_pattern, pin_length } = row
  return { version, settings: { mask_inbound: mask_inbound === 1, outbound, card_pattern, pin_length } }
}

export const patternIn = ({ card_pattern, pin_length }: SensitiveSettings): CardPattern => ({
  card: card_pattern,
  pin_length
})

/** Saves what was made from a version; answers the version it is now. Throws Problem: conflict (a colleague was first). */
export async function changeSettings(
  ctx: StaffContext,
  made_from: number,
  settings: SensitiveSettings
): Promise<number> {
  const known = await readSettings(ctx)
  if (JSON.stringify(known.settings) === JSON.stringify(settings)) return known.version
  const version = made_from + 1
  const { mask_inbound, outbound } = settings
  const changed = { version, changed_at: ctx.now(), changed_by: ctx.actor.id }
  try {
    await commitChange(
      ctx,
      [{ act: 'sensitive_settings_changed', details: { mask_inbound, outbound, after: version } }],
      [
        stillAt(ctx.db, made_from),
        saveSettings(ctx.db, { ...settings, mask_inbound: mask_inbound ? 1 : 0, ...changed })
      ]
    )
  } catch (error) {
    if (error instanceof Stale || error instanceof Taken) throw new Problem('conflict', 'settings_changed')
    throw error
  }
  return version
}
