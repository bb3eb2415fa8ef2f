import { describe, expect, test } from 'vitest'
import { concerns, isOn, mayLast, mayUndo, meet, tellingOf } from '../../workers/emergencies/rules.ts'
import { fillText, standardText, type Voice } from '../../workers/emergencies/text.ts'
import { DAY, MINUTE } from '../../workers/lib/time.ts'

const NOW = Date.UTC(2026, 10, 27, 12)
const emergency = { undone_at: null, from_at: NOW, until_at: NOW + MINUTE }

test('it holds from its beginning until just before its end, unless it was taken back', () => {
  expect([NOW - 1, NOW, NOW + MINUTE - 1, NOW + MINUTE].map((at) => isOn(emergency, at))).toEqual([
    ...[false, true, true, false]
  ])
  expect(isOn({ ...emergency, undone_at: NOW }, NOW)).toBe(false)
})

test('it is taken back within sixty seconds', () => {
  expect([NOW, NOW + MINUTE - 1, NOW + MINUTE].map((at) => mayUndo(emergency, at))).toEqual([
    true,
    true,
    false
  ])
})

test('it lasts until a moment to come, within a month', () => {
  expect([NOW, NOW + 1, NOW + 31 * DAY, NOW + 31 * DAY + 1].map((at) => mayLast(at, NOW))).toEqual([
    ...[false, true, true, false]
  ])
})

test.each([
  [null, null, true],
  [null, ['a'], true],
  [['a'], null, true],
  [['a', 'b'], ['b'], true],
  [['a'], ['b'], false]
])('closings of %o and %o meet: %o', (one, other, expected) => {
  expect(meet(one, other)).toBe(expected)
})

test('who named no branch may mean any', () => {
  const branches = ['a']
  expect([concerns({ branches }, 'a'), concerns({ branches }, 'b'), concerns({ branches }, null)]).toEqual([
    ...[true, false, true]
  ])
  expect(concerns({ branches: null }, 'b')).toBe(true)
})

describe('telling somebody who waited', () => {
  const facts = { on: true, waits: true, told: false, refusal: null }
  test.each([
    ['who still waits', {}, 'told'],
    ['while we are open again', { on: false }, 'needless'],
    ['who was answered meanwhile', { waits: false }, 'needless'],
    ['who was told already', { told: true }, 'needless'],
    ['whose window is over', { refusal: 'window_closed' }, 'unreachable'],
    ['who was answered, and whose window is over', { waits: false, refusal: 'window_closed' }, 'needless']
  ])('%s', (_who, change, expected) => {
    expect(tellingOf({ ...facts, ...change })).toBe(expected)
  })
})

describe('the text', () => {
  const say = (
    voice: Voice,
    all: boolean,
    channels: boolean,
    branches: string[] | null,
    back: string | null
  ) =>
    fillText(
      standardText(voice, { all, channels }),
      { reason: 'Wateroverlast', branches, back },
      voice === 'en' ? 'en' : 'nl'
    )

  test.each([
    [
      say('je', true, true, null, 'maandag om 10.00 uur'),
      'We zijn nu gesloten: wateroverlast. We zijn er weer maandag om 10.00 uur. Dan krijg je antwoord op je bericht. Dit is een automatisch bericht.'
    ],
    [
      say('u', true, true, null, 'morgen om 10.00 uur'),
      'We zijn nu gesloten: wateroverlast. We zijn er weer morgen om 10.00 uur. Dan krijgt u antwoord op uw bericht. Dit is een automatisch bericht.'
    ],
    [
      say('je', false, false, ['Centrum', 'Noord', 'Zuid'], null),
      'Onze vestiging Centrum, Noord en Zuid is nu gesloten: wateroverlast. Je krijgt hier nog wel antwoord op je bericht. Dit is een automatisch bericht.'
    ],
    [
      say('en', true, true, null, 'tomorrow at 10:00'),
      'We had to close unexpectedly. We are back tomorrow at 10:00 and will answer your message then. This is an automatic message.'
    ]
  ])('%s', (said, expected) => {
    expect(said).toBe(expected)
  })

  test('leaves out when we are back when nobody knows', () => {
    expect(say('je', true, true, null, null)).toBe(
      'We zijn nu gesloten: wateroverlast. Dan krijg je antwoord op je bericht. Dit is een automatisch bericht.'
    )
  })
})
