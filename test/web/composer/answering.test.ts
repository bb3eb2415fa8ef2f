import { describe, expect, test } from 'vitest'
import { heldOf, notCollected } from '../../../web/console/composer/holding.ts'
import { promiseAfter } from '../../../web/console/composer/promise.ts'
import { isEmoji, ourReaction, withReaction } from '../../../web/console/composer/reactions.ts'
import { message, NOON } from '../support.ts'

const HOUR = 60 * 60_000

describe('a promise', () => {
  const soon = NOON + HOUR
  test.each([
    'Ik zoek het voor je uit.',
    'We laten het je morgen weten.',
    'Je hoort uiterlijk vrijdag van ons.',
    'Ik kom er vanmiddag op terug.',
    'I will get back to you.'
  ])('is pointed out when the window is nearly over: %s', (text) => {
    expect(promiseAfter(text, soon, NOON)).toBe(soon)
  })
  test.each(['We zijn open tot 17.00 uur.', 'Dat kan aan de balie.', 'Graag gedaan!'])(
    'is not read into %s',
    (text) => {
      expect(promiseAfter(text, soon, NOON)).toBeUndefined()
    }
  )
  test('can still be kept freely while there is time, and is too late to warn about afterwards', () => {
    const text = 'Ik zoek het uit.'
    expect(promiseAfter(text, NOON + 3 * HOUR, NOON)).toBeUndefined()
    expect(promiseAfter(text, NOON, NOON)).toBeUndefined()
    expect(promiseAfter(text, null, NOON)).toBeUndefined()
  })
})

describe('our reaction', () => {
  const theirs = { emoji: '❤️', origin: 'patron' as const, author_id: null, status: 'received' as const }
  test('takes the place of a colleague’s and of the phone’s, never of the patron’s', () => {
    const colleague = { emoji: '🙏', origin: 'staff' as const, author_id: 'prs_b', status: 'sent' as const }
    const after = withReaction(message('m1', { reactions: [theirs, colleague] }), '👍', 'prs_a')
    expect(after.reactions.map(({ emoji }) => emoji)).toEqual(['❤️', '👍'])
    expect(ourReaction(after)).toBe('👍')
  })
  test('is gone when it is taken back', () => {
    const reacted = withReaction(message('m1', { reactions: [theirs] }), '👍', 'prs_a')
    expect(withReaction(reacted, '', 'prs_a').reactions).toEqual([theirs])
    expect(ourReaction(message('m1'))).toBeNull()
  })
  test.each([
    ['👍', true],
    ['👩🏽‍🏫', true],
    ['🇳🇱', true],
    ['👍👍', false],
    ['ok', false],
    ['', false]
  ])('%s is one emoji: %s', (text, expected) => {
    expect(isEmoji(text)).toBe(expected)
  })
})

describe('answers that wait for a tap', () => {
  const ours = { origin: 'staff' as const }
  test('are those that the server holds', () => {
    const waiting = message('m2', { ...ours, status: 'queued', held: { until: NOON } })
    expect(heldOf([message('m1'), waiting, message('m3', ours)])).toEqual([waiting])
  })
  test('and were never collected are told, until one is put ready again', () => {
    const ended = message('m1', {
      ...ours,
      status: 'failed',
      failure: { code: null, reason: 'not_collected' }
    })
    expect(notCollected([ended])).toBe(true)
    expect(notCollected([{ ...ended, resent_by: 'm2' }])).toBe(false)
    expect(notCollected([ended, message('m2', ours)])).toBe(false)
  })
})
