import { describe, expect, test } from 'vitest'
import { type Half, together as joined } from '../../workers/conversations/together.ts'
import { type Candidate, type Person, pastSince, together, twins } from '../../workers/patrons/merge-rules.ts'
import type { PatronIds } from '../../workers/platforms/platform.ts'

const DAY = 24 * 3600 * 1000
const NOW = 100 * DAY
const NOBODY: PatronIds = {
  ...{ user_id: null, parent_user_id: null, wa_id: null, previous_user_id: null, previous_wa_id: null },
  ...{ name: null, username: null }
}

const old: Candidate[] = [
  { kind: 'user_id', external_id: 'U1', patron_id: 'old', first_seen_at: 0 },
  { kind: 'wa_id', external_id: '31', patron_id: 'old', first_seen_at: 0 }
]
const known = (kind: 'user_id' | 'wa_id', external_id: string, seen = NOW - DAY): Candidate => ({
  ...{ kind, external_id, patron_id: 'new', first_seen_at: seen }
})

/** Who has which ids, what Meta tells, and whether both are one. */
const TABLE: [why: string, known: Candidate[], told: Partial<PatronIds>, one: boolean][] = [
  [
    'an account that became another',
    [...old, known('user_id', 'U2')],
    { user_id: 'U2', previous_user_id: 'U1' },
    true
  ],
  [
    'an account that is known for long, because Meta says so',
    [...old, known('user_id', 'U2', 0)],
    { user_id: 'U2', previous_user_id: 'U1' },
    true
  ],
  [
    'a number that became another',
    [...old, known('wa_id', '32')],
    { wa_id: '32', previous_wa_id: '31' },
    true
  ],
  [
    'a number that somebody else has for long',
    [...old, known('wa_id', '32', NOW - 8 * DAY)],
    { wa_id: '32', previous_wa_id: '31' },
    false
  ],
  [
    'a number behind which another account is known',
    [...old, known('wa_id', '32'), known('user_id', 'U9')],
    { wa_id: '32', previous_wa_id: '31' },
    false
  ],
  [
    'a number of another account, while Meta tells the account',
    [...old, known('wa_id', '32'), known('user_id', 'U9')],
    { user_id: 'U2', previous_user_id: 'U1', wa_id: '32', previous_wa_id: '31' },
    false
  ],
  [
    'a number without an account, while Meta tells the account',
    [...old, known('wa_id', '32')],
    { user_id: 'U2', previous_user_id: 'U1', wa_id: '32', previous_wa_id: '31' },
    true
  ],
  ['ids of one patron', old, { user_id: 'U1', previous_wa_id: '31' }, false],
  ['an id that nobody had', [known('user_id', 'U2')], { user_id: 'U2', previous_user_id: 'U0' }, false],
  ['two ids without news of a change', [...old, known('wa_id', '32')], { user_id: 'U1', wa_id: '32' }, false]
]

test.each(TABLE)('%s', (_, rows, told, one) => {
  const personIdsOf = (id: string) =>
    rows.filter((row) => row.patron_id === id && row.kind === 'user_id').map((row) => row.external_id)
  const found = twins({ ...NOBODY, ...told }, rows, personIdsOf, NOW)
  expect(found).toEqual(one ? { before: 'old', after: 'new' } : null)
})

test('an id that went is older than the one that came, whenever we learned it', () => {
  const at = (since_at: number) => [{ kind: 'user_id' as const, since_at }]
  expect(pastSince(at(5), at(9))).toBeNull()
  expect(pastSince(at(9), at(5))).toBe(4)
  expect(pastSince(at(9), at(9))).toBe(8)
})

describe('of one person who was two', () => {
  const person = (change: Partial<Person>): Person => ({
    ...{ id: 'ptr_a', name: null, username: null, phone: null, first_seen_at: 5, block_sync: null },
    ...{ blocked_at: null, blocked_by: null, blocked_count: 0, blocked_last_at: null },
    ...change
  })

  test('the newest name and number count, and what only the other told', () => {
    const [before, after] = [
      person({ name: 'Joris', phone: '31' }),
      person({ phone: '32', first_seen_at: 9 })
    ]
    expect(together(before, after)).toMatchObject({ name: 'Joris', phone: '32', first_seen_at: 5 })
  })

  test('a block of either holds for both, and Meta is to be told', () => {
    const blocked = person({ blocked_at: 7, blocked_by: 'per_a', blocked_count: 2, block_sync: 'done' })
    for (const pair of [
      [blocked, person({ blocked_count: 1 })],
      [person({ blocked_count: 1 }), blocked]
    ] as const) {
      const both = { blocked_at: 7, blocked_by: 'per_a', blocked_count: 3, block_sync: 'pending' }
      expect(together(...pair)).toMatchObject(both)
    }
  })
})

describe('of two open conversations', () => {
  const half = (change: Partial<Half>): Half => ({
    ...{ state: 'waiting_on_patron', sort_at: 5, waiting_since: null, due_at: null, assignee_id: null },
    ...{ unread: 0, thanked_at: null, last_inbound_at: null, window_ends_at: null, last_at: 5 },
    ...{ last_text: 'a', last_kind: 'text', last_origin: 'staff', opened_at: 5, branch_id: null },
    ...{ owner: null, owner_at: null, held_by: null, unreached: null, confidential: 0 as const },
    ...change
  })
  const waits = half({
    state: 'waiting_on_us',
    waiting_since: 7,
    due_at: 7,
    sort_at: 7,
    unread: 2,
    last_at: 7
  })

  test('whoever waits in either waits in both, since the first', () => {
    const since = half({
      state: 'waiting_on_us',
      waiting_since: 3,
      due_at: 3,
      sort_at: 3,
      unread: 1,
      last_at: 3
    })
    for (const other of [half({ last_at: 9, sort_at: 9, thanked_at: 9 }), since]) {
      const expected = other === since ? 3 : 7
      for (const both of [joined(waits, other), joined(other, waits)]) {
        const waiting = { waiting_since: expected, due_at: expected, sort_at: expected }
        expect(both).toMatchObject({ state: 'waiting_on_us', ...waiting, thanked_at: null })
      }
    }
    expect(joined(waits, since).unread).toBe(3)
  })

  test('the list shows what came last, the longest window counts, and the newest news of who has the thread', () => {
    const newer = half({ last_at: 9, last_text: 'b', window_ends_at: 20, last_inbound_at: 9, owner_at: 2 })
    const older = half({ window_ends_at: 30, owner: 'ai_agent', owner_at: 4, branch_id: 'brn_a' })
    const both = { last_text: 'b', last_at: 9, window_ends_at: 30, last_inbound_at: 9, owner: 'ai_agent' }
    expect(joined(newer, older)).toMatchObject({ ...both, branch_id: 'brn_a' })
    expect(joined(older, newer)).toMatchObject({ ...both, branch_id: 'brn_a' })
  })
})
