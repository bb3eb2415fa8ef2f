import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../workers/hours/zone.ts'
import { cutOff, dueFrom, pausedBy } from '../../workers/retention/past-due.ts'
import { type Kept, TERMS, wrongTerm } from '../../workers/retention/terms.ts'

const ZONE = 'Europe/Amsterdam'
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds
const HOUR = 3_600_000

describe('what is past its term', () => {
  it.each([
    ['an ordinary month', '2026-09-10T15:00', 60, '2026-11-10T00:00'],
    ['the clock put forward', '2026-03-28T23:59', 1, '2026-03-30T00:00'],
    ['the clock put back', '2026-10-24T00:00', 1, '2026-10-26T00:00'],
    ['a leap day', '2028-02-28T12:00', 1, '2028-03-01T00:00'],
    ['a year without one', '2027-02-27T12:00', 1, '2027-03-01T00:00'],
    ['no days at all', '2026-11-27T12:00', 0, '2026-11-28T00:00']
  ])('goes when its last day is over, not before: %s', (_, happened, days, due) => {
    const happened_at = at(happened)
    expect(dueFrom(happened_at, days, ZONE)).toBe(at(due))
    expect(happened_at < cutOff(days, ZONE, at(due) - 1)).toBe(false)
    expect(happened_at < cutOff(days, ZONE, at(due))).toBe(true)
  })

  it('is decided alike from the past and from the present, at every hour of two years', () => {
    const start = at('2027-01-01T00:00')
    for (let hour = 0; hour < 2 * 366 * 24; hour += 7) {
      const happened_at = start + hour * HOUR + 1234
      for (const days of [0, 1, 30, 180]) {
        const due = dueFrom(happened_at, days, ZONE)
        expect(happened_at < cutOff(days, ZONE, due)).toBe(true)
        expect(happened_at < cutOff(days, ZONE, due - 1)).toBe(false)
      }
    }
  })
})

describe('what makes it wait', () => {
  const free = { open_promises: 0, complaint_open: false, hold_until_day: null }
  const held = { ...free, hold_until_day: dayOf('2026-12-01') }

  it('is nothing for an ordinary conversation', () =>
    expect(pausedBy(free, ZONE, at('2026-12-01T12:00'))).toEqual([]))

  it('is a legal hold until its last day is over', () => {
    expect(pausedBy(held, ZONE, at('2026-12-02T00:00') - 1)).toEqual(['legal_hold'])
    expect(pausedBy(held, ZONE, at('2026-12-02T00:00'))).toEqual([])
  })

  it('is all that there is', () =>
    expect(
      pausedBy({ ...held, open_promises: 2, complaint_open: true }, ZONE, at('2026-11-27T12:00'))
    ).toEqual(['promise', 'complaint', 'legal_hold']))
})

describe('the term a library chooses', () => {
  it.each(Object.keys(TERMS) as Kept[])('may be the standard one without saying why: %s', (kept) =>
    expect(wrongTerm(kept, TERMS[kept].standard, '')).toBeNull()
  )

  it('asks why when it is longer than usual, and has an end', () => {
    expect(wrongTerm('conversation', 181, ' ')).toBe('reason')
    expect(wrongTerm('conversation', 181, 'Afspraak met de gemeente')).toBeNull()
    expect(wrongTerm('conversation', 366, 'Afspraak met de gemeente')).toBe('long')
    expect(wrongTerm('message', 181, 'Afspraak met de gemeente')).toBe('long')
  })

  it.each([6, 60.5, Number.NaN, -1])('is a whole number of days and not too short: %s', (days) =>
    expect(wrongTerm('conversation', days, '')).toBe('short')
  )
})
