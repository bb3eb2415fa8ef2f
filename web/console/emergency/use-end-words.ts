import { useDates } from '../shell/session.tsx'
import { useEmergencyTexts } from './texts.ts'

/** *Tot vandaag om 17.00 uur*; midnight ends a day: *Tot en met vandaag*. */
export function useEndWords(): (until_at: number) => string {
  const { now } = useEmergencyTexts()
  const dates = useDates()
  return (until_at) =>
    dates.dayKey(until_at) === dates.dayKey(until_at - 1)
      ? now.until(dates.moment(until_at, Date.now()))
      : now.untilDay(dates.day(until_at - 1, Date.now()))
}
