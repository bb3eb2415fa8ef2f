import { describe, expect, test } from 'vitest'
import type { HoursDocument, Period } from '../../../workers/hours/schema.ts'
import { DEFAULT_HOURS } from '../../../workers/hours/defaults.ts'
import { faultsOf } from '../../../web/console/hours/faults.ts'
import { weekFaults } from '../../../web/console/hours/week-faults.ts'
import { emptyBranch, emptyWeek, withDay } from '../../../web/console/hours/weeks.ts'

const [MONDAY, TUESDAY, SUNDAY] = [0, 1, 6]
const period = (from: string, until: string): Period => ({ from, until })
const week = (day: number, ...periods: Period[]) => withDay(emptyWeek(), day, periods)

describe('a week', () => {
  test('is right when its periods follow one another, whatever their order', () => {
    expect(weekFaults('w', week(TUESDAY, period('14:00', '17:00'), period('10:00', '14:00')))).toEqual([])
  })

  test('has the overlap at the later field, with both periods in their order and the day', () => {
    expect(weekFaults('w', week(TUESDAY, period('12:00', '17:00'), period('10:00', '13:00')))).toEqual([
      [
        'w.1.1.from',
        {
          kind: 'overlap',
          day: TUESDAY,
          one: period('10:00', '13:00'),
          other: period('12:00', '17:00')
        }
      ]
    ])
  })

  test('points out what is no time, and a period without length', () => {
    expect(weekFaults('w', week(MONDAY, period('tien', ''), period('12:00', '12:00')))).toEqual([
      ['w.0.0.from', { kind: 'time' }],
      ['w.0.0.until', { kind: 'time' }],
      ['w.0.1.until', { kind: 'same' }]
    ])
  })

  test('may run past midnight as far as the next day begins', () => {
    const late = withDay(week(MONDAY, period('20:00', '02:00')), TUESDAY, [period('02:00', '05:00')])
    expect(weekFaults('w', late)).toEqual([])
    const meets = withDay(week(MONDAY, period('20:00', '02:00')), TUESDAY, [period('01:00', '05:00')])
    expect(weekFaults('w', meets)).toEqual([
      [
        'w.1.0.from',
        {
          kind: 'overlap_next',
          day: MONDAY,
          one: period('20:00', '02:00'),
          next: TUESDAY,
          other: period('01:00', '05:00')
        }
      ]
    ])
  })

  test('goes round: what begins on Sunday may run into Monday', () => {
    const round = withDay(week(SUNDAY, period('22:00', '03:00')), MONDAY, [period('02:00', '05:00')])
    expect(weekFaults('w', round).map(([field]) => field)).toEqual(['w.0.0.from'])
  })
})

describe('a whole document', () => {
  const branch = (...seasons: HoursDocument['branches'][string]['seasons']): HoursDocument => ({
    ...DEFAULT_HOURS,
    branches: { brn_a: { ...emptyBranch(), seasons } }
  })
  const season = (id: string, from_on: string, until_on: string) => ({
    ...{ id, name: id, when: { kind: 'dates' as const, from_on, until_on } },
    ...{ staffed: emptyWeek(), unstaffed: emptyWeek() }
  })
  const closure = (change: Partial<HoursDocument['closures'][number]>): HoursDocument => ({
    ...DEFAULT_HOURS,
    closures: [
      {
        ...{ id: 'c', name: 'Inventarisatie', from_on: '2027-03-01', until_on: '2027-03-01', yearly: false },
        ...{ times: null, branches: null, channels: null, part: 'all' },
        ...change
      }
    ]
  })
  const kinds = (document: HoursDocument) =>
    [...faultsOf(document)].map(([field, { kind }]) => `${field} ${kind}`)

  test('that nobody touched is right', () => {
    expect(kinds(DEFAULT_HOURS)).toEqual([])
  })

  test('has seasons apart from one another', () => {
    expect(
      kinds(branch(season('zomer', '2027-07-12', '2027-08-23'), season('herfst', '2027-08-24', '2027-10-01')))
    ).toEqual([])
    expect(
      kinds(branch(season('zomer', '2027-07-12', '2027-08-23'), season('herfst', '2027-08-23', '2027-10-01')))
    ).toEqual(['branches.brn_a.seasons.1.from_on seasons'])
    expect(kinds(branch(season('zomer', '2027-08-23', '2027-07-12')))).toEqual([
      'branches.brn_a.seasons.0.until_on range'
    ])
  })

  test('knows when the school holidays are before a season goes by them', () => {
    const school = { ...season('school', '', ''), when: { kind: 'school_holidays' as const } }
    expect(kinds(branch(school))).toEqual(['branches.brn_a.seasons.0.when region'])
    expect(kinds({ ...branch(school), region: 'noord' })).toEqual([])
    expect(kinds({ ...branch(school, { ...school, id: 'nog een' }), region: 'noord' })).toEqual([
      'branches.brn_a.seasons.1.when school_twice'
    ])
  })

  test('has channels that follow only what is known', () => {
    const follows = { follows: 'brn_a', week: emptyWeek().map(() => null), seasons: [] }
    expect(kinds({ ...DEFAULT_HOURS, channels: { chn_a: follows } })).toEqual([
      'channels.chn_a.follows branch_unknown'
    ])
    expect(kinds({ ...branch(), channels: { chn_a: follows } })).toEqual([])
  })

  test('has closures with a name, a day, and somebody they are for', () => {
    expect(kinds(closure({}))).toEqual([])
    expect(kinds(closure({ name: ' ', from_on: '', until_on: '', branches: [], channels: [] }))).toEqual([
      'closures.0.name name',
      'closures.0.from_on date',
      'closures.0.until_on date',
      'closures.0.who nobody'
    ])
    expect(kinds(closure({ until_on: '2027-02-01' }))).toEqual(['closures.0.until_on range'])
    expect(kinds(closure({ until_on: '2028-03-01', yearly: true }))).toEqual([
      'closures.0.until_on year_long'
    ])
    expect(kinds(closure({ from_on: '0002-03-01' }))).toEqual(['closures.0.from_on date'])
  })

  test('has other times of a closure that do not overlap', () => {
    const instead = [period('10:00', '13:00'), period('12:00', '15:00')]
    expect(kinds(closure({ times: { instead } }))).toEqual(['closures.0.times.0.1.from overlap'])
  })
})
