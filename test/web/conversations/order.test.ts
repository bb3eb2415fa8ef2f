import { describe, expect, test } from 'vitest'
import { afterClosing, neighbour, settle } from '../../../web/console/conversations/order.ts'

describe('the list under a pointer', () => {
  test('keeps every row at its place when the order changes', () => {
    expect(settle(['a', 'b', 'c'], ['c', 'a', 'b'], true)).toEqual(['a', 'b', 'c'])
  })
  test('keeps a row that left the list until it is released', () => {
    expect(settle(['a', 'b', 'c'], ['a', 'c'], true)).toEqual(['a', 'b', 'c'])
    expect(settle(['a', 'b', 'c'], ['a', 'c'], false)).toEqual(['a', 'c'])
  })
  test('adds what is new at the end, where it moves nothing, and not at the top', () => {
    expect(settle(['a', 'b'], ['a', 'b', 'c'], true)).toEqual(['a', 'b', 'c'])
    expect(settle(['a', 'b'], ['z', 'a', 'b', 'c'], true)).toEqual(['a', 'b', 'c'])
  })
  test('shows a list that was empty', () => {
    expect(settle([], ['a'], true)).toEqual(['a'])
  })
})

describe('walking through the list', () => {
  const ids = ['a', 'b', 'c']
  test('goes to the next and the one before, and stops at the ends', () => {
    expect(neighbour(ids, ids, 'a', 1)).toBe('b')
    expect(neighbour(ids, ids, 'b', -1)).toBe('a')
    expect(neighbour(ids, ids, 'c', 1)).toBeUndefined()
    expect(neighbour(ids, ids, 'a', -1)).toBeUndefined()
  })
  test('begins at the top, or at the bottom when going up', () => {
    expect(neighbour(ids, ids, undefined, 1)).toBe('a')
    expect(neighbour(ids, ids, undefined, -1)).toBe('c')
  })
  test('goes on from where a conversation stood that has left the list', () => {
    expect(neighbour(['a', 'd'], ['a', 'b', 'c', 'd'], 'b', 1)).toBe('d')
    expect(neighbour(['a', 'd'], ['a', 'b', 'c', 'd'], 'c', -1)).toBe('a')
  })
  test('begins anew when nobody knows where it stood', () => {
    expect(neighbour(['a', 'd'], [], 'x', 1)).toBe('a')
  })
})

test('closing goes to the next conversation, from the last to the one before, from the only one nowhere', () => {
  expect(afterClosing(['a', 'b', 'c'], 'b')).toBe('c')
  expect(afterClosing(['a', 'b', 'c'], 'c')).toBe('b')
  expect(afterClosing(['a'], 'a')).toBeUndefined()
})
