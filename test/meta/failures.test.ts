import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, constantFrom, integer, jsonValue, oneof, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../workers/lib/json.ts'
import { decide } from '../../workers/meta/codes.ts'
import {
  failureOfStatus,
  type GraphAnswer,
  type Holds,
  mayRetry,
  readAnswer,
  retryDelay
} from '../../workers/meta/failures.ts'
import { FAILURE_REASONS, type FailureReason } from '../../workers/meta/reasons.ts'

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** What Meta's codes mean for a message, written out here a second time on purpose. */
const DECIDED: [FailureReason, boolean, Holds, number[]][] = [
  ['token_invalid', true, 'channel', [0, 190]],
  ['permission_missing', true, 'channel', [3, 10, 131005, ...range(200, 299)]],
  ['account_restricted', true, 'channel', [368, 131031]],
  ['setup_problem', true, 'channel', [131037, 131042, 131045, 133010]],
  ['rate_account', true, 'number', [4, 80007]],
  ['rate_number', true, 'number', [130429]],
  ['rate_pair', true, 'pair', [131056]],
  ['transient', true, 'message', [1, 2, 131000, 131016, 131057, 133004, 2494100]],
  ['window_closed', false, 'message', [131047]],
  ['no_whatsapp', false, 'message', [131026]],
  ['country_restricted', false, 'message', [130497]],
  ['spam_limited', false, 'message', [131048]],
  ['marketing_limited', false, 'message', [131049, 131055, 131061, 131063, 131065, 134100, 134101, 134102]],
  ['opted_out', false, 'message', [131050]],
  ['experiment', false, 'message', [130472]],
  ['patron_blocked', false, 'message', [130403]],
  ['same_number', false, 'message', [131021]],
  ['not_thread_owner', false, 'message', [131070, 2494191]],
  ['media_problem', false, 'message', [131052, 131053]],
  [
    'template_problem',
    false,
    'message',
    [
      ...[131062, 131064, 132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 132068, 132069],
      ...[2388040, 2388047, 2388072, 2388073, 2388293, 2388299]
    ]
  ],
  [
    'setup_problem',
    false,
    'message',
    [
      ...[133000, 133005, 133006, 133008, 133009, 133015, 133016, 134011, 1752041],
      ...[200005, 200006, 200007, 2388001, 2388012, 2388103, 2593079, 2593085, 2593107, 2593108, 2593109],
      ...range(138000, 138038),
      ...range(147001, 147005)
    ]
  ],
  ['bad_request', false, 'message', [33, 100, 131008, 131009, 131051]],
  ['bad_request', true, 'message', [135000, 136024]],
  ['unknown', false, 'message', [-1, 5, 199, 300, 131999, 138039, 147006, 999999999]]
]
const CODES = DECIDED.flatMap(([reason, retryable, holds, codes]) =>
  codes.map((code) => ({ code, reason, retryable, holds }))
)

const answered = (status: number, body: Json, trace_id: string | null = null): GraphAnswer => ({
  type: 'answered',
  status,
  body,
  trace_id
})
const errorOf = (code: Json): Json => ({
  error: { message: `(#${String(code)}) no`, type: 'OAuthException', code, fbtrace_id: 'Abc' }
})
const accepted = (contact: Json): Json => ({
  messaging_product: 'whatsapp',
  contacts: [contact],
  messages: [{ id: 'wamid.OURS' }]
})

describe('a message that Meta accepts', () => {
  test.each([
    ['accepted', false],
    ['held_for_quality_assessment', true],
    ['paused', true]
  ])('that Meta calls %s is held back: %s', (message_status, held) => {
    const body = { messages: [{ id: 'wamid.A', message_status }] }
    expect(readAnswer(answered(200, body))).toMatchObject({ outcome: 'delivered', held })
  })

  test('is delivered, with the number as Meta writes it', () => {
    expect(readAnswer(answered(200, accepted({ input: '+31655500001', wa_id: '31655500001' })))).toEqual({
      outcome: 'delivered',
      external_id: 'wamid.OURS',
      wa_id: '31655500001',
      user_id: null,
      held: false
    })
  })

  test('may be sent to a user id, whose number stays unknown', () => {
    expect(readAnswer(answered(200, accepted({ input: 'NL.1', user_id: 'NL.1' })))).toMatchObject({
      outcome: 'delivered',
      wa_id: null,
      user_id: 'NL.1'
    })
  })

  test.each<[string, Json]>([
    ['nothing', null],
    ['text', 'OK'],
    ['no messages', { messaging_product: 'whatsapp' }],
    ['an empty list', { messages: [] }],
    ['a message without id', { messages: [{}] }],
    ['success alone', { success: true }]
  ])('without telling its id (%s) is uncertain', (_what, body) => {
    expect(readAnswer(answered(200, body, 'T1'))).toEqual({
      outcome: 'uncertain',
      code: null,
      trace_id: 'T1'
    })
  })

  test('and with an error beside it is uncertain, with its code', () => {
    expect(readAnswer(answered(200, errorOf(131000)))).toEqual({
      outcome: 'uncertain',
      code: 131000,
      trace_id: 'Abc'
    })
  })
})

describe('a message that Meta refuses', () => {
  test.each(CODES)('with code $code: $reason, again by itself: $retryable, holds up the $holds', (row) => {
    const { code, reason, retryable, holds } = row
    const once = code === 135000 || code === 136024
    const outcome = {
      outcome: 'failed',
      code,
      reason,
      retryable,
      holds,
      trace_id: 'Abc',
      ...(once && { tries: 2 })
    }
    for (const status of [400, 401, 403, 404, 429, 499]) {
      expect(readAnswer(answered(status, errorOf(code)))).toEqual(outcome)
    }
    expect(failureOfStatus(code)).toBe(reason)
  })

  test('tells the trace in its body, or else in its header', () => {
    expect(readAnswer(answered(400, { error: { code: 100 } }, 'T1'))).toMatchObject({
      code: 100,
      trace_id: 'T1'
    })
    expect(readAnswer(answered(400, errorOf(100), 'T1'))).toMatchObject({ trace_id: 'Abc' })
  })

  test('may tell the code as text', () => {
    expect(readAnswer(answered(400, errorOf('131047')))).toMatchObject({
      code: 131047,
      reason: 'window_closed'
    })
  })

  test.each([131016, 131057, 133004, 130429, 131056])(
    'is certainly not sent with a 5xx of code %i',
    (code) => {
      for (const status of [500, 503]) {
        expect(readAnswer(answered(status, errorOf(code)))).toMatchObject({
          outcome: 'failed',
          code,
          retryable: true
        })
      }
    }
  )
})

describe('nobody knows whether it was sent', () => {
  test('when the call broke', () => {
    expect(readAnswer({ type: 'thrown', message: 'TimeoutError' })).toEqual({
      outcome: 'uncertain',
      code: null,
      trace_id: null
    })
  })

  const certain = new Set([131016, 131057, 133004, 130429, 131056])
  test.each(CODES.filter(({ code }) => !certain.has(code)))(
    'when a 5xx comes with code $code',
    ({ code }) => {
      for (const status of [500, 502, 503, 504]) {
        expect(readAnswer(answered(status, errorOf(code)))).toEqual({
          outcome: 'uncertain',
          code,
          trace_id: 'Abc'
        })
      }
    }
  )

  test.each<[string, Json]>([
    ['nothing', null],
    ['a page', '<html>'],
    ['an error in words', { error: 'invalid' }],
    ['an error without code', { error: { message: 'no' } }],
    ['an empty code', errorOf('')],
    ['a code that is a list', errorOf([])],
    ['a code that is false', errorOf(false)],
    ['a code with a fraction', errorOf(190.5)]
  ])('when a refusal is not Graph’s own: %s', (_what, body) => {
    for (const status of [400, 401, 404, 429, 500, 502]) {
      expect(readAnswer(answered(status, body))).toMatchObject({ outcome: 'uncertain', code: null })
    }
  })

  test.each([100, 301, 302, 307])('when the answer is %i', (status) => {
    expect(readAnswer(answered(status, errorOf(131047)))).toMatchObject({ outcome: 'uncertain' })
  })

  test('and no answer of any kind breaks the reader, or counts as accepted without a 2xx', () => {
    const status = oneof(integer({ min: 100, max: 599 }), constantFrom(200, 400, 500))
    const error = record({ code: oneof(constantFrom(...CODES.map(({ code }) => code)), jsonValue()) })
    const body = oneof(
      jsonValue(),
      record({ error }),
      record({ messages: jsonValue(), contacts: jsonValue() })
    )
    return assert(
      property(status, body, (code, json) => {
        const { outcome } = readAnswer(answered(code, json as Json))
        if (outcome === 'delivered') expect(code >= 200 && code < 300).toBe(true)
        if (outcome === 'failed') expect(code).toBeGreaterThanOrEqual(400)
      }),
      { numRuns: 2000 }
    )
  })
})

test('a status that failed without a code failed for an unknown reason', () => {
  expect(failureOfStatus(null)).toBe('unknown')
})

test('every reason is in the closed list, which the console has words for', () => {
  expect(CODES.map(({ reason }) => reason).filter((reason) => !FAILURE_REASONS.includes(reason))).toEqual([])
  expect(new Set(FAILURE_REASONS).size).toBe(FAILURE_REASONS.length)
})

/** Meta's own table lies beside the project, or is not there. */
const TABLE = join(import.meta.dirname, '../../../shared/meta-error-codes.tsv')
const table = existsSync(TABLE) ? readFileSync(TABLE, 'utf8').trim().split('\n').slice(1) : []

test(`every code of Meta’s table is decided here (${table.length} rows beside the project)`, () => {
  const known = new Set(CODES.filter(({ reason }) => reason !== 'unknown').map(({ code }) => String(code)))
  const named = table.map((row) => row.split('\t')[0] ?? '')
  expect(named.filter((code) => code !== '200-299' && !known.has(code))).toEqual([])
  expect(known.size).toBeGreaterThan(200)
})

describe('the next attempt', () => {
  const delays = (holds: Holds, random: number, attempts = 5) =>
    range(1, attempts).map((attempt) => retryDelay({ holds, attempt, random }) / 1000)

  test('to the same patron waits 4^X seconds, as Meta asks', () => {
    expect(delays('pair', 0.5, 7)).toEqual([1, 4, 16, 64, 256, 900, 900])
  })

  test('of a number that sends too fast waits twice as long each time', () => {
    expect(delays('number', 0.5, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 128])
  })

  test('of a busy Meta comes at a random moment of a span that grows', () => {
    expect(delays('message', 0)).toEqual([1, 1, 1, 1, 1])
    expect(delays('message', 1)).toEqual([3, 13, 73, 433, 901])
  })

  test('five attempts at a busy Meta outlast an upgrade of a minute, and end within ten', () => {
    const whole = (random: number) => delays('message', random, 4).reduce((sum, delay) => sum + delay, 0)
    expect(whole(0.5)).toBeGreaterThan(120)
    expect(whole(1)).toBeLessThan(600)
  })

  test.each<[Holds, number]>([
    ['message', 5],
    ['pair', 8],
    ['number', 8]
  ])('of what holds up the %s is the last after %i', (holds, most) => {
    expect(mayRetry(most - 1, holds)).toBe(true)
    expect(mayRetry(most, holds)).toBe(false)
  })

  test.each([135000, 136024])('of what Meta calls an error without saying which (%i) comes once', (code) => {
    const { holds, tries } = decide(code)
    expect(mayRetry(1, holds, tries)).toBe(true)
    expect(mayRetry(2, holds, tries)).toBe(false)
  })

  test('of a channel that cannot send comes as long as the message lives', () => {
    expect(mayRetry(50, 'channel')).toBe(true)
    expect(delays('channel', 0.5, 2)).toEqual([300, 300])
  })
})
