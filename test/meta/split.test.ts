import { describe, expect, test } from 'vitest'
import type { Json } from '../../workers/lib/json.ts'
import { split } from '../../workers/meta/split.ts'
import type { Change } from '../../workers/platforms/platform.ts'
import { fixture } from '../support/node/fixtures.ts'

const ACCOUNT = '101600000000001'
const NUMBER = '201600000000001'
/** 24 November 2026, 8:00 UTC */
const TIME = 1_795_507_200

const of = (name: string) => split(fixture(name)).changes.map(({ value: _value, ...frame }) => frame)
const frame = (wish: Partial<Change>) => ({
  field: 'messages',
  account_id: ACCOUNT,
  phone_number_id: NUMBER,
  display_phone_number: null,
  entry_time: null,
  ...wish
})
const ofAccount = (field: string, wish: Partial<Change> = {}) =>
  frame({ field, phone_number_id: null, entry_time: TIME, ...wish })

describe('a body is split into its changes, each with what tells whose it is', () => {
  test.each<[string, string, object[]]>([
    ['a message: its number', 'hello', [frame({})]],
    [
      'two entries: each its own account and number',
      'two_patrons_in_one_body',
      [frame({}), frame({ account_id: '101600000000002', phone_number_id: '201600000000002' })]
    ],
    [
      'ids beyond 2^53: every digit',
      'id_beyond_2_53',
      [frame({ account_id: '10201978818232603', phone_number_id: '10201978818232605' })]
    ],
    ['news of an account: the account', 'account_restricted', [ofAccount('account_update')]],
    [
      'news of a partner: the account, not the portfolio that stands in its place',
      'partner_removed',
      [ofAccount('account_update')]
    ],
    ['news of a template: the account', 'template_rejected', [ofAccount('message_template_status_update')]],
    [
      'news of a number that is only shown: its digits',
      'quality_of_a_number',
      [
        ofAccount('phone_number_quality_update', {
          display_phone_number: '31655500100',
          entry_time: '2026-11-24T08:00:00+0000'
        })
      ]
    ],
    [
      'a handover: the number that the patron wrote to',
      'thread_taken_over',
      [frame({ field: 'messaging_handovers', entry_time: TIME })]
    ],
    [
      'settings of a number: that number',
      'settings_of_a_number',
      [frame({ field: 'account_settings_update', entry_time: TIME })]
    ],
    [
      'a test from Meta’s dashboard: as it comes',
      'dashboard_test',
      [frame({ account_id: '0', phone_number_id: '123123123' })]
    ],
    ['an array on top with the change in the entry', 'array_on_top', [frame({})]],
    ['an entry without changes: none', 'entry_without_changes', []],
    [
      'a page: its lists of messages',
      'page_messages',
      [
        frame({
          field: 'messaging',
          account_id: '701600000000001',
          phone_number_id: null,
          entry_time: TIME * 1000
        }),
        frame({
          field: 'standby',
          account_id: '701600000000001',
          phone_number_id: null,
          entry_time: TIME * 1000
        })
      ]
    ]
  ])('%s', (_what, name, expected) => {
    expect(of(name)).toEqual(expected)
  })

  test('the value stays as it was sent', () => {
    const value = { metadata: { phone_number_id: '1' }, deep: [{ a: null }] }
    const [change] = split({
      object: 'x',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }]
    }).changes
    expect(change?.value).toEqual(value)
  })
})

test('the number as it is shown counts only when there is no id of the number', () => {
  const shown = (metadata: Json, more: Record<string, Json> = {}) =>
    split({ entry: [{ id: '1', changes: [{ field: 'messages', value: { metadata, ...more } }] }] }).changes[0]
  expect(shown({ display_phone_number: '+31 6 5550-0100' })?.display_phone_number).toBe('31655500100')
  expect(shown({ display_phone_number: '31655500100', phone_number_id: 7 })).toMatchObject({
    phone_number_id: '7',
    display_phone_number: null
  })
  expect(shown({}, { display_phone_number: '31655500100' })?.display_phone_number).toBe('31655500100')
  expect(shown({}, { recipient: { display_phone_number: '31655500100' } })?.display_phone_number).toBe(
    '31655500100'
  )
  expect(shown({ display_phone_number: 'PHONE_NUMBER_1' })?.display_phone_number).toBeNull()
})

test('only news of partners takes its account from the value', () => {
  const accountIn = (value: Json) =>
    split({ entry: [{ id: 'entry', changes: [{ field: 'account_update', value }] }] }).changes[0]?.account_id
  const waba_info = { waba_id: 'named' }
  expect(accountIn({ event: 'PARTNER_ADDED', waba_info })).toBe('named')
  expect(accountIn({ event: 'PARTNER_REMOVED' })).toBe('entry')
  expect(accountIn({ event: 'AD_ACCOUNT_LINKED', waba_info })).toBe('entry')
})

test.each<[string, Json]>([
  ['null', null],
  ['a number', 7],
  ['text', 'entry'],
  ['an empty object', {}],
  ['an empty array', []],
  ['an array of nothing', [null, [], 'x']],
  ['an entry that is no array', { object: 'page', entry: { id: '1', changes: [{ field: 'feed' }] } }],
  ['changes that are no array', { entry: [{ id: '1', changes: { field: 'messages' } }] }]
])('%s has no changes', (_what, body) => {
  expect(split(body).changes).toEqual([])
})

test.each<[string, Json]>([
  ['null', null],
  ['text', 'messages'],
  ['an object without field', {}],
  ['a field of the wrong type', { field: 7, value: {} }],
  ['a field without a name', { field: '\u0000' }]
])('a change that is %s is still a change, of an unknown field', (_what, change) => {
  expect(split({ entry: [{ id: 5, changes: [change] }] }).changes).toMatchObject([
    { field: 'unknown', account_id: '5' }
  ])
})

describe('what is no change beside changes is left over, as a body of its own', () => {
  const change = { field: 'messages', value: {} }
  const beside = (entry: Json): Json => ({ object: 'page', entry: [{ id: '1', changes: [change] }, entry] })
  test.each<[string, Json]>([
    ['changes that are no array', { id: '2', changes: { field: 'feed' } }],
    ['a list that nobody knows', { id: '2', news: [1] }],
    ['an entry that is text', 'feed']
  ])('%s', (_what, entry) => {
    expect(split(beside(entry)).rest).toEqual([{ object: 'page', entry: [entry] }])
  })

  test('a body without entries, in a list of bodies', () => {
    const other = { object: 'page', entries: [{ id: '2' }] }
    expect(split([beside({}), other]).rest).toEqual([other])
  })

  test.each<[string, Json]>([
    ['an entry that only tells whose it is', { id: '2', time: 1, changes: [] }],
    ['nothing', null]
  ])('but not %s', (_what, entry) => {
    expect(split(beside(entry)).rest).toEqual([])
  })

  test('and a change that is no object is kept as what it says', () => {
    expect(split({ entry: [{ id: 5, changes: ['paid', [1]] }] }).changes).toMatchObject([
      { field: 'unknown', value: 'paid' },
      { field: 'unknown', value: [1] }
    ])
  })
})

test('the kind of object is told when there is one', () => {
  expect(split(fixture('hello')).object).toBe('whatsapp_business_account')
  expect(split(fixture('array_on_top')).object).toBe('whatsapp_business_account')
  expect(split({ object: 7, entry: [] }).object).toBeNull()
})
