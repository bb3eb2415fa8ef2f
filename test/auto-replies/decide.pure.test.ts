import { describe, expect, test } from 'vitest'
import {
  type Arrival,
  type Decision,
  decide,
  decideReceipt,
  type Facts,
  mayAnswer,
  type Said
} from '../../workers/auto-replies/decide.ts'
import type { Worded } from '../../workers/auto-replies/kinds.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Monday 4 January 2027, ten past ten in the evening. */
const NOW = Date.UTC(2027, 0, 4, 21, 10)
/** Since we closed that afternoon. */
const CLOSED_AT = Date.UTC(2027, 0, 4, 16)

const ARRIVAL: Arrival = {
  ...{ origin: 'patron', kind: 'text', asks: true, thanks: false, known: true, imported: false },
  ...{ standby: false, blocked: false, is_public: false, answer_leaves: false },
  window_ends_at: NOW + DAY
}

describe('whether a message may have an automatic answer at all', () => {
  const CASES: [string, Partial<Arrival>, boolean][] = [
    ['a question may', {}, true],
    ['a photograph may', { kind: 'image' }, true],
    ['a missed call may', { kind: 'call' }, true],
    ['an answer that a colleague typed on the phone has none', { origin: 'phone_app' }, false],
    ['a reaction has none', { kind: 'reaction' }, false],
    ['news of the patron’s account has none', { kind: 'system' }, false],
    ['what is written in a group has none', { kind: 'group' }, false],
    ['a yes or no to being called has none', { kind: 'call_permission' }, false],
    ['what is from before the number was connected has none', { imported: true }, false],
    ['what another party answers has none', { standby: true }, false],
    ['a blocked patron has none', { blocked: true }, false],
    ['what anybody may read has none', { is_public: true }, false],
    ['what did not make the conversation wait for us has none', { asks: false }, false],
    ['a tap that lets a held answer leave has none', { answer_leaves: true }, false],
    ['thanks from somebody we know have none', { thanks: true }, false],
    ['an emoji as the very first word is greeted like any other', { thanks: true, known: false }, true],
    ['a message that came too late for WhatsApp’s window has none', { window_ends_at: NOW }, false],
    ['a message that opened no window has none', { window_ends_at: null }, false]
  ]
  test.each(CASES)('%s', (_, changes, may) => {
    expect(mayAnswer({ ...ARRIVAL, ...changes }, NOW)).toBe(may)
  })
})

/** Outside hours, in a conversation of some days, in which nothing was said tonight. */
const KNOWN = { enabled: true, last_contact_at: NOW - 2 * DAY }
const NEW = { enabled: true, last_contact_at: null }
const FACTS: Facts = {
  greeting: KNOWN,
  away: { enabled: true, due: true, since: CLOSED_AT },
  received: { enabled: true, open: false, receipt_at: null },
  sent: [],
  said: [],
  more_said: false,
  assignee_present: false,
  at: NOW
}
/** Within hours. */
const OPEN: Partial<Facts> = {
  away: { enabled: true, due: false, since: NOW - HOUR },
  received: { enabled: true, open: true, receipt_at: null }
}
const ALWAYS: Partial<Facts> = {
  away: { enabled: true, due: true, since: 0 },
  received: { enabled: true, open: true, receipt_at: null }
}

const patron = (ago: number): Said => ({ at: NOW - ago, by: 'patron' })
const us = (ago: number): Said => ({ at: NOW - ago, by: 'us' })
const told = (kind: Worded, ago: number) => ({
  sent: [{ kind, at: NOW - ago }],
  said: [{ at: NOW - ago, by: 'automatic' as const }, patron(ago + SECOND)]
})

const LATER = { send: null, receipt_at: NOW + 2 * MINUTE }
const NONE = { send: null, receipt_at: null }
const sends = (send: Worded): Decision => ({ send, receipt_at: null })

describe('what follows at once', () => {
  const CASES: [string, Partial<Facts>, Decision][] = [
    ['outside hours a patron hears when we are back', {}, sends('away')],
    ['somebody new outside hours hears both in one text', { greeting: NEW }, sends('greeting_away')],
    ['somebody new within hours is greeted', { ...OPEN, greeting: NEW }, sends('greeting')],
    [
      'who was silent for fourteen days is greeted again',
      { ...OPEN, greeting: { enabled: true, last_contact_at: NOW - 14 * DAY } },
      sends('greeting')
    ],
    [
      'who was silent for a second less is not greeted again',
      { ...OPEN, greeting: { enabled: true, last_contact_at: NOW - 14 * DAY + SECOND } },
      LATER
    ],
    [
      'a message that comes late and was written before the last one is no return',
      { ...OPEN, greeting: { enabled: true, last_contact_at: NOW + HOUR } },
      LATER
    ],
    ['a patron we know within hours may get a confirmation later', OPEN, LATER],
    [
      'no confirmation follows a greeting of the same burst',
      { ...OPEN, ...told('greeting', 5 * MINUTE) },
      NONE
    ],
    [
      'no second confirmation is planned in a conversation',
      { ...OPEN, received: { enabled: true, open: true, receipt_at: NOW - DAY } },
      NONE
    ],
    [
      'a confirmation that is off is not planned',
      { ...OPEN, received: { enabled: false, open: true, receipt_at: null } },
      NONE
    ],
    [
      'outside hours nothing is confirmed, also where the away message is off',
      { away: { enabled: false, due: true, since: CLOSED_AT } },
      NONE
    ],
    [
      'a greeting that is off leaves the away message alone',
      { greeting: { enabled: false, last_contact_at: null } },
      sends('away')
    ],
    [
      'an away message that is off leaves the greeting alone',
      { greeting: NEW, away: { enabled: false, due: true, since: CLOSED_AT } },
      sends('greeting')
    ],
    ['a second message of the same burst gets nothing', told('away', MINUTE), NONE],
    ['nor one after a greeting with away message', told('greeting_away', MINUTE), NONE],
    [
      'a long burst is one burst: each message within ten minutes of the one before',
      {
        sent: [{ kind: 'away', at: NOW - 25 * MINUTE }],
        said: [patron(9 * MINUTE), patron(18 * MINUTE), patron(25 * MINUTE)],
        away: { enabled: true, due: true, since: NOW - 30 * MINUTE }
      },
      NONE
    ],
    [
      'nor one in a burst that is longer than anybody looked at',
      {
        greeting: { enabled: true, last_contact_at: NOW - MINUTE },
        sent: [{ kind: 'greeting', at: NOW - HOUR }],
        said: [patron(MINUTE), patron(2 * MINUTE)],
        more_said: true,
        away: { enabled: true, due: true, since: NOW - 2 * HOUR }
      },
      NONE
    ],
    ['one away message a closed period, however much later they write', told('away', 4 * HOUR), NONE],
    ['a greeting with away message counts as one', told('greeting_away', 4 * HOUR), NONE],
    ['in the next closed period it is told again', told('away', DAY), sends('away')],
    [
      'a greeting does not suppress the away message of somebody who writes again an hour later',
      told('greeting', HOUR),
      sends('away')
    ],
    [
      'when we close in the midst of a burst it is told, though they were greeted just now',
      { ...told('greeting', 4 * MINUTE), away: { enabled: true, due: true, since: NOW - MINUTE } },
      sends('away')
    ],
    [
      'when we open in the midst of a burst there is no confirmation on top',
      { ...OPEN, ...told('away', 4 * MINUTE) },
      NONE
    ],
    [
      'later within hours who got an away message may get a confirmation',
      { ...OPEN, ...told('away', 2 * HOUR) },
      LATER
    ],
    ['nothing while a colleague answered fourteen minutes ago', { said: [us(14 * MINUTE)] }, NONE],
    ['after fifteen minutes it is told again', { said: [us(15 * MINUTE)] }, sends('away')],
    ['nor is anything confirmed shortly after an answer', { ...OPEN, said: [us(5 * MINUTE)] }, NONE],
    [
      'an answer ends a burst',
      { sent: [{ kind: 'away', at: CLOSED_AT - MINUTE }], said: [us(20 * MINUTE), patron(25 * MINUTE)] },
      sends('away')
    ],
    [
      'nothing for a message that comes after an answer which was written later',
      { at: NOW - 2 * HOUR, said: [us(HOUR)] },
      NONE
    ],
    ['nothing while the assignee writes in the thread', { assignee_present: true }, NONE],
    [
      'written in the night and handled within hours: no away message that is no longer true',
      { ...OPEN, at: NOW - 5 * HOUR },
      LATER
    ],
    [
      'written within hours and handled when we are closed: what is true now is told',
      { at: CLOSED_AT - HOUR },
      sends('away')
    ],
    ['with “always” it is told within hours too', ALWAYS, sends('away')],
    ['with “always” once a conversation', { ...ALWAYS, ...told('away', 3 * DAY) }, NONE],
    ['with “always” nothing is confirmed', { ...ALWAYS, ...told('away', 3 * DAY) }, NONE]
  ]
  test.each(CASES)('%s', (_, changes, wanted) => {
    expect(decide({ ...FACTS, ...changes }, NOW)).toEqual(wanted)
  })
})

describe('what follows after two minutes', () => {
  const DUE = { enabled: true, open: true, receipt_at: NOW }
  const WAITING: Partial<Facts> = { ...OPEN, received: DUE, at: NOW - 2 * MINUTE, said: [patron(2 * MINUTE)] }
  const CASES: [string, Partial<Facts>, Worded | null][] = [
    ['who still waits hears that it came in', {}, 'received'],
    ['who was answered hears nothing', { said: [us(MINUTE), patron(2 * MINUTE)] }, null],
    ['nothing while the assignee writes', { assignee_present: true }, null],
    ['nothing when it was turned off meanwhile', { received: { ...DUE, enabled: false } }, null],
    [
      'when we closed meanwhile the patron hears when we are back',
      { away: { enabled: true, due: true, since: NOW - MINUTE }, received: { ...DUE, open: false } },
      'away'
    ],
    [
      'nothing when we closed and the away message is off',
      { away: { enabled: false, due: true, since: NOW - MINUTE }, received: { ...DUE, open: false } },
      null
    ],
    [
      'nothing when something was sent by itself in the same burst',
      { sent: [{ kind: 'greeting', at: NOW - MINUTE }] },
      null
    ],
    [
      'after an outage of half an hour it tells nothing any more',
      { received: { ...DUE, receipt_at: NOW - 31 * MINUTE } },
      null
    ],
    ['nothing when none was planned', { received: { ...DUE, receipt_at: null } }, null]
  ]
  test.each(CASES)('%s', (_, changes, wanted) => {
    expect(decideReceipt({ ...FACTS, ...WAITING, ...changes }, NOW)).toBe(wanted)
  })
})
