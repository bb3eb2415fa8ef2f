import { easter } from 'date-easter'
import { Temporal } from 'temporal-polyfill'
import { dayOfDate, isoOf, weekdayOf } from './zone.ts'

/** A day that is the same for all libraries, by rule and for any year. */
export interface Holiday {
  id: string
  name: string
  name_en: string
  /** What a library that chose nothing does on it. */
  state: 'closed' | 'open'
  /** `early`: a day of which the evening is kept, asked as "vanaf … dicht". `local`: of one place or region. */
  group: 'national' | 'early' | 'local'
}

const SUNDAY = 6
const on = (year: number, month: number, date: number) => dayOfDate(new Temporal.PlainDate(year, month, date))

/** A fixed date that moves by `by` days when it is a Sunday. */
const unlessSunday = (year: number, month: number, date: number, by: number) => {
  const day = on(year, month, date)
  return weekdayOf(day) === SUNDAY ? day + by : day
}

function easterOf(year: number): number {
  const { month, day } = easter(year)
  return on(year, month, day)
}

interface Ruled extends Holiday {
  days: (year: number) => number[]
  /** The years in which it is a day off for those who chose nothing; all when left out. */
  by_default?: (year: number) => boolean
}

type Names = [id: string, name: string, name_en: string]

const ruled =
  (group: Holiday['group'], state: Holiday['state']) =>
  ([id, name, name_en]: Names, days: Ruled['days'], by_default?: Ruled['by_default']): Ruled => ({
    ...{ id, name, name_en, state, group, days },
    ...(by_default && { by_default })
  })

const closed = ruled('national', 'closed')
const option = ruled('national', 'open')
const early = ruled('early', 'open')
const local = ruled('local', 'open')

const RULES: readonly Ruled[] = [
  closed(['nieuwjaarsdag', 'Nieuwjaarsdag', 'New Year’s Day'], (year) => [on(year, 1, 1)]),
  option(['goede_vrijdag', 'Goede Vrijdag', 'Good Friday'], (year) => [easterOf(year) - 2]),
  closed(['eerste_paasdag', 'eerste paasdag', 'Easter Sunday'], (year) => [easterOf(year)]),
  closed(['tweede_paasdag', 'tweede paasdag', 'Easter Monday'], (year) => [easterOf(year) + 1]),
  closed(['koningsdag', 'Koningsdag', 'King’s Day'], (year) => [unlessSunday(year, 4, 27, -1)]),
  closed(
    ['bevrijdingsdag', 'Bevrijdingsdag', 'Liberation Day'],
    (year) => [on(year, 5, 5)],
    (year) => year % 5 === 0
  ),
  closed(['hemelvaartsdag', 'Hemelvaartsdag', 'Ascension Day'], (year) => [easterOf(year) + 39]),
  closed(['eerste_pinksterdag', 'eerste pinksterdag', 'Whit Sunday'], (year) => [easterOf(year) + 49]),
  closed(['tweede_pinksterdag', 'tweede pinksterdag', 'Whit Monday'], (year) => [easterOf(year) + 50]),
  closed(['eerste_kerstdag', 'eerste kerstdag', 'Christmas Day'], (year) => [on(year, 12, 25)]),
  closed(['tweede_kerstdag', 'tweede kerstdag', 'Boxing Day'], (year) => [on(year, 12, 26)]),
  early(['sinterklaasavond', 'sinterklaasavond', 'St Nicholas’ Eve'], (year) => [on(year, 12, 5)]),
  early(['kerstavond', 'kerstavond', 'Christmas Eve'], (year) => [on(year, 12, 24)]),
  early(['oudejaarsdag', 'oudejaarsdag', 'New Year’s Eve'], (year) => [on(year, 12, 31)]),
  local(['carnaval', 'carnaval', 'carnival'], (year) => [-49, -48, -47].map((days) => easterOf(year) + days)),
  local(['gronings_ontzet', 'Gronings Ontzet', 'Relief of Groningen'], (year) => [on(year, 8, 28)]),
  // on a Sunday Leiden celebrates it a day later
  local(['leids_ontzet', 'Leids Ontzet', 'Relief of Leiden'], (year) => [unlessSunday(year, 10, 3, 1)]),
  local(['alkmaars_ontzet', 'Alkmaars Ontzet', 'Relief of Alkmaar'], (year) => [on(year, 10, 8)]),
  local(['keti_koti', 'Keti Koti', 'Keti Koti'], (year) => [on(year, 7, 1)])
]

/** All days that a library can decide about, in the order of the year. */
export const HOLIDAYS: readonly Holiday[] = RULES

export interface HolidayOn {
  holiday: Holiday
  /** What holds when the library chose nothing, in this very year. */
  state: 'closed' | 'open'
}

/** The days of one of them in a year, and what holds on them when the library chose nothing. */
export function datesOf(id: string, year: number): { on: string; state: 'closed' | 'open' }[] {
  const found: { on: string; state: 'closed' | 'open' }[] = []
  for (const [day, holidays] of holidaysOf(year))
    for (const { holiday, state } of holidays) if (holiday.id === id) found.push({ on: isoOf(day), state })
  return found
}

const years = new Map<number, Map<number, HolidayOn[]>>()

/** The holidays on a day of a year; more than one may fall together. */
export function holidaysOn(day: number, year: number): readonly HolidayOn[] {
  const known = years.get(year) ?? holidaysOf(year)
  years.set(year, known)
  return known.get(day) ?? []
}

function holidaysOf(year: number): Map<number, HolidayOn[]> {
  const found = new Map<number, HolidayOn[]>()
  for (const holiday of RULES) {
    const state = holiday.by_default && !holiday.by_default(year) ? 'open' : holiday.state
    for (const day of holiday.days(year)) found.set(day, [...(found.get(day) ?? []), { holiday, state }])
  }
  return found
}

/** A central day by its Dutch name in the language of the reader; what is not known is said as it stands. */
export const holidayName = (name: string, language: 'nl' | 'en'): string =>
  language === 'nl' ? name : (HOLIDAYS.find((holiday) => holiday.name === name)?.name_en ?? name)
