import type { DayView } from './reckon.ts'
import { useHoursTexts } from './texts.ts'

/** `gesloten, Koningsdag (landelijk)`, `10.00 tot 16.00 uur, kerstavond (landelijk)` */
export function useDayView(): (day: Pick<DayView, 'look' | 'times' | 'reason'>) => string {
  const { year: words } = useHoursTexts()
  return ({ times, reason }) => [times || words.closed, reason].filter(Boolean).join(', ')
}
