import type { Context } from '../lib/context.ts'
import { findSensitive } from './find.ts'
import type { Find } from './kinds.ts'
import { type CardPattern, NO_PATTERN } from './library-card.ts'
import { masksIn, mayHold } from './mask.ts'
import { patternIn, readSettings } from './settings.ts'

interface Told {
  origin: string
  text: string | null
}

/** What a colleague is shown about a message: what was taken out of it, and what stands in it still. */
export interface Marks {
  masked: string[]
  finds: Find[]
}

/** The library's own pattern, read only when there is something to look at. */
export async function findPattern(ctx: Context, rows: Told[]): Promise<CardPattern> {
  if (!rows.some(({ origin, text }) => origin === 'patron' && mayHold(text))) return NO_PATTERN
  return patternIn((await readSettings(ctx)).settings)
}

/** Null: a message like any other. */
export function marksOf({ origin, text }: Told, pattern: CardPattern): Marks | null {
  if (origin !== 'patron' || text === null) return null
  const masked = masksIn([text])
  const finds = findSensitive(text, pattern)
  return masked.length + finds.length === 0 ? null : { masked, finds }
}
