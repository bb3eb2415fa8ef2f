import { describe, expect, test } from 'vitest'
import { type Half, together as joined } from '../../workers/conversations/together.ts'
import { type Person, pastSince, together } from '../../workers/patrons/merge-rules.ts'

const person = (change: Partial<Person>): Person => ({
  ...{ id: 'ptr_a', name: null, username: null, phone: null, first_seen_at: 5, block_sync: null },
  ...{ blocked_at: null, blocked_by: null, blocked_count: 0, blocked_last_at: null },
  ...change
})

describe('of two patrons who are one', () => {
  test('all is kept that only one of them told', () => {
    const before = person({ username: 'joris', blocked_last_at: 4 })
    const { username, blocked_last_at } = together(before, person({}))
    expect([username, blocked_last_at]).toEqual(['joris', 4])
    expect(together(person({}), before)).toMatchObject({ username: 'joris', blocked_last_at: 4 })
    expect(together(before, person({ username: 'dekker', blocked_last_at: 9 }))).toMatchObject({
      ...{ username: 'dekker', blocked_last_at: 9 }
    })
  })

  test('the first block counts, by whoever it was', () => {
    const early = person({ blocked_at: 3, blocked_by: 'psn_a' })
    const late = person({ blocked_at: 7, blocked_by: 'psn_b' })
    for (const pair of [together(early, late), together(late, early)])
      expect(pair).toMatchObject({ blocked_at: 3, blocked_by: 'psn_a' })
  })

  test.each([
    ['neither was ever blocked', {}, {}, null],
    ['one block was taken back and Meta knows', { block_sync: 'done' }, {}, null],
    ['one block was taken back and Meta does not know', { block_sync: 'pending' }, {}, 'pending'],
    ['so it is with the other', {}, { block_sync: 'pending' }, 'pending'],
    ['one is blocked and Meta knows', { blocked_at: 3, block_sync: 'done' }, {}, 'pending']
  ] as [string, Partial<Person>, Partial<Person>, string | null][])(
    'Meta is told when it has to be: %s',
    (_when, before, after, sync) => {
      expect(together(person(before), person(after)).block_sync).toBe(sync)
    }
  )

  test('nobody who was never blocked was counted', () => {
    expect(together(person({}), person({})).blocked_last_at).toBeNull()
  })

  test('of several ids that went one that is newer is enough to make them older', () => {
    const ids = (...times: number[]) => times.map((since_at) => ({ kind: 'user_id' as const, since_at }))
    expect(pastSince(ids(2, 9), ids(5))).toBe(4)
    expect(pastSince(ids(2, 3), ids(5))).toBeNull()
    expect(pastSince(ids(2), [])).toBe(-1)
  })
})

describe('of two open conversations', () => {
  const half = (change: Partial<Half>): Half => ({
    ...{ state: 'waiting_on_patron', sort_at: 5, waiting_since: null, due_at: null, assignee_id: null },
    ...{ unread: 0, thanked_at: null, last_inbound_at: null, window_ends_at: null, last_at: 5 },
    ...{ last_text: 'a', last_kind: 'text', last_origin: 'staff', opened_at: 5, branch_id: null },
    ...{ owner: null, owner_at: null, held_by: null, unreached: null, confidential: 0 },
    ...change
  })

  test('of which nobody waits for us nobody does afterwards', () => {
    const into = half({ sort_at: 9, opened_at: 2, assignee_id: 'psn_a', held_by: 'msg_a' })
    const from = half({
      ...{ last_at: 8, last_kind: 'image', last_origin: 'patron', thanked_at: 8, last_text: 'b' },
      ...{ assignee_id: 'psn_b', held_by: 'msg_b', unreached: 'failed', window_ends_at: 30 }
    })
    const both = {
      ...half({}),
      ...{ sort_at: 9, opened_at: 2, last_at: 8, last_kind: 'image', last_origin: 'patron', last_text: 'b' },
      ...{ thanked_at: 8, window_ends_at: 30 }
    }
    expect(joined(into, from)).toEqual({ ...both, assignee_id: 'psn_a', held_by: 'msg_a' })
    expect(joined(from, into)).toEqual({ ...both, assignee_id: 'psn_b', held_by: 'msg_b' })
    const bare = { ...into, assignee_id: null, held_by: null }
    expect(joined(bare, from)).toMatchObject({ assignee_id: 'psn_b', held_by: 'msg_b' })
  })

  test('whoever waits is put by what is known of since when', () => {
    const waits = half({
      state: 'waiting_on_us',
      sort_at: 7,
      waiting_since: 4,
      due_at: 6,
      unreached: 'failed'
    })
    const vague = half({ state: 'waiting_on_us', sort_at: 5 })
    for (const both of [joined(waits, vague), joined(vague, waits)])
      expect(both).toMatchObject({ waiting_since: 4, due_at: 5, sort_at: 4, unreached: 'failed' })
    expect(joined(vague, vague)).toMatchObject({ waiting_since: 5, due_at: 5, unreached: null })
  })

  test('that are as old as each other the one that goes on is older, and has the thread', () => {
    const into = half({ last_text: 'a', branch_id: 'brn_a', owner: 'other', owner_at: 3 })
    const from = half({ last_text: 'b', branch_id: 'brn_b', owner: null, owner_at: 3 })
    expect(joined(into, from)).toMatchObject({
      last_text: 'b',
      branch_id: 'brn_a',
      owner: 'other',
      owner_at: 3
    })
  })

  test('what was said in confidence stays so, whatever it is joined with', () => {
    const secret = half({ confidential: 1 })
    expect(joined(secret, half({})).confidential).toBe(1)
    expect(joined(half({}), secret).confidential).toBe(1)
    expect(joined(half({}), half({})).confidential).toBe(0)
  })
})
