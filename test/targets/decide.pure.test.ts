import { describe, expect, test } from 'vitest'
import { type Decision, decide, type Facts } from '../../workers/targets/decide.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const at = (minutes: number) => minutes * MINUTE
const moments = { unseen: at(5), soon: at(15), late: at(30) }
const alone: Facts = { moments, reminded: 0, connected: 0, has_mailbox: true, mailed_at: null }
const told = (reminded: number, more: Partial<Facts> = {}): Facts => ({ ...alone, reminded, ...more })

type Case = [what: string, facts: Facts, minute: number, decision: Partial<Decision>]

const CASES: Case[] = [
  ['too early: nothing', alone, 4, { warn: null, mail: null, reminded: 0, remind_at: at(5) }],
  [
    'after five minutes, alone: a mail',
    alone,
    5,
    { warn: null, push: 'unseen', mail: 'unseen', reminded: 1, remind_at: at(15) }
  ],
  [
    'after five minutes, with a colleague there: none',
    told(0, { connected: 1 }),
    5,
    { warn: null, push: null, mail: null, reminded: 1, remind_at: at(15) }
  ],
  [
    'after five minutes, without a mailbox: none',
    told(0, { has_mailbox: false }),
    5,
    { mail: null, push: 'unseen', reminded: 1 }
  ],
  [
    'at half of the target: nearly late',
    told(1),
    15,
    { warn: 'soon', push: 'soon', mail: null, reminded: 3, remind_at: at(30) }
  ],
  [
    'at the target, alone: late, and the second mail',
    told(3),
    30,
    { warn: 'late', mail: 'late', reminded: 15 }
  ],
  [
    'at the target, with a colleague there: late, and no mail',
    told(3, { connected: 2 }),
    30,
    { warn: 'late', push: 'late', mail: null, reminded: 15, remind_at: at(30) + DAY }
  ],
  ['after ticks that failed: once, and the worst', alone, 90, { warn: 'late', mail: 'late', reminded: 15 }],
  ['once more after that: nothing', told(15), 91, { warn: null, mail: null, reminded: 15 }],
  [
    'when the mailbox heard of another a moment ago: the mail waits its turn',
    told(0, { mailed_at: at(1) }),
    5,
    { warn: null, mail: null, reminded: 0, remind_at: at(11) }
  ],
  [
    'and the warning does not wait with it',
    told(1, { mailed_at: at(28) }),
    30,
    { warn: 'late', mail: null, reminded: 7, remind_at: at(38) }
  ],
  [
    'and it comes in its turn',
    told(7, { mailed_at: at(28) }),
    38,
    { warn: null, mail: 'late', reminded: 15 }
  ],
  [
    'when a mail of another left since it became late: that told of this one too',
    told(7, { mailed_at: at(31) }),
    38,
    { mail: null, push: null, reminded: 15 }
  ],
  [
    'when a wrong clock left a mail in the future: it keeps none back',
    told(3, { mailed_at: at(900) }),
    30,
    { warn: 'late', mail: 'late', reminded: 15 }
  ],
  [
    'where nothing is ever open: nothing',
    told(0, { moments: { unseen: null, soon: null, late: null } }),
    60,
    { warn: null, mail: null, reminded: 0, remind_at: at(60) + DAY }
  ]
]

describe('of somebody who waits is told', () => {
  test.each(CASES)('%s', (_what, facts, minute, decision) => {
    expect(decide(facts, at(minute))).toMatchObject(decision)
  })
})
