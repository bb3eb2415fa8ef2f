import { env } from 'cloudflare:workers'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { UnscopedQuery } from '../../workers/lib/guard.ts'
import type { LibraryDb } from '../../workers/lib/db.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { unscopedSteps } from '../support/plans.ts'
import { messagesOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

let ours: MadeLibrary
let theirs: MadeLibrary
let db: LibraryDb
beforeAll(async () => {
  ours = await makeLibrary()
  theirs = await makeLibrary()
  db = ours.ctx.db
  await post(messageBody(theirs.channel, makePatron(), 'Alleen voor hen'))
})

/** Ways to reach another library's rows, by mistake or on purpose. */
const ESCAPES: Record<string, () => { execute: () => Promise<unknown> }> = {
  'no library at all': () => db.selectFrom('messages').select('text'),
  "another library's id": () =>
    db.selectFrom('messages').where('library_id', '=', theirs.library.id).select('text'),
  'an or that widens it': () =>
    db
      .selectFrom('messages')
      .where((eb) => eb.or([eb('library_id', '=', ours.library.id), eb('id', '>', '')]))
      .select('text'),
  'raw SQL that widens it': () =>
    db
      .selectFrom('messages')
      .where('library_id', '=', ours.library.id)
      .where(sql<boolean>`1 = 1 or 1 = 1`)
      .select('text'),
  'a raw query within it': () =>
    db
      .selectFrom('messages')
      .where('library_id', '=', ours.library.id)
      .select(sql<string>`(select text from messages limit 1)`.as('text')),
  'a join that forgets the library': () =>
    db
      .selectFrom('conversations')
      .innerJoin('messages', 'messages.conversation_id', 'conversations.id')
      .where('conversations.library_id', '=', ours.library.id)
      .select('messages.text'),
  'a query within it that forgets the library': () =>
    db
      .selectFrom('conversations')
      .where('library_id', '=', ours.library.id)
      .where((eb) => eb.exists(eb.selectFrom('messages').select('messages.id')))
      .select('id'),
  'not this library': () =>
    db.selectFrom('messages').where('library_id', '<>', ours.library.id).select('text'),
  'a list of libraries': () =>
    db.selectFrom('messages').where('library_id', 'in', [ours.library.id, theirs.library.id]).select('text'),
  'a change without a library': () => db.updateTable('messages').set({ text: 'weg' }),
  'a removal without a library': () => db.deleteFrom('messages').where('text', 'is not', null),
  'a row for another library': () =>
    db.insertInto('counters').values({ library_id: theirs.library.id, id: 'x', value: 1 }),
  'rows of which one is for another library': () =>
    db.insertInto('counters').values([
      { library_id: ours.library.id, id: 'x', value: 1 },
      { library_id: theirs.library.id, id: 'x', value: 1 }
    ]),
  "rows copied from another library's": () =>
    db
      .insertInto('counters')
      .columns(['library_id', 'id', 'value'])
      .expression(db.selectFrom('counters').select(['library_id', 'id', 'value']))
}

describe('a query that could reach another library never runs', () => {
  test.each(Object.keys(ESCAPES))('with %s', async (name) => {
    const before = await messagesOf(theirs.ctx)
    expect(before).toHaveLength(1)
    await expect((async () => ESCAPES[name]?.().execute())()).rejects.toThrow(UnscopedQuery)
    expect(await messagesOf(theirs.ctx)).toEqual(before)
  })
})

test('a row cannot move to another library, nor point into it', async () => {
  const { results } = await env.LIBRARIES_1.prepare('select id from conversations where library_id = ?')
    .bind(theirs.library.id)
    .all<{ id: string }>()
  const note = { library_id: ours.library.id, id: 'not_x', conversation_id: results[0]?.id ?? '', seq: 1 }
  const author = { author_id: ours.person.id, text: 'Verwijst over de grens', at: 1 }
  await expect(db.commit(db.insertInto('notes').values({ ...note, ...author }))).rejects.toThrow(
    /FOREIGN KEY/
  )
  await expect(
    env.LIBRARIES_1.prepare('update messages set library_id = ? where library_id = ?')
      .bind(ours.library.id, theirs.library.id)
      .run()
  ).rejects.toThrow(/library_id is fixed/)
})

test('the gate over query plans sees a scan and a search without a library', async () => {
  expect(await unscopedSteps('select "text" from "messages" where "text" = ?')).not.toEqual([])
  expect(await unscopedSteps('select "text" from "messages" where "library_id" > ?')).not.toEqual([])
  expect(await unscopedSteps('select "text" from "messages" where "library_id" = ? and "id" = ?')).toEqual([])
})
