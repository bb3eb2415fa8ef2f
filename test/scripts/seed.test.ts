import { describe, expect, test } from 'vitest'
import { LIBRARIES } from '../../scripts/seed/libraries.ts'
import type { SeedConversation, SeedTurn } from '../../scripts/seed/shape.ts'
import { isThanks } from '../../workers/conversations/thanks.ts'

const HOUR = 60
const conversations = LIBRARIES.flatMap((library) =>
  library.conversations.map((conversation) => ({ library, conversation, who: nameOf(conversation) }))
)
const turns = conversations.flatMap(({ conversation }) => conversation.turns)
const staffTurns = turns.filter((turn) => turn.from === 'staff')

function nameOf({ patron }: SeedConversation): string {
  return patron.name ?? patron.username ?? patron.user_id
}

const twice = (values: (string | null)[]) => values.filter((value, at) => values.indexOf(value) !== at)
const endOf = (turn: SeedTurn | undefined) => turn?.from === 'staff' && turn.ends

describe('the invented libraries', () => {
  test('are a large, a middle and a small one, in two databases', () => {
    expect(LIBRARIES.map(({ name }) => name)).toEqual([
      'Bibliotheek Veldwater',
      'Bibliotheek Heidebrink',
      'Bibliotheek Oosterwiel'
    ])
    const sizes = LIBRARIES.map((library) => library.conversations.length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes[2]).toBeGreaterThanOrEqual(5)
    expect(new Set(LIBRARIES.map(({ database }) => database)).size).toBe(2)
  })

  test('share no number, and somebody works for two of them', () => {
    const channels = LIBRARIES.flatMap((library) => library.channels)
    expect(twice(channels.map(({ phone_number_id }) => phone_number_id))).toEqual([])
    expect(twice(channels.map(({ waba_id }) => waba_id))).toEqual([])
    expect(twice(channels.map(({ display_phone_number }) => display_phone_number))).toEqual([])
    expect(twice(LIBRARIES.flatMap(({ people }) => people.map(({ email }) => email)))).toEqual([
      'fatma@veldwater.example'
    ])
  })

  test('use only invented addresses and numbers', () => {
    for (const { website, people, channels } of LIBRARIES) {
      expect(website).toMatch(/^https:\/\/[a-z]+\.example$/)
      for (const { email } of people) expect(email).toMatch(/^[a-z]+@[a-z]+\.example$/)
      for (const channel of channels) expect(channel.display_phone_number).toMatch(/^318555\d{5}$/)
    }
    for (const { conversation } of conversations) {
      expect(conversation.patron.phone ?? '31655500000').toMatch(/^3165550\d{4}$/)
      expect(conversation.patron.user_id).toMatch(/^NL\.\d{17}$/)
    }
  })

  test('have patrons who are all somebody else', () => {
    const patrons = conversations.map(({ conversation }) => conversation.patron)
    expect(twice(patrons.map(({ user_id }) => user_id))).toEqual([])
    expect(twice(patrons.map(({ phone }) => phone).filter((phone) => phone !== null))).toEqual([])
  })

  test('have something of everything that staff meet', () => {
    expect(staffTurns.map((turn) => turn.ends)).toEqual(
      expect.arrayContaining(['failed', 'uncertain', 'delivered'])
    )
    expect(turns.map(({ from }) => from)).toEqual(expect.arrayContaining(['note', 'phone']))
    expect(turns.map((turn) => turn.from === 'patron' && turn.kind)).toEqual(
      expect.arrayContaining(['sticker', 'image', 'audio'])
    )
    expect(conversations.some(({ conversation }) => conversation.patron.phone === null)).toBe(true)
    const lasts = conversations.map(({ conversation }) => conversation.turns.at(-1))
    const thanked = lasts.filter(
      (turn) => turn?.from === 'patron' && isThanks(turn.text, turn.kind ?? 'text')
    )
    expect(thanked.length).toBeGreaterThan(10)
  })
})

describe.each(conversations)('the conversation with $who', ({ library, conversation }) => {
  const { channel = 0, closed_minutes_ago, closed_by, assignee } = conversation
  const emails = library.people.map(({ email }) => email)

  test('begins with the patron and goes on in the order of time', () => {
    expect(conversation.turns[0]?.from).toBe('patron')
    const times = conversation.turns.map(({ minutes_ago }) => minutes_ago)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(times.every((minutes) => minutes > 0)).toBe(true)
    if (closed_minutes_ago !== undefined) expect(closed_minutes_ago).toBeLessThan(times.at(-1) ?? 0)
  })

  test('is answered within a day, by colleagues of this library who may', () => {
    let asked = Number.NaN
    for (const turn of conversation.turns) {
      if (turn.from === 'patron') asked = turn.minutes_ago
      if (turn.from === 'staff') expect(asked - turn.minutes_ago).toBeLessThan(23 * HOUR)
      if (turn.from === 'staff' || turn.from === 'note') expect(emails).toContain(turn.by)
    }
    const mayAnswer = library.people.filter(({ role }) => role !== 'viewer' && role !== 'trainee')
    const writers = conversation.turns.flatMap((turn) => (turn.from === 'staff' ? [turn.by] : []))
    expect(mayAnswer.map(({ email }) => email)).toEqual(expect.arrayContaining(writers))
    for (const email of [closed_by, assignee]) if (email) expect(emails).toContain(email)
  })

  test('is closed after three days, and only its last answer may be uncertain', () => {
    expect(library.channels[channel]).toBeDefined()
    const last = conversation.turns.at(-1)
    if ((last?.minutes_ago ?? 0) > 72 * HOUR) expect(closed_minutes_ago).toBeDefined()
    expect(conversation.turns.slice(0, -1).map(endOf)).not.toContain('uncertain')
  })
})
