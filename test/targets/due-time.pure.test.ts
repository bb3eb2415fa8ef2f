import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../workers/hours/calendar.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import { clockOf, nextLook, passed, stillTold, TOLD } from '../../workers/targets/due-time.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const ZONE = 'Europe/Amsterdam'
/** Monday to Friday from ten to five, in winter time. */
const calendar = calendarOf(DEFAULT_HOURS, { channel_id: 'chn_a' }, [], [], ZONE)
const clock = clockOf(calendar, 30 * MINUTE)
/** In the week of Monday 2 November 2026. */
const at = (day: number, hours: number, minutes = 0) => Date.UTC(2026, 10, 1 + day, hours - 1, minutes)

describe('an answer is due', () => {
  const CASES: [what: string, since: number, due: number][] = [
    ['half an hour later, within hours', at(1, 10, 20), at(1, 10, 50)],
    ['half an hour after opening, for who came at night', at(2, 3), at(2, 10, 30)],
    ['half an hour after opening, for who came before it', at(2, 9, 59), at(2, 10, 30)],
    ['the next morning, as far as the evening left no time', at(1, 16, 50), at(2, 10, 20)],
    ['on Monday, for who came on Friday evening', at(5, 18), at(8, 10, 30)],
    ['at closing, when that is exactly when the time is over', at(1, 16, 30), at(1, 17)],
    ['at the day after a holiday', at(53, 18), at(57, 10, 30)]
  ]
  test.each(CASES)('%s', (_what, since, due) => {
    expect(new Date(clock(since).due_at).toISOString()).toBe(new Date(due).toISOString())
  })

  test('at once where a channel never opens, and nobody is warned', () => {
    const never = { ...DEFAULT_HOURS, channels: { chn_a: { follows: null, week: week(), seasons: [] } } }
    const time = clockOf(calendarOf(never, { channel_id: 'chn_a' }, [], [], ZONE), 30 * MINUTE)(at(1, 12))
    expect(time).toEqual({ due_at: at(1, 12), sort_at: at(1, 12), unseen: null, soon: null, late: null })
  })

  test('at the moment that was promised, whatever the target', () => {
    expect(clock(at(1, 12), at(3, 15))).toMatchObject({ due_at: at(3, 15), late: at(3, 15), soon: null })
    expect(clock(at(1, 12), at(3, 20)).late).toBe(at(4, 10))
  })
})

const week = () => Array.from({ length: 7 }, () => []) as never

test('what came on one night stands in the order in which it came, before what came after opening', () => {
  const times = [at(1, 19), at(1, 23), at(2, 8), at(2, 10, 1)].map((since) => clock(since).sort_at)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(new Set(times).size).toBe(4)
})

test('it is nearly late at half of the target, and may not have been seen after five minutes', () => {
  expect(clock(at(2, 3))).toMatchObject({ unseen: at(2, 10, 5), soon: at(2, 10, 15), late: at(2, 10, 30) })
})

describe('the next look', () => {
  const moments = { unseen: 5, soon: 15, late: 30 }
  test.each([
    [0, 5],
    [TOLD.unseen, 15],
    [TOLD.unseen | TOLD.soon, 30],
    [TOLD.unseen | TOLD.soon | TOLD.late, 30],
    [15, 100 + DAY]
  ])('with %d told is at %d', (reminded, expected) => expect(nextLook(moments, reminded, 100)).toBe(expected))

  test('is tomorrow where nothing is ever told', () =>
    expect(nextLook({ unseen: null, soon: null, late: null }, 0, 100)).toBe(100 + DAY))

  test('tells what passed and was not told', () => {
    expect(passed(moments, 0, 15)).toEqual(['unseen', 'soon'])
    expect(passed(moments, TOLD.soon, 30)).toEqual(['unseen', 'late', 'late_mail'])
    expect(passed(moments, 15, 30)).toEqual([])
    expect(passed(moments, 0, 4)).toEqual([])
  })

  test('tells again what lies ahead again, when the hours became others', () => {
    expect(stillTold(moments, 15, 20)).toBe(TOLD.unseen | TOLD.soon)
    expect(stillTold(moments, 15, 30)).toBe(15)
    expect(stillTold(moments, 15, 1)).toBe(0)
  })
})
