import { describe, expect, test } from 'vitest'
import { calendarOf, nextOpening, openAt } from '../../workers/hours/calendar.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import { explain } from '../../workers/hours/explain.ts'
import type { HoursDocument, Period } from '../../workers/hours/schema.ts'

const ZONE = 'Europe/Amsterdam'
const at = (local: string) => Date.parse(local)
const every = (...periods: Period[]) => Array.from({ length: 7 }, () => periods)
const branch = (staffed: Period[][], more: Partial<HoursDocument> = {}): HoursDocument => ({
  ...DEFAULT_HOURS,
  branches: { b: { staffed, unstaffed: every(), seasons: [] } },
  ...more
})
const staffed = (document: HoursDocument) =>
  calendarOf(document, { branch_id: 'b', kind: 'staffed' }, [], [], ZONE)
const says = (document: HoursDocument, local: string) => explain(openAt(staffed(document), at(local)), 'nl')

const DAY = every({ from: '10:00', until: '17:00' })

describe('days that are the same for all', () => {
  test.each([
    ['2027-04-27T12:00+02:00', 'Gesloten: Koningsdag (landelijk)'],
    ['2031-04-26T12:00+02:00', 'Gesloten: Koningsdag (landelijk)'],
    ['2031-04-27T12:00+02:00', 'Open: gewone openingstijden'],
    ['2036-04-26T12:00+02:00', 'Gesloten: Koningsdag (landelijk)'],
    ['2027-03-28T12:00+02:00', 'Gesloten: eerste paasdag (landelijk)'],
    ['2030-05-05T12:00+02:00', 'Gesloten: Bevrijdingsdag (landelijk)'],
    ['2027-05-05T12:00+02:00', 'Open: gewone openingstijden']
  ])('%s: %s', (local, text) => {
    expect(says(branch(DAY), local)).toBe(text)
  })

  test('one on which the library is open says that this is its own choice', () => {
    const document = branch(DAY, { holidays: { koningsdag: { state: 'open', closes_at: null } } })
    expect(says(document, '2027-04-27T12:00+02:00')).toBe('Open: ook op Koningsdag (eigen keuze)')
  })
})

test('the next opening is found over Christmas', () => {
  const calendar = calendarOf(DEFAULT_HOURS, { channel_id: 'c' }, [], [], ZONE)
  expect(nextOpening(calendar, at('2026-12-24T18:00+01:00'))).toBe(at('2026-12-28T10:00+01:00'))
})
