import { describe, expect, test } from 'vitest'
import { endsNextDay, readTime, showTime } from '../../../web/console/hours/times.ts'

describe('a time that is typed', () => {
  test.each([
    ['10', '10:00'],
    ['9', '09:00'],
    ['1000', '10:00'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['10.00', '10:00'],
    ['10:00', '10:00'],
    ['10,30', '10:30'],
    ['10u30', '10:30'],
    ['10 uur', '10:00'],
    ['17.30 uur', '17:30'],
    [' 8.15 ', '08:15'],
    ['0', '00:00'],
    ['24', '24:00'],
    ['24.00', '24:00']
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  test.each(['', 'tien', '25', '10.60', '24.30', '10.5', '12345', '10-17', '-1'])('%s is none', (typed) => {
    expect(readTime(typed)).toBeUndefined()
  })

  test('a day begins at 0.00 and ends at 24.00', () => {
    expect(readTime('24', 'from')).toBeUndefined()
    expect(readTime('24', 'until')).toBe('24:00')
  })

  test('is written as people here write it, and stays as it was typed when it is none', () => {
    expect(showTime('09:30', 'nl')).toBe('9.30')
    expect(showTime('09:30', 'en')).toBe('9:30')
    expect(showTime('24:00', 'nl')).toBe('24.00')
    expect(showTime('half tien', 'nl')).toBe('half tien')
  })

  test('what has typed and what is shown are read the same', () => {
    for (let minutes = 0; minutes < 24 * 60; minutes += 1) {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      expect(readTime(showTime(time, 'nl'))).toBe(time)
      expect(readTime(showTime(time, 'en'))).toBe(time)
    }
  })
})

test('a period ends on the next day when its end is before its beginning, and not at midnight', () => {
  expect(endsNextDay({ from: '20:00', until: '01:00' })).toBe(true)
  expect(endsNextDay({ from: '20:00', until: '00:00' })).toBe(false)
  expect(endsNextDay({ from: '20:00', until: '24:00' })).toBe(false)
  expect(endsNextDay({ from: '10:00', until: '17:00' })).toBe(false)
  expect(endsNextDay({ from: '10:00', until: 'een' })).toBe(false)
})
