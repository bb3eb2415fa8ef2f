import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../workers/hours/calendar.ts'
import { clockOf, dayView, yearView } from '../../workers/hours/day-view.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import type { Closure, HoursDocument, Period } from '../../workers/hours/schema.ts'
import { dayOf } from '../../workers/hours/zone.ts'

const ZONE = 'Europe/Amsterdam'
const every = (...periods: Period[]) => Array.from({ length: 7 }, () => periods)
const TEN: Period = { from: '10:00', until: '17:30' }
const WEEK = { layer: 'week', name: null, central: false, instead_of: null }
const local = (name: string) => ({ layer: 'local', name, central: false, instead_of: null })

const calendar = (periods: Period[], more: Partial<HoursDocument> = {}) => {
  const branches = { b: { staffed: every(...periods), unstaffed: every(), seasons: [] } }
  const document = { ...DEFAULT_HOURS, branches, ...more }
  return calendarOf(document, { branch_id: 'b', kind: 'staffed' }, [], [], ZONE)
}
const closure = (times: Closure['times'], name = 'Verbouwing'): Closure => ({
  ...{ id: name, name, from_on: '2027-03-02', until_on: '2027-03-02', yearly: false, times },
  ...{ branches: null, channels: null, part: 'all' }
})
const on = (periods: Period[], more: Partial<HoursDocument> = {}, day = '2027-03-02') =>
  dayView(calendar(periods, more), dayOf(day))

describe('a day of a year', () => {
  test('has its times, and the week as its reason', () => {
    expect(on([TEN])).toEqual({ on: '2027-03-02', open: true, periods: [TEN], rule: WEEK, others: [] })
  })
  test('has none when it is closed, and says for what', () => {
    expect(on([TEN], {}, '2027-04-27')).toEqual({
      ...{ on: '2027-04-27', open: false, periods: [], others: [] },
      rule: { layer: 'central', name: 'Koningsdag', central: true, instead_of: null }
    })
    expect(on([]).rule).toEqual(WEEK)
  })
  test('has what runs past midnight, and not what came from the day before', () => {
    const night = { from: '20:00', until: '02:00' }
    expect(on([night]).periods).toEqual([night])
    expect(on([{ from: '20:00', until: '24:00' }]).periods).toEqual([{ from: '20:00', until: '24:00' }])
    expect(on([{ from: '00:00', until: '00:30' }]).periods).toEqual([{ from: '00:00', until: '00:30' }])
    // the day after a night: Koningsdag itself has nothing
    expect(on([night], {}, '2027-04-27').open).toBe(false)
  })
  test('joins what touches, and keeps apart what does not', () => {
    const three = [
      { from: '09:00', until: '12:00' },
      { from: '12:00', until: '13:00' },
      { from: '14:00', until: '15:00' }
    ]
    expect(on(three).periods).toEqual([{ from: '09:00', until: '13:00' }, three[2]])
  })
  test('tells what else is the matter: a part that is closed, once', () => {
    const part = closure({ from: '12:00', until: '13:00' })
    const twice = { ...part, id: 'again', times: { from: '15:00', until: '16:00' } }
    const view = on([TEN], { closures: [part, twice] })
    expect(view.periods.map(({ from }) => from)).toEqual(['10:00', '13:00', '16:00'])
    expect([view.rule, view.others]).toEqual([WEEK, [local('Verbouwing')]])
  })
  test('tells of two things that are the matter', () => {
    const two = [
      closure({ from: '12:00', until: '13:00' }),
      closure({ from: '15:00', until: '16:00' }, 'Oefening')
    ]
    expect(on([TEN], { closures: two }).others).toEqual([local('Verbouwing'), local('Oefening')])
  })
  test('tells of an early end', () => {
    const view = on([TEN], { holidays: { kerstavond: { state: 'open', closes_at: '16:00' } } }, '2027-12-24')
    expect(view.periods).toEqual([{ from: '10:00', until: '16:00' }])
    expect(view.others.map(({ name }) => name)).toEqual(['kerstavond'])
  })
  test('that is closed for the most part by one thing is closed for that', () => {
    const parts = [
      closure({ from: '00:00', until: '06:00' }, 'Nacht'),
      closure({ from: '06:00', until: '24:00' }, 'Dag')
    ]
    const view = on([TEN], { closures: parts })
    expect([view.open, view.rule.name, view.others.map(({ name }) => name)]).toEqual([
      false,
      'Dag',
      ['Nacht']
    ])
  })
  test('says for which day other hours are', () => {
    const instead = {
      ...closure({ instead: [TEN] }, 'Open dag'),
      from_on: '2027-04-27',
      until_on: '2027-04-27'
    }
    expect(on([], { closures: [instead] }, '2027-04-27')).toMatchObject({
      ...{ open: true, rule: { name: 'Open dag', instead_of: 'Koningsdag' }, others: [] }
    })
  })
})

test('a day on which the branch never closes has a reason too', () => {
  const all = [{ from: '00:00', until: '24:00' }]
  const night = [{ from: '22:00', until: '21:59' }]
  expect(on(all).periods).toEqual(all)
  expect(on(night, { closures: [closure({ instead: [] })] }).open).toBe(false)
})

test('a year has all its days, in order', () => {
  const days = yearView(calendar([TEN]), 2028)
  expect(days).toHaveLength(366)
  expect([days[0]?.on, days[59]?.on, days.at(-1)?.on]).toEqual(['2028-01-01', '2028-02-29', '2028-12-31'])
  expect(yearView(calendar([TEN]), 2027)).toHaveLength(365)
})

test.each([
  ['2027-03-02T00:00+01:00', '00:00', '24:00'],
  ['2027-03-02T00:01+01:00', '00:01', '00:01'],
  ['2027-07-02T09:05+02:00', '09:05', '09:05']
])('the clock at %s shows %s, and %s at an end', (at, begin, end) => {
  expect([clockOf(Date.parse(at), ZONE, 'begin'), clockOf(Date.parse(at), ZONE, 'end')]).toEqual([begin, end])
})
