import { describe, expect, test } from 'vitest'
import type { Json } from '../../workers/lib/json.ts'
import {
  digitsOf,
  fieldsOf,
  idOf,
  integerOf,
  listOf,
  momentOf,
  textOf
} from '../../workers/lib/json-fields.ts'

const AT = Date.UTC(2026, 10, 24, 8)

test.each<[Json | undefined, number | null]>([
  [1_795_507_200, AT],
  ['1795507200', AT],
  [1_795_507_200_000, AT],
  ['1795507200000', AT],
  ['2026-11-24T08:00:00+0000', AT],
  ['2026-11-24T09:00:00.000+01:00', AT],
  [1_795_507_200.4, AT + 400],
  ['1199145600', null],
  ['4133980800', null],
  [0, null],
  [-1, null],
  [1e300, null],
  ['', null],
  ['klant 2020', null],
  ['<TIMESTAMP>', null],
  [true, null],
  [null, null],
  [[1_795_507_200], null],
  [undefined, null]
])('%j is the time %j', (value, expected) => {
  expect(momentOf(value)).toBe(expected)
})

test.each<[Json | undefined, string | null]>([
  ['31655500001', '31655500001'],
  ['+31 6 5550-0001', '31655500001'],
  ['\u200e+31 (6) 55500001', '31655500001'],
  [31_655_500_001, '31655500001'],
  ['NL.1000000000000001', null],
  ['PHONE_NUMBER_1', null],
  ['', null],
  ['+', null],
  [['31655500001'], null],
  [undefined, null]
])('%j has the phone number %j', (value, expected) => {
  expect(digitsOf(value)).toBe(expected)
})

test.each<[Json | undefined, number | null]>([
  [190, 190],
  ['190', 190],
  [0, 0],
  ['-1', -1],
  ['', null],
  [' ', null],
  [[], null],
  [false, null],
  [null, null],
  [1.5, null],
  ['0x10', null],
  ['9007199254740993', null],
  [undefined, null]
])('%j is the whole number %j', (value, expected) => {
  expect(integerOf(value)).toBe(expected)
})

describe('what is read from JSON of others', () => {
  test('is absent when it is of another shape', () => {
    expect([null, 7, 'x', [1]].map(fieldsOf)).toEqual([{}, {}, {}, {}])
    expect([null, 7, 'x', { length: 1 }].map(listOf)).toEqual([[], [], [], []])
    expect([null, 7, '', ['x'], '\u0000'].map(textOf)).toEqual([null, null, null, null, null])
    expect([null, true, '', {}, 'x'.repeat(513)].map(idOf)).toEqual([null, null, null, null, null])
  })

  test('can be stored: no NUL, no half characters', () => {
    expect(textOf('a\u0000b\ud83dc👍')).toBe('ab\ufffdc👍')
  })

  test('is an id whether it comes as text or as a number', () => {
    expect([idOf(7), idOf('7'), idOf('x'.repeat(512))]).toEqual(['7', '7', 'x'.repeat(512)])
  })
})
