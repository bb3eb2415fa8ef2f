import type { Context } from '../lib/context.ts'
import { Problem } from '../lib/errors.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { type Asked, sensitiveIn } from './asks-for.ts'
import { patternIn, readSettings } from './settings.ts'

/**
 * The last word on an answer that asks for personal data or gives it away: it leaves when a colleague read the warning and goes on,
 * or not at all when the library wants that. Throws Problem: conflict (sensitive_asked, sensitive_refused), with the kinds.
 */
export async function heedSensitive(ctx: Context, text: string | null, read: boolean): Promise<void> {
  // nearly every answer has nothing of it, and costs no reading
  if (text === null || stopsIn(sensitiveIn(text)).length === 0) return
  const { settings } = await readSettings(ctx)
  const own = (await listBranches(ctx)).flatMap(({ address }) => address ?? [])
  const stops = stopsIn(sensitiveIn(text, own, patternIn(settings)))
  if (stops.length === 0) return
  const fields = { kinds: [...new Set(stops.map(({ kind }) => kind))].join(',') }
  if (settings.outbound === 'refuse') throw new Problem('conflict', 'sensitive_refused', fields)
  if (!read) throw new Problem('conflict', 'sensitive_asked', fields)
}

const stopsIn = (asked: Asked[]) => asked.filter(({ level }) => level === 'stop')
