import { describe, expect, test } from 'vitest'
import {
  type Arrival,
  continues,
  type Placed,
  place,
  plausible,
  reworded,
  writtenAt
} from '../../workers/conversations/place.ts'

const DAY = 86_400_000

/** A patron asked at 1000, and Sanne has it. */
const ASKED: Placed = {
  ...{ id: 'cnv_a', state: 'waiting_on_us', sort_at: 1000, waiting_since: 1000, due_at: 1000 },
  ...{ assignee_id: 'psn_sanne', unread: 1, thanked_at: null, last_inbound_at: 1000, window_ends_at: 9000 },
  ...{ last_at: 1000, opened_at: 1000, last_origin: 'patron', closed_at: null, closed_by: null },
  unreached: null
}
const WAITS_FOR_NOBODY = { waiting_since: null, due_at: null, unread: 0 }
/** We answered at 2000. */
const ANSWERED: Placed = {
  ...{ ...ASKED, ...WAITS_FOR_NOBODY, state: 'waiting_on_patron', sort_at: 2000 },
  ...{ last_at: 2000, last_origin: 'staff' }
}
const CLOSED: Placed = { ...ANSWERED, state: 'closed', closed_at: 3000, closed_by: 'psn_sanne' }
/** Answered on the phone, at 6000. */
const BY_PHONE: Placed = { ...ANSWERED, last_origin: 'phone_app', last_at: 6000, sort_at: 6000 }
const THANKED: Placed = { ...ANSWERED, last_origin: 'patron', thanked_at: 3000, last_at: 3000 }

const says: Arrival = { origin: 'patron', at: 5000, thanks: false, window_ends_at: 15_000 }
const types: Arrival = { origin: 'phone_app', at: 5000, thanks: false, window_ends_at: null }

const came = { last_at: 5000, last_origin: 'patron', last_inbound_at: 5000, window_ends_at: 15_000 } as const
const waits = { state: 'waiting_on_us', waiting_since: 5000, due_at: 5000, sort_at: 5000 } as const
const typed = { last_at: 5000, last_origin: 'phone_app' } as const

type Case = [what: string, before: Placed, arrival: Arrival, change: Partial<Placed>]

/** What a message changes; the rest stays. */
const PATRON: Case[] = [
  ['once more while they wait', ASKED, says, { ...came, unread: 2 }],
  ['after our answer', ANSWERED, says, { ...came, ...waits, unread: 1 }],
  ['after our answer failed', { ...ANSWERED, unreached: 'failed' }, says, { ...came, ...waits, unread: 1 }],
  [
    'after it was closed: for whoever is first',
    CLOSED,
    says,
    { ...came, ...waits, unread: 1, assignee_id: null, closed_at: null, closed_by: null }
  ],
  [
    'late, from before what we know',
    ASKED,
    { ...says, at: 500, window_ends_at: 8500 },
    { opened_at: 500, waiting_since: 500, due_at: 500, sort_at: 500, unread: 2 }
  ],
  [
    'in the moment of our answer',
    ANSWERED,
    { ...says, at: 2000 },
    {
      ...{ ...waits, waiting_since: 2000, due_at: 2000, sort_at: 2000, unread: 1, last_origin: 'patron' },
      ...{ last_inbound_at: 2000, window_ends_at: 15_000 }
    }
  ],
  [
    'for the first time in a conversation that we began',
    { ...ANSWERED, last_inbound_at: null, window_ends_at: null },
    { ...says, window_ends_at: null },
    { ...came, ...waits, window_ends_at: null, unread: 1 }
  ],
  [
    'thanks, after our answer',
    ANSWERED,
    { ...says, thanks: true },
    { ...came, sort_at: 5000, thanked_at: 5000 }
  ],
  [
    'late thanks, which move nothing down',
    { ...ANSWERED, last_at: 7000, sort_at: 7000 },
    { ...says, thanks: true },
    { last_inbound_at: 5000, window_ends_at: 15_000, thanked_at: 5000 }
  ],
  [
    'thanks, after it was closed',
    CLOSED,
    { ...says, thanks: true },
    { ...came, sort_at: 5000, thanked_at: 5000 }
  ],
  ['thanks once more', THANKED, { ...says, thanks: true }, { ...came, sort_at: 5000, thanked_at: 5000 }],
  ['thanks while they wait', ASKED, { ...says, thanks: true }, { ...came, unread: 2 }],
  [
    'thanks while they wait, who had thanked us before',
    { ...ASKED, thanked_at: 500 },
    { ...says, thanks: true },
    { ...came, unread: 2, thanked_at: null }
  ],
  [
    'thanks while they wait, although we wrote last',
    { ...ASKED, last_origin: 'staff' },
    { ...says, thanks: true },
    { ...came, unread: 2 }
  ],
  [
    'thanks for nothing that we said',
    { ...ANSWERED, last_origin: 'patron' },
    { ...says, thanks: true },
    { ...came, ...waits, unread: 1 }
  ],
  ['a question, after thanks', THANKED, says, { ...came, ...waits, unread: 1, thanked_at: null }],
  ['a reaction while they wait', ASKED, { ...says, reaction: true }, came],
  [
    'a reaction that asks, after our answer',
    ANSWERED,
    { ...says, reaction: true },
    { ...came, ...waits, unread: 1 }
  ],
  [
    'a reaction that thanks for nothing that we said',
    { ...ANSWERED, last_origin: 'patron' },
    { ...says, reaction: true, thanks: true },
    came
  ],
  ['to another party, while they wait', ASKED, { ...says, quiet: true }, came],
  ['to another party, after our answer', ANSWERED, { ...says, quiet: true }, { ...came, sort_at: 5000 }],
  [
    'what somebody who answered on the phone has read',
    BY_PHONE,
    says,
    { last_inbound_at: 5000, window_ends_at: 15_000 }
  ],
  [
    'in the moment in which somebody answers on the phone',
    BY_PHONE,
    { ...says, at: 6000 },
    { last_origin: 'patron', last_inbound_at: 6000, window_ends_at: 15_000 }
  ],
  [
    'a moment after somebody answered on the phone',
    BY_PHONE,
    { ...says, at: 6001 },
    {
      ...{ ...came, last_at: 6001, last_inbound_at: 6001 },
      ...{ ...waits, waiting_since: 6001, due_at: 6001, sort_at: 6001, unread: 1 }
    }
  ],
  [
    'what somebody else than the phone answered before it came',
    { ...BY_PHONE, last_origin: 'staff' },
    says,
    { ...waits, unread: 1, last_inbound_at: 5000, window_ends_at: 15_000 }
  ]
]

const PHONE: Case[] = [
  [
    'answers whoever waits',
    { ...ASKED, thanked_at: 500, unreached: 'failed' },
    types,
    {
      ...typed,
      ...WAITS_FOR_NOBODY,
      state: 'waiting_on_patron',
      sort_at: 5000,
      thanked_at: null,
      unreached: null
    }
  ],
  ['leaves what is closed closed', CLOSED, types, { ...typed, sort_at: 5000 }],
  ['goes on after our answer', ANSWERED, types, { ...typed, sort_at: 5000 }],
  ['answers nothing that was written after it', ASKED, { ...types, at: 500 }, { opened_at: 500 }],
  ['answers nothing for another party', ASKED, { ...types, quiet: true }, typed],
  ['answers nothing by an emoji', ASKED, { ...types, reaction: true }, {}]
]

const PAST: Case[] = [
  ['older than all, in a closed one', CLOSED, { ...says, at: 500 }, { opened_at: 500 }],
  [
    'newer than all, in a closed one',
    CLOSED,
    says,
    { last_at: 5000, last_origin: 'patron', closed_at: 5000, sort_at: 5000 }
  ],
  ['while they wait', ASKED, says, { last_at: 5000 }],
  ['after our answer', ANSWERED, says, { last_at: 5000, last_origin: 'patron', sort_at: 5000 }],
  ['older than our answer', ANSWERED, { ...says, at: 1500 }, {}]
]

describe('what a patron writes in a conversation:', () => {
  test.each(PATRON)('%s', (_what, before, arrival, change) => {
    expect(place(before, arrival)).toEqual({ ...before, ...change })
  })
})

describe('a colleague who writes on the phone', () => {
  test.each(PHONE)('%s', (_what, before, arrival, change) => {
    expect(place(before, arrival)).toEqual({ ...before, ...change })
  })
})

describe('what is from before the number was connected waits for nobody:', () => {
  test.each(PAST)('%s', (_what, before, arrival, change) => {
    const past = { ...arrival, imported: true, window_ends_at: null }
    expect(place(before, past)).toEqual({ ...before, ...change })
  })
})

describe('a first message', () => {
  const nobody = {
    ...{
      state: 'waiting_on_patron',
      sort_at: 5000,
      ...WAITS_FOR_NOBODY,
      assignee_id: null,
      thanked_at: null
    },
    ...{ last_inbound_at: null, window_ends_at: null, last_at: 5000, opened_at: 5000, last_origin: 'patron' },
    ...{ closed_at: null, closed_by: null, unreached: null }
  }

  test.each([
    ['of a patron waits for us', says, { ...waits, ...came, unread: 1 }],
    ['that only thanks does too', { ...says, thanks: true }, { ...waits, ...came, unread: 1 }],
    ['to another party does not', { ...says, quiet: true }, came],
    ['of ours, on the phone, waits for the patron', types, typed],
    ['that is an emoji of ours too', { ...types, reaction: true }, typed],
    ['of long ago is closed', { ...says, imported: true }, { state: 'closed', closed_at: 5000 }]
  ] as [string, Arrival, object][])('%s', (_what, arrival, change) => {
    expect(place(null, arrival)).toEqual({ ...nobody, ...change })
  })
})

test.each([
  ['one that is open', { state: 'waiting_on_us', closed_at: null }, 5000, true],
  ['one that was closed once and is open', { state: 'waiting_on_patron', closed_at: 1 }, 9 * DAY, true],
  ['one that ended, nobody knows when', { state: 'closed', closed_at: null }, 5000, true],
  ['one that was closed a week ago', { state: 'closed', closed_at: 1000 }, 1000 + 7 * DAY, true],
  ['one that was closed before that', { state: 'closed', closed_at: 1000 }, 1001 + 7 * DAY, false]
] as const)('a message goes on in %s, or not', (_what, latest, at, goesOn) => {
  expect(continues(latest, at)).toBe(goesOn)
})

test('new words make an answered or closed conversation wait for us again', () => {
  const again = { ...waits, thanked_at: null, closed_at: null, closed_by: null }
  expect(reworded({ state: 'waiting_on_patron', unread: 0 }, 5000)).toEqual({ ...again, unread: 1 })
  expect(reworded({ state: 'closed', unread: 2 }, 5000)).toEqual({ ...again, unread: 3 })
})

test('new words of who waits already are unread, once', () => {
  expect(reworded({ state: 'waiting_on_us', unread: 0 }, 5000)).toEqual({ unread: 1 })
  expect(reworded({ state: 'waiting_on_us', unread: 3 }, 5000)).toEqual({ unread: 3 })
})

test.each([
  ['is believed', 500, 500],
  ['that is none is now', null, 1000],
  ['a little ahead is now', 1000 + 300_000, 1000],
  ['far ahead is now', 1001 + 300_000, 1000]
])('a time that %s', (_what, told, at) => {
  expect(plausible(told, 1000)).toBe(at)
})

test.each([
  ['a whole second is its end', 2000, 9000, 2999],
  ['a whole second that is not over is now', 2000, 2500, 2500],
  ['anything else is what it is', 2500, 9000, 2500],
  ['none is now', null, 9000, 9000]
])('when a patron wrote: %s', (_what, told, now, at) => {
  expect(writtenAt(told, now)).toBe(at)
})
