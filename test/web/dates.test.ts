import { expect, test } from 'vitest'
import { createDates } from '../../web/console/texts/dates.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const dutch = createDates('nl', AMSTERDAM)
const english = createDates('en', AMSTERDAM)
/** Tuesday 6 January 2026, 9.41 in Amsterdam */
const now = Date.parse('2026-01-06T09:41:00+01:00')

test.each([
  ['2026-01-06T09:41:00+01:00', '9.41', '9:41'],
  ['2026-01-06T00:05:00+01:00', '0.05', '0:05'],
  ['2026-01-06T17:00:00+01:00', '17.00', '17:00'],
  ['2026-01-05T23:59:00+01:00', 'gisteren', 'yesterday'],
  ['2026-01-04T12:00:00+01:00', 'zo 4 jan', 'Sun 4 Jan'],
  ['2025-12-31T12:00:00+01:00', '31 dec 2025', '31 Dec 2025'],
  ['2025-09-03T12:00:00+02:00', '3 sep 2025', '3 Sep 2025'],
  ['2026-03-05T12:00:00+01:00', 'do 5 mrt', 'Thu 5 Mar']
])('a list shows %s as %s, and in English as %s', (moment, inDutch, inEnglish) => {
  expect(dutch.short(Date.parse(moment), now)).toBe(inDutch)
  expect(english.short(Date.parse(moment), now)).toBe(inEnglish)
})

test.each([
  ['2026-01-06T09:38:00+01:00', 'vandaag om 9.38 uur', 'today at 9:38'],
  ['2026-01-05T17:00:00+01:00', 'gisteren om 17.00 uur', 'yesterday at 17:00'],
  ['2026-01-07T09:38:00+01:00', 'morgen om 9.38 uur', 'tomorrow at 9:38'],
  ['2026-01-10T10:00:00+01:00', 'za 10 jan om 10.00 uur', 'Sat 10 Jan at 10:00']
])('within a sentence %s is %s, and in English %s', (moment, inDutch, inEnglish) => {
  expect(dutch.moment(Date.parse(moment), now)).toBe(inDutch)
  expect(english.moment(Date.parse(moment), now)).toBe(inEnglish)
})

test.each([
  ['2026-01-06T00:00:00+01:00', 'vandaag', 'today'],
  ['2026-01-05T12:00:00+01:00', 'gisteren', 'yesterday'],
  ['2026-01-02T12:00:00+01:00', 'vrijdag 2 januari', 'Friday 2 January'],
  ['2025-12-29T12:00:00+01:00', 'maandag 29 december 2025', 'Monday 29 December 2025']
])('the heading of the day of %s is %s, and in English %s', (moment, inDutch, inEnglish) => {
  expect(dutch.day(Date.parse(moment), now)).toBe(inDutch)
  expect(english.day(Date.parse(moment), now)).toBe(inEnglish)
})

test('a day begins at midnight on the clock of the library, not of the computer', () => {
  const lateEvening = Date.parse('2026-01-05T22:59:00Z')
  const midnight = Date.parse('2026-01-05T23:00:00Z')
  expect(dutch.dayKey(lateEvening)).toBe('2026-01-05')
  expect(dutch.dayKey(midnight)).toBe('2026-01-06')
  expect(createDates('nl', 'America/Curacao').time(midnight)).toBe('19.00')
})

test('the day before stays yesterday when the clock changes in that night', () => {
  const morningAfter = Date.parse('2026-03-29T09:00:00+02:00')
  expect(dutch.short(Date.parse('2026-03-28T23:30:00+01:00'), morningAfter)).toBe('gisteren')
  expect(dutch.time(Date.parse('2026-03-29T01:30:00Z'))).toBe('3.30')
})

test('an hour in a sentence says uur in Dutch only', () => {
  const five = Date.parse('2026-01-06T17:00:00+01:00')
  expect(dutch.hour(five)).toBe('17.00 uur')
  expect(english.hour(five)).toBe('17:00')
})
