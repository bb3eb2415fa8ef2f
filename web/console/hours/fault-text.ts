import { useLanguage } from '../texts/use-texts.tsx'
import type { Fault } from './faults.ts'
import { useHoursTexts } from './texts.ts'
import { showTime } from './times.ts'

/** Says what is wrong: *10.00–13.00 en 12.00–17.00 op dinsdag overlappen*. */
export function useFaultText(): (fault: Fault) => string {
  const { faults: words, days, period } = useHoursTexts()
  const language = useLanguage()
  const spoken = ({ from, until }: { from: string; until: string }) =>
    period(showTime(from, language), showTime(until, language))
  const name = (day: number) => days[day] ?? ''
  return (fault) => {
    if (fault.kind === 'overlap')
      return fault.day === undefined
        ? words.overlapHere(spoken(fault.one), spoken(fault.other))
        : words.overlap(spoken(fault.one), spoken(fault.other), name(fault.day))
    if (fault.kind === 'overlap_next')
      return words.overlapNext(spoken(fault.one), name(fault.day), spoken(fault.other), name(fault.next))
    if (fault.kind === 'seasons') return words.seasons(fault.name)
    return words[fault.kind]
  }
}
