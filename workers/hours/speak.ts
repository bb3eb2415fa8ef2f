import type { Calendar } from './calendar.ts'
import { clockOf, ruleOfDay, type Stretch, stretchesOf } from './day-view.ts'
import { type Language, reasonOf } from './explain.ts'
import type { Rule } from './plan.ts'
import { dayAt, plainDay, weekdayOf } from './zone.ts'

const NAMES = {
  nl: {
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
      ' '
    )
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'January February March April May June July August September October November December'.split(' ')
  }
} as const

/** Half a year: nearer than that, nobody asks which year is meant. */
const FAR_DAYS = 183

/** `9.00` and `9:00`; at midnight something ends at 24.00. */
function timeOf(at: number, zone: string, language: Language, side: 'begin' | 'end' = 'begin'): string {
  const clock = clockOf(at, zone, side).replace(/^0/, '')
  return language === 'nl' ? clock.replace(':', '.') : clock
}

/** A day as people name it: *vandaag*, *morgen*, *maandag*, *maandag 5 januari*, *maandag 5 januari 2029*. */
export function speakDate(day: number, today: number, language: Language): string {
  const words = NAMES[language]
  const away = day - today
  if (away === 0) return language === 'nl' ? 'vandaag' : 'today'
  if (away === 1) return language === 'nl' ? 'morgen' : 'tomorrow'
  const weekday = words.days[weekdayOf(day)]
  if (away > 1 && away <= 6) return `${weekday}`
  const date = plainDay(day)
  const year = date.year !== plainDay(today).year && Math.abs(away) > FAR_DAYS ? ` ${date.year}` : ''
  return `${weekday} ${date.day} ${words.months[date.month - 1]}${year}`
}

/** When something is: *morgen om 10.00 uur*. */
export function speakMoment(at: number, now: number, zone: string, language: Language): string {
  const date = speakDate(dayAt(at, zone), dayAt(now, zone), language)
  const time = timeOf(at, zone, language)
  return language === 'nl' ? `${date} om ${time} uur` : `${date} at ${time}`
}

/** Hours of a branch with staff and without, or of a channel. */
export interface Spoken {
  staffed: Calendar
  unstaffed?: Calendar | undefined
}

/** What of some times is left without others. */
const without = (all: Stretch[], taken: Stretch[]): Stretch[] =>
  taken.reduce(
    (left, { from_at, until_at }) =>
      left
        .flatMap((it) => [
          { from_at: it.from_at, until_at: Math.min(it.until_at, from_at) },
          { from_at: Math.max(it.from_at, until_at), until_at: it.until_at }
        ])
        .filter((it) => it.from_at < it.until_at),
    all
  )

interface Day {
  staffed: Stretch[]
  unstaffed: Stretch[]
  rule: Rule
}

function dayOfHours({ staffed, unstaffed }: Spoken, day: number): Day {
  const served = stretchesOf(staffed, day)
  const self = unstaffed ? without(stretchesOf(unstaffed, day), stretchesOf(staffed, day)) : []
  return { staffed: served, unstaffed: self, rule: ruleOfDay(staffed, day) }
}

const listed = (parts: string[], language: Language) => {
  const and = language === 'nl' ? ' en ' : ' and '
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`
}

function timesOf(all: Stretch[], zone: string, language: Language): string {
  const times = all.map(({ from_at, until_at }) => {
    const [from, until] = [timeOf(from_at, zone, language), timeOf(until_at, zone, language, 'end')]
    return language === 'nl' ? `van ${from} tot ${until} uur` : `from ${from} to ${until}`
  })
  return listed(times, language)
}

const PHRASES = {
  nl: {
    ...{ open: 'Vandaag zijn we open', also: 'Zonder medewerkers zijn we ook open', from: 'van ' },
    ...{ alone: 'zonder medewerkers', and: 'en zonder medewerkers', closed: 'gesloten' },
    shut: 'Vandaag zijn we gesloten'
  },
  en: {
    ...{ open: 'Today we are open', also: 'Without staff we are also open', from: 'from ' },
    ...{ alone: 'without staff', and: 'and without staff', closed: 'closed' },
    shut: 'Today we are closed'
  }
} as const

/** In brackets, when there is a reason worth telling: that it is Sunday is none. */
function because(rule: Rule, language: Language): string {
  if (rule.name === null || rule.layer === 'week' || rule.layer === 'season') return ''
  return ` (${reasonOf({ ...rule, layer: 'local', central: false, instead_of: null }, language)})`
}

/** The hours of today as whole sentences. */
export function speakDay(hours: Spoken, day: number, language: Language): string {
  const { zone } = hours.staffed
  const { staffed, unstaffed, rule } = dayOfHours(hours, day)
  const words = PHRASES[language]
  if (staffed.length + unstaffed.length === 0) return `${words.shut}${because(rule, language)}.`
  const self = timesOf(unstaffed, zone, language)
  if (staffed.length === 0) return `${words.open} ${self}, ${words.alone}.`
  const first = `${words.open} ${timesOf(staffed, zone, language)}.`
  return unstaffed.length === 0 ? first : `${first} ${words.also} ${self}.`
}

/** The times of a day as they stand in a list: *10.00 tot 17.30 uur*, *gesloten (Koningsdag)*. */
export function speakTimes(hours: Spoken, day: number, language: Language): string {
  const { zone } = hours.staffed
  const { staffed, unstaffed, rule } = dayOfHours(hours, day)
  const words = PHRASES[language]
  const short = (all: Stretch[]) => timesOf(all, zone, language).replaceAll(words.from, '')
  if (staffed.length + unstaffed.length === 0) return `${words.closed}${because(rule, language)}`
  if (unstaffed.length === 0) return short(staffed)
  return staffed.length === 0
    ? `${short(unstaffed)} ${words.alone}`
    : `${short(staffed)}, ${words.and} ${short(unstaffed)}`
}

/** Seven days from `day` on, a line each; days in a row that are alike share one. */
export function speakWeek(hours: Spoken, day: number, language: Language): string {
  const { days } = NAMES[language]
  const groups: { first: number; last: number; times: string }[] = []
  for (let next = day; next < day + 7; next += 1) {
    const times = speakTimes(hours, next, language)
    const last = groups.at(-1)
    if (last?.times === times) last.last = next
    else groups.push({ first: next, last: next, times })
  }
  const name = (of: number) => days[weekdayOf(of)] as string
  return groups
    .map(({ first, last, times }) => {
      const apart = last - first
      const to = apart === 1 ? (language === 'nl' ? ' en ' : ' and ') : language === 'nl' ? ' t/m ' : ' to '
      return `${name(first)}${apart > 0 ? `${to}${name(last)}` : ''}: ${times}`
    })
    .join('\n')
}
