/** Moments as Dutch people write them: 9.41, gisteren, ma 5 jan, 17.00 uur. Always on the library's clock. */
import type { Language } from '../api/contract.ts'

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const
const WORDS = {
  nl: { today: 'vandaag', yesterday: 'gisteren', tomorrow: 'morgen', at: 'om', hour: ' uur', point: '.' },
  en: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow', at: 'at', hour: '', point: ':' }
} as const
const DAY_MS = 86_400_000

export interface Dates {
  /** `9.41` */
  time(at: number): string
  /** `17.00 uur`, within a sentence */
  hour(at: number): string
  /** for a list: `9.41` today, else `gisteren`, `ma 5 jan`, `5 jan 2025` */
  short(at: number, now: number): string
  /** heading of a day: `vandaag`, `gisteren`, `maandag 5 januari`, with the year when it is another */
  day(at: number, now: number): string
  /** within a sentence: `vandaag om 9.41 uur`, `gisteren om …`, `morgen om …`, `ma 5 jan om …` */
  moment(at: number, now: number): string
  /** the calendar day on the library's clock, `2026-11-24` */
  dayKey(at: number): string
}

/** `zone` is an IANA time zone, such as `Europe/Amsterdam`. */
export function createDates(language: Language, zone: string): Dates {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...options })
  const clock = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
  const numbers = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
  const weekday = format({ weekday: 'short' })
  const weekdayLong = format({ weekday: 'long' })
  const month = format({ month: 'short' })
  const monthLong = format({ month: 'long' })
  const words = WORDS[language]

  const dayKey = (at: number) => {
    const { year, month: monthNumber, day } = partsOf(numbers, at)
    return `${year}-${monthNumber}-${day}`
  }
  const time = (at: number) => {
    const { hour, minute } = partsOf(clock, at)
    return `${Number(hour)}${words.point}${minute}`
  }
  const relative = (at: number, now: number) => {
    const days = daysBetween(dayKey(now), dayKey(at))
    return days === 0 ? words.today : days === -1 ? words.yesterday : days === 1 ? words.tomorrow : undefined
  }
  const date = (at: number, now: number) => {
    const [year, , day] = dayKey(at).split('-')
    const name = `${Number(day)} ${monthName(month, at, language)}`
    return year === dayKey(now).slice(0, 4) ? `${weekday.format(at)} ${name}` : `${name} ${year}`
  }
  return {
    time,
    hour: (at) => `${time(at)}${words.hour}`,
    short: (at, now) => {
      const day = relative(at, now)
      return day === words.today ? time(at) : (day ?? date(at, now))
    },
    day: (at, now) => {
      const [year, , day] = dayKey(at).split('-')
      const full = `${weekdayLong.format(at)} ${Number(day)} ${monthLong.format(at)}`
      return relative(at, now) ?? (year === dayKey(now).slice(0, 4) ? full : `${full} ${year}`)
    },
    moment: (at, now) => `${relative(at, now) ?? date(at, now)} ${words.at} ${time(at)}${words.hour}`,
    dayKey
  }
}

function partsOf(format: Intl.DateTimeFormat, at: number): Record<string, string> {
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** Engines differ on a full stop after a shortened month: we write none. */
const monthName = (format: Intl.DateTimeFormat, at: number, language: Language) => {
  const name = format.format(at).replace('.', '')
  return language === 'en' ? name.slice(0, 3) : name
}
