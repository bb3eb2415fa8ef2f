import { useMemo } from 'react'
import { useLocale } from '../texts/use-texts.tsx'

/** A day of the calendar as it is written: `27 april 2027`, with its weekday when asked. */
export function useDayWords(): (on: string, how?: 'plain' | 'weekday' | 'yearless') => string {
  const locale = useLocale()
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', ...options })
    const formats = {
      plain: format({ year: 'numeric' }),
      weekday: format({ year: 'numeric', weekday: 'long' }),
      yearless: format({})
    }
    return (on, how = 'plain') => (on === '' ? '' : formats[how].format(Date.parse(`${on}T12:00:00Z`)))
  }, [locale])
}
