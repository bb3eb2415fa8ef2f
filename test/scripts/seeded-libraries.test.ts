import { describe, expect, test } from 'vitest'
import { LIBRARIES } from '../../scripts/seed/libraries.ts'
import type { SeedConversation, SeedLibrary, SeedTurn } from '../../scripts/seed/shape.ts'

const ANSWERED_WITHIN = 23 * 60
const told = LIBRARIES.flatMap(({ name, conversations }) =>
  conversations.map((conversation, index): [string, SeedConversation, SeedLibrary | undefined] => [
    `${name}, ${index}: ${conversation.patron.name}`,
    conversation,
    LIBRARIES.find((library) => library.name === name)
  ])
)
const turns = told.flatMap(([, conversation]) => conversation.turns)
const byStaff = turns.filter((turn) => turn.from === 'staff')
const last = ({ turns }: SeedConversation) => turns.at(-1)
const isOpen = ({ closed_minutes_ago }: SeedConversation) => closed_minutes_ago === undefined
const some = (holds: (conversation: SeedConversation) => boolean) =>
  told.some(([, conversation]) => holds(conversation))

describe('the libraries that npm start seeds', () => {
  test('are a large, a middle and a small one in two databases', () => {
    const sizes = LIBRARIES.map(({ conversations }) => conversations.length)
    expect(sizes).toHaveLength(3)
    expect(sizes[0]).toBeGreaterThanOrEqual(40)
    expect(sizes[1]).toBeGreaterThanOrEqual(15)
    expect(sizes[2]).toBeGreaterThanOrEqual(5)
    expect(new Set(LIBRARIES.map(({ database }) => database)).size).toBe(2)
    expect(new Set(LIBRARIES.map(({ place }) => place)).size).toBe(3)
  })
  test('have numbers of their own, the large one two', () => {
    const channels = LIBRARIES.flatMap((library) => library.channels)
    expect(LIBRARIES[0]?.channels).toHaveLength(2)
    for (const field of ['phone_number_id', 'display_phone_number'] as const) {
      expect(new Set(channels.map((channel) => channel[field])).size).toBe(channels.length)
    }
  })
  test('have people in every role, one of whom serves two libraries', () => {
    const people = LIBRARIES.flatMap((library) => library.people)
    const roles = new Set(people.map(({ role }) => role))
    expect([...roles].sort()).toEqual(['admin', 'coordinator', 'staff', 'trainee', 'viewer'])
    const emails = people.map(({ email }) => email)
    expect(emails.length - new Set(emails).size).toBe(1)
  })
  test('name nobody who could exist', () => {
    const emails = LIBRARIES.flatMap(({ people }) => people.map(({ email }) => email))
    expect(emails.filter((email) => !/^[a-z.-]+@[a-z-]+\.example$/.test(email))).toEqual([])
    const websites = LIBRARIES.map(({ website }) => website)
    expect(websites.filter((website) => !/^https:\/\/[a-z.-]+\.example$/.test(website))).toEqual([])
    const phones = told.flatMap(([, { patron }]) => patron.phone ?? [])
    expect(phones.filter((phone) => !/^3165550\d{4}$/.test(phone))).toEqual([])
    const desks = LIBRARIES.flatMap(({ phone, branches }) => [
      phone,
      ...branches.map((branch) => branch.phone)
    ])
    expect(desks.filter((phone) => !/555/.test(phone))).toEqual([])
  })
  test('tell of everything that an inbox can show', () => {
    expect(some((it) => isOpen(it) && last(it)?.from === 'patron' && it.assignee === undefined)).toBe(true)
    expect(some((it) => isOpen(it) && last(it)?.from === 'staff')).toBe(true)
    expect(some((it) => !isOpen(it))).toBe(true)
    expect(
      some((it) => last(it)?.from === 'patron' && /^(?:👍|dank|bedankt)/i.test(last(it)?.text ?? ''))
    ).toBe(true)
    expect(new Set(byStaff.map(({ ends }) => ends ?? 'read'))).toEqual(
      new Set(['read', 'delivered', 'sent', 'failed', 'uncertain', 'waits', 'uncollected'])
    )
    expect(some(({ patron }) => patron.phone === null)).toBe(true)
    const kinds = new Set(turns.flatMap((turn) => (turn.from === 'patron' ? (turn.kind ?? 'text') : [])))
    expect([...kinds]).toEqual(expect.arrayContaining(['text', 'image', 'sticker']))
    expect(turns.some(({ from }) => from === 'note')).toBe(true)
    expect(turns.some(({ from }) => from === 'phone')).toBe(true)
    expect(turns.some((turn) => turn.from === 'patron' && turn.quotes !== undefined)).toBe(true)
    expect(turns.some(({ text }) => /sta .*voor de deur/i.test(text ?? ''))).toBe(true)
    expect(turns.some(({ text }) => /klacht|belachelijk|schandalig|onbeleefd/i.test(text ?? ''))).toBe(true)
  })
})

describe('the stories of every kind', () => {
  test.each(['image', 'voice', 'document', 'sticker', 'location', 'contacts', 'list', 'button', 'form'])(
    'a patron sends a %s',
    (kind) => {
      expect(turns.some((turn) => turn.from === 'patron' && turn.kind === kind)).toBe(true)
    }
  )
  test.each(['edit', 'deletion', 'call', 'new_phone', 'consent', 'owner', 'block'])(
    'something else happens: %s',
    (from) => {
      expect(turns.some((turn) => turn.from === from)).toBe(true)
    }
  )
  test('people react to each other', () => {
    expect(turns.some((turn) => turn.from === 'patron' && turn.kind === 'reaction')).toBe(true)
    expect(byStaff.some((turn) => turn.reacts_to !== undefined)).toBe(true)
  })
  test('a message is forwarded, one is from before, one was for another party, one only the phone shows', () => {
    const heard = turns.filter((turn) => turn.from === 'patron')
    expect(heard.some(({ forwarded }) => forwarded)).toBe(true)
    expect(heard.some(({ imported }) => imported)).toBe(true)
    expect(heard.some(({ standby }) => standby)).toBe(true)
    expect(heard.some(({ kind }) => kind === 'unreadable')).toBe(true)
  })
  test('somebody came by an advertisement, and somebody named the branch', () => {
    const heard = turns.filter((turn) => turn.from === 'patron')
    expect(heard.some(({ content }) => content?.referral?.source === 'ad')).toBe(true)
    expect(heard.some(({ text }) => /vestiging \p{Lu}/u.test(text ?? ''))).toBe(true)
  })
  test('staff send a file and a place', () => {
    expect(byStaff.some(({ file }) => file)).toBe(true)
    expect(byStaff.some(({ place }) => place)).toBe(true)
  })
  test('one file did not come, and one is not what its name says', () => {
    const files = turns.flatMap((turn) => (turn.from === 'patron' && turn.file ? turn.file : []))
    expect(files.some(({ lost }) => lost)).toBe(true)
    expect(files.some(({ sample, name }) => sample.endsWith('.html') && name?.endsWith('.jpg'))).toBe(true)
  })
  test('a blocked patron goes on writing', () => {
    const blocked = told.find(([, it]) => it.turns.some(({ from }) => from === 'block'))?.[1].turns ?? []
    expect(blocked.length - spoken(blocked)).toBeGreaterThan(2)
  })
  test('leave a morning of work: few wait on us, and most of what is told is done', () => {
    for (const { conversations } of LIBRARIES) {
      const waiting = conversations.filter((it) => isOpen(it) && last(it)?.from === 'patron')
      expect(waiting.length).toBeLessThan(conversations.length / 2 + 1)
    }
  })
  test('have places on the map for who asks the way', () => {
    for (const { branches } of LIBRARIES)
      expect(branches.some(({ latitude, longitude }) => latitude && longitude)).toBe(true)
  })
})

describe.each(told)('%s', (_, conversation, library) => {
  const { turns, patron } = conversation
  const emails = library?.people.map(({ email }) => email)
  test('is told in order, and closed after its end', () => {
    const times = turns.map(({ minutes_ago }) => minutes_ago)
    expect(['patron', 'call']).toContain(turns[0]?.from)
    expect(times).toEqual([...times].sort((one, other) => other - one))
    expect(Math.min(...times)).toBeGreaterThan(0)
    expect(conversation.closed_minutes_ago ?? 0).toBeLessThan(Math.min(...times.slice(0, spoken(turns))))
  })
  test('has people of the library in it', () => {
    const named = [
      ...turns.flatMap((turn) => ('by' in turn ? turn.by : [])),
      conversation.closed_by,
      conversation.assignee
    ]
    for (const email of named.filter((name) => typeof name === 'string')) expect(emails).toContain(email)
    expect(library?.channels[conversation.channel ?? 0]).toBeDefined()
  })
  test('is answered while the window is open, or its answer is held', () => {
    const waited = turns.flatMap((turn, index) =>
      turn.from === 'staff' && !isHeld(turn) ? sincePatron(turns, index) : []
    )
    expect(waited.filter((minutes) => minutes > ANSWERED_WITHIN)).toEqual([])
  })
  test('points to what was said before, and leaves only its end uncertain', () => {
    for (const [index, turn] of turns.entries()) {
      for (const before of pointsTo(turn)) expect(before).toBeLessThan(index)
      if (turn.from === 'staff' && turn.ends === 'uncertain') expect(index).toBe(turns.length - 1)
    }
  })
  test('is the only one of its patron', () => {
    const same = library?.conversations.filter((other) => other.patron.user_id === patron.user_id)
    expect(same).toHaveLength(1)
    expect(patron.user_id).toMatch(/^NL\.\d{16,}$/)
  })
})

/** What a blocked patron sends counts no more. */
function spoken(turns: SeedTurn[]): number {
  const blocked = turns.findIndex(({ from }) => from === 'block')
  return blocked === -1 ? turns.length : blocked
}

const isHeld = (turn: SeedTurn) =>
  turn.from === 'staff' && (turn.ends === 'waits' || turn.ends === 'uncollected')

const pointsTo = (turn: SeedTurn): number[] =>
  ['quotes', 'of', 'reacts_to'].flatMap((name) => {
    const value = (turn as unknown as Record<string, unknown>)[name]
    return typeof value === 'number' ? value : []
  })

function sincePatron(turns: SeedTurn[], index: number): number {
  const heard = turns.slice(0, index).findLast(({ from }) => from === 'patron' || from === 'call')
  return (heard?.minutes_ago ?? Number.POSITIVE_INFINITY) - (turns[index]?.minutes_ago ?? 0)
}
