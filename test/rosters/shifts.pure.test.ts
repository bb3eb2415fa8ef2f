import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../workers/hours/calendar.ts'
import { DEFAULT_CHANNEL, DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import type { Period } from '../../workers/hours/schema.ts'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
import { faultsOf } from '../../workers/rosters/check.ts'
import { hearersOf } from '../../workers/rosters/hearers.ts'
import { endOfHours } from '../../workers/rosters/presence.ts'
import type { Roster } from '../../workers/rosters/schema.ts'
import { endedAt, gapsBetween, onDuty, shiftsBetween } from '../../workers/rosters/shifts.ts'

const ZONE = 'Europe/Amsterdam'
const at = (local: string) => Date.parse(local)
const utc = (text: string) => new Date(text).toISOString()
const iso = (instant: number | null | undefined) => (instant == null ? null : new Date(instant).toISOString())
const every = (...periods: Period[]) => Array.from({ length: 7 }, () => periods)
const on = (days: number[], ...periods: Period[]) =>
  Array.from({ length: 7 }, (_, day) => (days.includes(day) ? periods : []))
const MORNING: Period = { from: '09:00', until: '13:00' }
const AFTERNOON: Period = { from: '13:00', until: '17:00' }

const roster = (members: Roster['members'], exceptions: Roster['exceptions'] = []): Roster => ({
  members,
  exceptions
})
const away = (member_id: string, from_on: string, until_on: string, periods: Period[] = []) => ({
  ...{ id: `ex_${from_on}`, member_id, from_on, until_on, periods }
})
/** Answers at these times every day. */
const answering = (...periods: Period[]) =>
  calendarOf(
    { ...DEFAULT_HOURS, channels: { c: { ...DEFAULT_CHANNEL, follows: null, week: every(...periods) } } },
    { channel_id: 'c' },
    [],
    [],
    ZONE
  )

describe('who is on duty', () => {
  const both = roster({ sanne: every(MORNING), bram: every(AFTERNOON) })

  test.each([
    ['before the first begins', '2026-11-30T08:59+01:00', [], '2026-11-30T09:00+01:00'],
    ['from the first minute', '2026-11-30T09:00+01:00', ['sanne'], '2026-11-30T13:00+01:00'],
    ['after the change', '2026-11-30T13:00+01:00', ['bram'], '2026-11-30T17:00+01:00'],
    ['at the end', '2026-11-30T17:00+01:00', [], '2026-12-01T09:00+01:00']
  ])('%s', (_when, now, member_ids, changes_at) => {
    const duty = onDuty(both, ZONE, at(now))
    expect(duty.member_ids).toEqual(member_ids)
    expect(iso(duty.changes_at)).toBe(utc(changes_at))
  })

  test('who comes next is told, everybody who begins at that time', () => {
    const three = roster({ sanne: every(MORNING), bram: every(AFTERNOON), yara: every(AFTERNOON) })
    expect(onDuty(three, ZONE, at('2026-11-30T10:00+01:00')).next).toEqual({
      from_at: at('2026-11-30T13:00+01:00'),
      member_ids: ['bram', 'yara']
    })
  })

  test('a day off takes a shift away, and another time replaces it', () => {
    const off = roster({ sanne: every(MORNING) }, [away('sanne', '2026-12-01', '2026-12-03')])
    expect(onDuty(off, ZONE, at('2026-12-02T10:00+01:00')).member_ids).toEqual([])
    expect(iso(onDuty(off, ZONE, at('2026-12-01T08:00+01:00')).next?.from_at)).toBe(
      utc('2026-12-04T09:00+01:00')
    )
    const moved = roster({ sanne: every(MORNING) }, [away('sanne', '2026-12-01', '2026-12-01', [AFTERNOON])])
    expect(onDuty(moved, ZONE, at('2026-12-01T10:00+01:00')).member_ids).toEqual([])
    expect(onDuty(moved, ZONE, at('2026-12-01T14:00+01:00')).member_ids).toEqual(['sanne'])
  })

  test('who has no week of their own can have an extra shift', () => {
    const extra = roster({}, [away('joris', '2026-12-01', '2026-12-01', [MORNING])])
    expect(onDuty(extra, ZONE, at('2026-12-01T10:00+01:00')).member_ids).toEqual(['joris'])
  })

  test('a shift past midnight belongs to the evening on which it began', () => {
    const night = roster({ sanne: on([4], { from: '20:00', until: '01:00' }) })
    expect(onDuty(night, ZONE, at('2026-12-05T00:30+01:00')).member_ids).toEqual(['sanne'])
    expect(onDuty(night, ZONE, at('2026-12-06T00:30+01:00')).member_ids).toEqual([])
    const off = roster(night.members, [away('sanne', '2026-12-05', '2026-12-05')])
    expect(onDuty(off, ZONE, at('2026-12-05T00:30+01:00')).member_ids).toEqual(['sanne'])
  })

  test('an empty roster has nobody, and nobody to come', () => {
    expect(onDuty(roster({}), ZONE, at('2026-11-30T10:00+01:00'))).toEqual({
      ...{ member_ids: [], changes_at: null, next: null }
    })
  })

  test('nobody comes or goes before the moment that is told, whenever one looks', () => {
    const times = fc.constantFrom('00:30', '02:30', '09:00', '13:15', '20:00', '23:45')
    const period = fc.record({ from: times, until: times }).filter(({ from, until }) => from !== until)
    const week = fc.array(fc.array(period, { maxLength: 1 }), { minLength: 7, maxLength: 7 })
    const moments = fc.integer({ min: at('2027-03-20T00:00Z'), max: at('2027-11-05T00:00Z') })
    fc.assert(
      fc.property(week, week, moments, (one, other, now) => {
        const both_ = roster({ one, other })
        const { member_ids, changes_at } = onDuty(both_, ZONE, now)
        const seen = (then: number) =>
          [...new Set(shiftsBetween(both_, ZONE, then, then + 1).map(({ member_id }) => member_id))].sort()
        const before = Math.min(changes_at ?? now + HOUR, now + 36 * HOUR)
        for (let then = now; then < before; then += 17 * MINUTE)
          expect(seen(then)).toEqual([...member_ids].sort())
      }),
      { numRuns: 200 }
    )
  })
})

describe('the end of a shift', () => {
  const sanne = roster({ sanne: every(MORNING) })
  const ended = (now: string) => iso(endedAt(sanne, ZONE, 'sanne', at(now)))

  test('is told after it, for half a day, and not during it', () => {
    expect(ended('2026-11-30T12:59+01:00')).toBeNull()
    expect(ended('2026-11-30T13:00+01:00')).toBe(utc('2026-11-30T13:00+01:00'))
    expect(ended('2026-11-30T18:00+01:00')).toBe(utc('2026-11-30T13:00+01:00'))
    expect(ended('2026-12-01T02:00+01:00')).toBeNull()
  })
  test('is nothing for who had none', () => {
    expect(endedAt(sanne, ZONE, 'bram', at('2026-11-30T15:00+01:00'))).toBeNull()
  })
})

describe('when nobody would answer', () => {
  const day = [at('2026-11-30T00:00+01:00'), at('2026-12-01T00:00+01:00')] as const
  const gaps = (of: Roster, ...periods: Period[]) =>
    gapsBetween(of, [answering(...periods)], ZONE, ...day).map(({ from_at, until_at }) => [
      iso(from_at),
      iso(until_at)
    ])

  test('is what we are open and nobody works', () => {
    expect(gaps(roster({ sanne: every(MORNING) }), { from: '09:00', until: '17:00' })).toEqual([
      [utc('2026-11-30T13:00+01:00'), utc('2026-11-30T17:00+01:00')]
    ])
  })
  test('is nothing when shifts follow one another, and nothing outside the hours', () => {
    const both = roster({ sanne: every(MORNING), bram: every(AFTERNOON) })
    expect(gaps(both, { from: '10:00', until: '17:00' })).toEqual([])
    expect(gaps(roster({}))).toEqual([])
  })
  test('is told in parts when somebody works in the midst', () => {
    const noon = roster({ sanne: every({ from: '12:00', until: '13:00' }) })
    expect(gaps(noon, { from: '10:00', until: '14:00' })).toEqual([
      [utc('2026-11-30T10:00+01:00'), utc('2026-11-30T12:00+01:00')],
      [utc('2026-11-30T13:00+01:00'), utc('2026-11-30T14:00+01:00')]
    ])
  })
  test('of two channels, counts each minute once', () => {
    const calendars = [answering(MORNING), answering({ from: '11:00', until: '15:00' })]
    expect(gapsBetween(roster({}), calendars, ZONE, ...day)).toEqual([
      { from_at: at('2026-11-30T09:00+01:00'), until_at: at('2026-11-30T15:00+01:00') }
    ])
  })
})

describe('who is warned', () => {
  const members = ['sanne', 'bram', 'yara']
  test.each([
    ['everybody without a roster', null, [], null],
    ['those who are not away', null, ['bram'], ['sanne', 'yara']],
    ['those on duty', ['bram'], [], ['bram']],
    ['those on duty who are not away', ['bram', 'yara'], ['yara'], ['bram']],
    ['who is on duty and away when there is nobody else', ['bram'], ['bram'], ['bram']],
    ['everybody when nobody is on duty', [], [], null],
    ['everybody when all are away', null, members, null],
    ['who is here when nobody is on duty and one is away', [], ['sanne'], null],
    ['nobody who left', ['joris', 'bram'], [], ['bram']]
  ])('%s', (_who, on_duty, gone, warned) => {
    expect(hearersOf({ members, on_duty, away: gone })).toEqual(warned)
  })
})

test('busy or away ends when the last channel closes, and outside hours at the end of the next', () => {
  const calendars = [answering(MORNING), answering({ from: '10:00', until: '17:00' })]
  expect(iso(endOfHours(calendars, at('2026-11-30T11:00+01:00')))).toBe(utc('2026-11-30T17:00+01:00'))
  expect(iso(endOfHours(calendars, at('2026-11-30T18:00+01:00')))).toBe(utc('2026-12-01T13:00+01:00'))
  expect(endOfHours([], 0)).toBe(24 * HOUR)
})

test('what does not fit together is told at its field', () => {
  const overlapping = roster({ sanne: on([0], MORNING, { from: '12:00', until: '14:00' }) }, [
    away('sanne', '2026-12-03', '2026-12-01'),
    away('joris', '2026-12-01', '2026-12-01', [MORNING, { from: '10:00', until: '11:00' }])
  ])
  expect(faultsOf(overlapping, new Set(['sanne']))).toEqual({
    'members.sanne.0.1': 'maandag: 09.00–13.00 en 12.00–14.00 overlappen',
    'exceptions.0.until_on': 'de einddatum ligt voor de begindatum',
    'exceptions.1.member_id': 'deze collega werkt hier niet (meer)',
    'exceptions.1.periods.1': '09.00–13.00 en 10.00–11.00 overlappen'
  })
})
