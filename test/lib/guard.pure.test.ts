import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { guarded, UnscopedQuery } from '../../workers/lib/guard.ts'
import { BOUND } from './guarded/bound.ts'
import { boundTo, counter, counters, db, messages, OURS, THEIRS } from './guarded/db.ts'
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

describe('what was allowed once is read again when another library stands in it:', () => {
  const read = (library: string) =>
    db.selectFrom('messages').where('kind', '=', 'text').where('library_id', '=', library).select('text')
  const written = (...libraries: string[]) => counters().values(libraries.map((library) => counter(library)))
  const joined = (library: string) =>
    db
      .selectFrom(['messages', 'notes'])
      .where('messages.library_id', '=', OURS)
      .where('notes.library_id', '=', library)
      .select('notes.text')

  test.each([
    ['a read', () => read(OURS), () => read(THEIRS)],
    ['a read of two tables', () => joined(OURS), () => joined(THEIRS)],
    ['a row', () => written(OURS), () => written(THEIRS)],
    ['two rows', () => written(OURS, OURS), () => written(OURS, THEIRS)]
  ])('%s', (_what, ours, theirs) => {
    expect(ours().compile().sql).toBe(ours().compile().sql)
    expect(() => theirs().compile()).toThrow(UnscopedQuery)
    expect(ours().compile().parameters).toContain(OURS)
  })

  test('by the library that it now belongs to', () => {
    const query = (library: string, bound: string) =>
      boundTo(bound).selectFrom('drafts').where('library_id', '=', library).select('text')
    expect(query(OURS, OURS).compile().sql).toBe(query(THEIRS, THEIRS).compile().sql)
    expect(() => query(OURS, THEIRS).compile()).toThrow(UnscopedQuery)
  })
})

/** Compiles a query to this text and these values; says whether its tree was read to judge it. */
function isRead(sql: string, ...parameters: string[]): boolean {
  let read = false
  const node = {
    get kind() {
      read = true
      return 'ValueNode'
    }
  }
  const compiler = { compileQuery: () => ({ sql, parameters }) }
  guarded(compiler as never, OURS).compileQuery(node as never, null as never)
  return read
}

describe('a text that was allowed', () => {
  test('is not read again for other values, while its library stands where it stood', () => {
    expect(isRead('one', 'x', OURS)).toBe(true)
    expect(isRead('two', 'x', OURS)).toBe(true)
    expect(isRead('one', 'y', OURS)).toBe(false)
    expect(isRead('one', OURS, 'y')).toBe(true)
    expect(isRead('two', 'z', OURS)).toBe(false)
  })

  test('is forgotten at last, so that no more than two thousand take memory', () => {
    expect(isRead('first', OURS)).toBe(true)
    for (let index = 0; index < 2_000; index += 1) isRead(`text ${index}`, OURS)
    expect(isRead('first', OURS)).toBe(true)
    expect(isRead('text 1999', OURS)).toBe(false)
  })
})

test('after however many texts, what is bound may run and what is not is refused', () => {
  for (let index = 0; index < 2_100; index += 1)
    expect(messages().select(`id as id_${index}`).compile().parameters).toEqual([OURS])
  expect(messages().select('id as id_0').compile().parameters).toEqual([OURS])
  expect(() => db.selectFrom('messages').select('id as id_0').compile()).toThrow(UnscopedQuery)
})

test('what is refused says why, and what it is', () => {
  const refused = new UnscopedQuery('messages')
  expect([refused.name, refused.message]).toEqual([
    'UnscopedQuery',
    'this query is not bound to its library: messages'
  ])
})
