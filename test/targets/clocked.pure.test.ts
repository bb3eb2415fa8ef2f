import { describe, expect, test } from 'vitest'
import { clocked, needsClock, type Timed } from '../../workers/targets/clocked.ts'
import { ASIDE, placeAside, placeOf } from '../../workers/targets/order.ts'
import { alwaysOpen } from '../support/due.ts'

const HALF_HOUR = 1_800_000
const clock = alwaysOpen(HALF_HOUR)

/** They asked at 1000, and it is due half an hour later. */
const ASKED: Timed = {
  ...{ state: 'waiting_on_us', waiting_since: 1000, due_at: 1000 + HALF_HOUR, sort_at: 1000 + HALF_HOUR },
  ...{ remind_at: 301_000, reminded: 0, urgent: null, wake_at: null, put_off_by: null, woke: null },
  ...{ promised_at: null, promised_by: null }
}
const QUIET = { waiting_since: null, due_at: null, remind_at: null, reminded: 0 }
const ANSWERED: Timed = { ...ASKED, ...QUIET, state: 'waiting_on_patron', sort_at: 2000 }
const ASLEEP: Timed = {
  ...{ ...ANSWERED, sort_at: placeAside(90_000), wake_at: 90_000, put_off_by: 'prs_a' },
  ...{ promised_at: 95_000, promised_by: 'prs_a' }
}
/** What the rules of placing say of one who waits since then. */
const waits = (since: number) => ({
  ...{ state: 'waiting_on_us' as const, waiting_since: since, due_at: since, sort_at: since }
})
const due = (since: number) => ({ due_at: since + HALF_HOUR, sort_at: since + HALF_HOUR })

type Case = [what: string, before: Timed | null, change: Partial<Timed>, expected: Partial<Timed>]

const BEGINS: Case[] = [
  ['a first question', null, waits(5000), { ...due(5000), remind_at: 305_000, reminded: 0 }],
  ['a question after our answer', ANSWERED, waits(5000), { ...due(5000), remind_at: 305_000, reminded: 0 }],
  [
    'one that came late, from before',
    { ...ASKED, reminded: 1 },
    waits(500),
    { ...due(500), remind_at: 900_500, reminded: 1 }
  ],
  [
    'one that cannot wait: before all others',
    ANSWERED,
    { ...waits(5000), urgent: 'hint' },
    { due_at: 5000 + HALF_HOUR, sort_at: placeOf(5000 + HALF_HOUR, 'hint') }
  ],
  [
    'one that is put off: it is awake',
    ASLEEP,
    { ...ASLEEP, ...waits(5000) },
    { ...due(5000), wake_at: null, put_off_by: null, woke: 'patron' }
  ],
  [
    'words of a hurry, in what waits already',
    ASKED,
    { ...waits(1000), urgent: 'hint' },
    { due_at: 1000 + HALF_HOUR, sort_at: placeOf(1000 + HALF_HOUR, 'hint') }
  ]
]

describe('gets its time from the calendar:', () => {
  test.each(BEGINS)('%s', (_what, before, change, expected) => {
    expect(needsClock(before, change)).toBe(true)
    expect(clocked(before, change, clock, 2000)).toMatchObject(expected)
  })
})

const STAYS: Case[] = [
  ['another question of who waits: as it was', ASKED, waits(1000), due(1000)],
  [
    'our answer: nothing runs any more',
    { ...ASKED, urgent: 'hint', reminded: 3 },
    { state: 'waiting_on_patron', waiting_since: null, due_at: null, sort_at: 7000 },
    { sort_at: 7000, due_at: null, remind_at: null, reminded: 0, urgent: null }
  ],
  [
    'our answer to what a colleague called urgent: it stays so',
    { ...ASKED, urgent: 'staff' },
    { state: 'waiting_on_patron', waiting_since: null, sort_at: 7000 },
    { remind_at: null }
  ],
  [
    'the end: nothing is urgent, put off or promised',
    { ...ASLEEP, urgent: 'staff' },
    { state: 'closed', sort_at: 7000 },
    { urgent: null, wake_at: null, put_off_by: null, promised_at: null, promised_by: null, remind_at: null }
  ],
  [
    'an answer from the phone, to what was put off: awake',
    ASLEEP,
    { sort_at: 7000, waiting_since: null },
    { wake_at: null, woke: null }
  ]
]

describe('asks no calendar:', () => {
  test.each(STAYS)('%s', (_what, before, change, expected) => {
    expect(needsClock(before, change)).toBe(false)
    expect(clocked(before, change, null, 2000)).toMatchObject(expected)
  })
})

test('thanks do not wake what was put off', () => {
  const change = { sort_at: Math.max(ASLEEP.sort_at, 7000) }
  expect(clocked(ASLEEP, change, null, 2000)).not.toHaveProperty('wake_at')
})

test('what is put off stands beyond everything that waits, urgent before everything', () => {
  const now = Date.UTC(2040, 0, 1)
  expect(placeAside(0)).toBeGreaterThanOrEqual(ASIDE)
  expect(placeOf(now, null)).toBeLessThan(ASIDE)
  expect(placeOf(now, 'staff')).toBeLessThan(Date.UTC(2031, 0, 1))
  expect(placeOf(Date.UTC(2026, 0, 1), 'hint')).toBeGreaterThan(0)
})
