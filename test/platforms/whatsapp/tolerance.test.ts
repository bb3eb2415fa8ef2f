import {
  assert,
  constantFrom,
  dictionary,
  jsonValue,
  letrec,
  oneof,
  property,
  array,
  string
} from 'fast-check'
import { expect, test } from 'vitest'
import { type Json, parseLossless } from '../../../workers/lib/json.ts'
import { split } from '../../../workers/meta/split.ts'
import { readChange } from '../../../workers/platforms/whatsapp/inbound.ts'
import { expectSound } from '../../support/node/event-rules.ts'
import { fixtures } from '../../support/node/fixtures.ts'

function check(body: Json): number {
  const { changes } = split(body)
  for (const change of changes) expectSound(change, readChange(change))
  return changes.length
}

/** What may stand where something else is expected; the words are those that every JavaScript object has. */
const WRONG: Json[] = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  'x',
  '\u0000',
  '\ud800',
  'constructor',
  '__proto__',
  '9'.repeat(30),
  [],
  [null],
  [[{}]],
  {},
  { length: 3 },
  JSON.parse('{"__proto__": {"id": "1"}, "constructor": {"name": 1}}') as Json
]

type Step = string | number

function placesIn(value: Json, path: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [path]
  const steps: [Step, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [path, ...steps.flatMap(([step, inner]) => placesIn(inner, [...path, step]))]
}

/** The JSON with something else, or nothing, at one place. */
function changed(value: Json, path: Step[], to: Json | undefined): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return to
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (index === step ? (changed(item, rest, to) ?? []) : [item]))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    const next = key === step ? changed(item, rest, to) : item
    return next === undefined ? [] : [[key, next]]
  })
  return Object.fromEntries(entries)
}

test.each(fixtures)(
  '$name can have something wrong at any place, or miss it, and is still read',
  ({ text }) => {
    const body = parseLossless(text)
    const places = placesIn(body)
    for (const place of places) {
      for (const wrong of [...WRONG, undefined]) check(changed(body, place, wrong) ?? null)
    }
    expect(places.length).toBeGreaterThan(3)
    expect(check(body)).toBe(split(body).changes.length)
  }
)

test('any JSON at all is read', () => {
  return assert(
    property(jsonValue({ maxDepth: 6 }), (body) => {
      check(body as Json)
    }),
    { numRuns: 2000 }
  )
})

/** JSON of Meta's words in any order and nesting: closer to what could come than chance alone. */
const { body: metaLike } = letrec<{ body: Json; inner: Json }>((tie) => {
  const word = constantFrom(
    ...['object', 'entry', 'changes', 'field', 'value', 'messages', 'message_echoes', 'statuses', 'contacts'],
    ...[
      'calls',
      'history',
      'threads',
      'state_sync',
      'user_preferences',
      'user_id_update',
      'conversation_context',
      'summary',
      'edit',
      'revoke',
      'original_message_id',
      'message',
      'message_id',
      'reaction',
      'interactive',
      'nfm_reply',
      'response_json',
      'button_reply',
      'location',
      'latitude',
      'image',
      'audio',
      'sha256',
      'referral',
      'contact',
      'phones',
      'event',
      'terminate',
      'duration',
      'metadata',
      'id',
      'from',
      'to',
      'type',
      'text',
      'body',
      'system',
      'wa_id',
      'user_id',
      'timestamp',
      'errors'
    ],
    ...[
      'messaging',
      'standby',
      'context',
      'group_id',
      'status',
      'code',
      'constructor',
      '__proto__',
      'toString'
    ]
  )
  const leaf = oneof(
    word,
    constantFrom(...WRONG),
    string(),
    constantFrom('smb_message_echoes', 'failed', '1795507200')
  )
  const inner = oneof(
    { maxDepth: 7 },
    leaf,
    array(tie('inner'), { maxLength: 3 }),
    dictionary(word, tie('inner'))
  )
  return { inner, body: inner }
})

test('Meta’s own words in any order and nesting are read', () => {
  const fields = ['messages', 'history', 'standby', 'calls', 'messaging_handovers', 'account_update', 'flows']
  const entryOf = (value: Json): Json => ({
    entry: [{ id: '1', changes: fields.map((field) => ({ field, value })) }]
  })
  return assert(
    property(metaLike, (value) => {
      check(value)
      check({ entry: [value] })
      check(entryOf(value))
      const lists = { messages: [value], message_echoes: [value], statuses: [value], contacts: [value] }
      check(entryOf({ ...lists, calls: [value], errors: [value], standby: { ...lists }, sender: value }))
      check(entryOf({ history: [{ threads: [{ context: value, messages: [value] }, value] }, value] }))
    }),
    { numRuns: 3000 }
  )
})
