import { expect, test } from 'vitest'
import { LIBRARIES } from '../../scripts/seed/libraries.ts'
import { faultsOf } from '../../workers/hours/check.ts'
import { isThanks } from '../../workers/conversations/thanks.ts'

const THREE_DAYS = 3 * 24 * 60
const conversations = LIBRARIES.flatMap((library) => library.conversations)
const twice = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)

test('each seeded channel has an account of its own, because a delivery is routed by it', () => {
  expect(twice(LIBRARIES.flatMap(({ channels }) => channels.map(({ waba_id }) => waba_id)))).toEqual([])
})

test('each seeded patron is somebody else, also across libraries', () => {
  expect(twice(conversations.map(({ patron }) => patron.user_id))).toEqual([])
  expect(twice(conversations.flatMap(({ patron }) => patron.phone ?? []))).toEqual([])
})

test('no seeded answer is by a viewer or a trainee', () => {
  for (const { people, conversations } of LIBRARIES) {
    const may = people.filter(({ role }) => role !== 'viewer' && role !== 'trainee').map(({ email }) => email)
    const writers = conversations.flatMap(({ turns }) =>
      turns.flatMap((turn) => (turn.from === 'staff' ? turn.by : []))
    )
    expect(writers.filter((email) => !may.includes(email))).toEqual([])
  }
})

test('what was last spoken of three days ago is closed', () => {
  const forgotten = conversations.filter(
    ({ turns, closed_minutes_ago }) =>
      (turns.at(-1)?.minutes_ago ?? 0) > THREE_DAYS && closed_minutes_ago === undefined
  )
  expect(forgotten).toEqual([])
})

test('many seeded conversations end in thanks, and some of them are still open', () => {
  const thanked = conversations.filter(({ turns }) => {
    const last = turns.at(-1)
    return last?.from === 'patron' && turns.length > 1 && isThanks(last.text, last.kind ?? 'text')
  })
  expect(thanked.length).toBeGreaterThan(10)
  expect(thanked.some(({ closed_minutes_ago }) => closed_minutes_ago === undefined)).toBe(true)
})

test('the seeded hours could be saved, whatever the day, and show what hours can be', () => {
  for (const { name, branches, channels, hours } of LIBRARIES) {
    const document = hours?.({
      branch: (branch) => branch,
      channel: (index) => `channel-${index}`,
      dayFromNow: (days) => new Date(Date.UTC(2027, 11, 24) + days * 86_400_000).toISOString().slice(0, 10),
      year: 2027
    })
    if (!document) continue
    const places = {
      branches: new Set(branches.map((branch) => branch.name)),
      channels: new Set(channels.map((_, index) => `channel-${index}`))
    }
    expect([name, faultsOf(document, places)]).toEqual([name, {}])
  }
  expect(LIBRARIES.filter(({ hours }) => hours)).toHaveLength(2)
})
