import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { UnscopedQuery } from '../../workers/lib/guard.ts'
import { BOUND } from './guarded/bound.ts'
import { messages, OURS } from './guarded/db.ts'
import { READS } from './guarded/reads.ts'
import { WRITES } from './guarded/writes.ts'

const WIDENING = [
  'select',
  'from',
  'join',
  'union',
  'insert',
  'update',
  'delete',
  'or',
  'with',
  'SELECT',
  'Or'
]

describe('a query that could reach another library is refused:', () => {
  test.each([...READS, ...WRITES])('with %s', (_what, why, query) => {
    expect(() => query().compile()).toThrow(UnscopedQuery)
    expect(() => query().compile()).toThrow(new UnscopedQuery(why).message)
  })

  test.each(WIDENING)('raw SQL that says %s', (word) => {
    const raw = sql<boolean>`${sql.raw('1 = 1 ')}${sql.raw(`${word} 1`)}`
    expect(() => messages().where(raw).select('id').compile()).toThrow(UnscopedQuery)
  })
})

describe('what is bound to its library may run, as it is:', () => {
  test.each(BOUND)('%s', (_what, query) => {
    expect(query().compile().sql).not.toBe('')
  })

  test('nothing of it is rewritten, and its rows come as they are', async () => {
    const { sql: text, parameters } = messages().select('id').compile()
    expect(text).toBe('select "id" from "messages" where "library_id" = ?')
    expect(parameters).toEqual([OURS])
    expect(await messages().select('id').execute()).toEqual([])
  })
})

test('what is refused says why, and what it is', () => {
  const refused = new UnscopedQuery('messages')
  expect([refused.name, refused.message]).toEqual([
    'UnscopedQuery',
    'this query is not bound to its library: messages'
  ])
})
