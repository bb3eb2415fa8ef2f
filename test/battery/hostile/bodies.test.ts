import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseLossless } from '../../../workers/lib/json.ts'
import { makeLibrary } from '../../support/library.ts'
import { scale } from '../scale.ts'
import { type Body, hostileBodies, isTaken, STAND_INS } from './bodies.ts'
import { FIXTURES } from './fixtures.ts'
import { type Tree, written } from './mutations.ts'
import { holdsFor, PATIENCE } from './replay.ts'
import { listen, trouble } from './trouble.ts'

// ten thousand more of these are tried in `in-process/`, where each takes a tenth of the time

let stop = () => {}
beforeAll(() => {
  stop = listen()
})
afterAll(() => {
  stop()
  expect(trouble).toEqual([])
})

const hello = (value: Record<string, Tree>, field: Tree = 'messages'): Tree => {
  const { waba_id: id, ...metadata } = STAND_INS
  const changes = [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }]
  return { object: 'whatsapp_business_account', entry: [{ id, changes }] }
}
const message = (more: Record<string, Tree>): Tree =>
  hello({
    messages: [
      {
        from: '31655500001',
        id: 'wamid.EXTREME',
        timestamp: '1795507200',
        type: 'text',
        text: { body: 'Hoi' },
        ...more
      }
    ]
  })
const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels)
const within = (tree: Tree, text: string) => written(tree).replace('"HERE"', text)

const EXTREMES: Record<string, Body> = {
  'a list 100,000 deep': nested(100_000),
  'fields 100,000 deep': nested(100_000, '{"a":', '}').replace(':}', ':1}'),
  'a list 100,000 deep that never ends': '['.repeat(100_000),
  'a message 100,000 deep': within(message({ text: 'HERE' }), nested(100_000)),
  'a message 4,000 deep': within(message({ text: 'HERE' }), nested(4000)),
  'news 4,000 deep': within(hello({ x: 'HERE' }, 'account_alerts'), nested(4000)),
  'three megabytes of words': written(message({ text: { body: 'é'.repeat(1_500_000) } })),
  'three megabytes of escapes': within(message({ text: { body: 'HERE' } }), `"${'\\u0001'.repeat(500_000)}"`),
  'three megabytes of fields': within(
    message({ text: 'HERE' }),
    `{${Array.from({ length: 200_000 }, (_, n) => `"k${n}":${n}`).join(',')}}`
  ),
  'three megabytes of nothing': ' '.repeat(3_000_000),
  'two thousand changes without a number': written({
    entry: Array.from({ length: 20 }, (_, n) => ({
      changes: Array.from({ length: 100 }, (_, m) => ({ field: `f${n}`, value: { m } }))
    }))
  }),
  'three hundred numbers that nobody has': written({
    entry: Array.from({ length: 300 }, (_, n) => ({
      id: `4${n}`,
      changes: [{ field: 'messages', value: { metadata: { phone_number_id: `5${n}` } } }]
    }))
  }),
  'sixty messages in one change': written(
    hello({
      messages: Array.from({ length: 60 }, (_, n) => ({
        from: `3165550${n}`,
        id: `wamid.MANY${n}`,
        timestamp: '1795507200',
        type: 'text',
        text: { body: 'Hoi' }
      }))
    })
  ),
  'a field a thousand characters long': written(hello({ x: 1 }, 'f'.repeat(1000))),
  'news named after what every object has': written(hello({ x: 1 }, 'constructor')),
  'news named after a prototype': written(hello({ x: 1 }, '__proto__')),
  'NUL in every text': written(
    message({ text: { body: 'a\u0000b' }, id: 'wamid.\u0000', from: '316\u0000' })
  ),
  'half characters': within(message({ text: { body: 'HERE' } }), '"\\ud83d"'),
  'bytes that are no text': new Uint8Array(300).fill(0xff),
  'a byte order mark': `\ufeff${written(message({}))}`,
  'numbers beyond 2^53': within(message({ id: 'HERE' }), '9007199254740993'),
  'a time beyond all times': within(message({ timestamp: 'HERE' }), '1e308'),
  'a prototype': `{"__proto__":{"object":"page"},"entry":[{"__proto__":{"id":"1"},"changes":[{"__proto__":{"field":"x"}}]}]}`,
  'a prototype of a message': within(
    message({ text: 'HERE' }),
    '{"__proto__":{"body":"x"},"constructor":{"prototype":{"body":"y"}}}'
  ),
  nothing: '',
  'a word': 'null'
}

/** From what everything can read to what nothing can: on no depth between may a body be read, and then not be kept. */
const DEPTHS = Array.from({ length: 22 }, (_, step) => Math.round(200 * 1.35 ** step))

describe('a signed body', () => {
  test.each(DEPTHS)('of %i levels is kept, wherever they stand', async (levels) => {
    const made = await makeLibrary()
    const odd = nested(levels)
    await isTaken(within(message({ text: 'HERE', id: `wamid.${levels}` }), odd), made)
    await isTaken(within(hello({ x: 'HERE' }, 'account_alerts'), odd), made)
    await isTaken(
      written(hello({ x: 'HERE' })).replace('"HERE"', odd.replaceAll('[', '{"a":[').replaceAll(']', ']}')),
      made
    )
    await isTaken(`{"entry":[${odd}]}`, made)
  })

  test.each(Object.keys(EXTREMES))('that holds %s is answered 200 and kept', async (name) => {
    await isTaken(EXTREMES[name] ?? '', await makeLibrary())
  })

  test(
    'that holds anything odd at all is answered 200, and what is in it is kept',
    async () => {
      const samples = FIXTURES.flatMap((text) => (text.startsWith('{') ? [parseLossless(text)] : []))
      await holdsFor('bodies in the runtime', scale(150, 5000), {
        cases: hostileBodies(samples),
        begin: makeLibrary,
        property: isTaken
      })
    },
    PATIENCE
  )
})
