import { expect, test } from 'vitest'
import type { Period } from '../../../workers/hours/schema.ts'
import {
  copyDay,
  emptyWeek,
  grouped,
  isEmptyWeek,
  nextPeriod,
  withDay
} from '../../../web/console/hours/weeks.ts'

const DAY: Period[] = [{ from: '10:00', until: '17:00' }]
const [MONDAY, FRIDAY, SATURDAY] = [0, 4, 5]

test('a day is copied to the days that were chosen, and each keeps its own from then on', () => {
  const week = withDay(emptyWeek(), MONDAY, DAY)
  const copied = copyDay(week, MONDAY, new Set([FRIDAY]))
  expect(copied).toEqual([DAY, [], [], [], DAY, [], []])
  expect(copied[FRIDAY]).not.toBe(copied[MONDAY])
  expect(week[FRIDAY]).toEqual([])
})

test('days in a row that are alike are said together', () => {
  const week = [DAY, DAY, DAY, DAY, DAY, [], []]
  expect(grouped(week).map(({ first, last }) => [first, last])).toEqual([
    [MONDAY, FRIDAY],
    [SATURDAY, 6]
  ])
  expect(grouped([null, DAY, null, null, null, null, null]).map(({ first, last }) => [first, last])).toEqual([
    [0, 0],
    [1, 1],
    [2, 6]
  ])
})

test('a week of which no day has times is empty', () => {
  expect(isEmptyWeek(emptyWeek())).toBe(true)
  expect(isEmptyWeek([null, null, null, null, null, null, null])).toBe(true)
  expect(isEmptyWeek(withDay(emptyWeek(), MONDAY, DAY))).toBe(false)
})

test('the first period of a day is that of an office, and more are left to whoever fills them in', () => {
  expect(nextPeriod([])).toEqual({ from: '10:00', until: '17:00' })
  expect(nextPeriod(DAY)).toEqual({ from: '', until: '' })
})
