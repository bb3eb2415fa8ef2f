import { beforeEach, describe, expect, test } from 'vitest'
import { find } from '../../workers/search/find.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { patronsOf } from '../support/rows.ts'
import { makePatron, messageBody, type PatronWish, post } from '../support/webhook.ts'

let made: MadeLibrary
beforeEach(async () => {
  made = await makeLibrary()
})

const writes = async (wish: PatronWish, library = made) => {
  const patron = makePatron(wish)
  await post(messageBody(library.channel, patron, 'Hoi'))
  return patron
}
const found = async (typed: string, library = made) =>
  (await find(library.ctx, typed)).patrons.map(({ name }) => name)

describe('a patron is found', () => {
  test('by the beginning of any word of their name, in any order, with or without its accents', async () => {
    await writes({ name: 'Zoë de Vries-Jansen' })
    await writes({ name: 'Joris Dekker' })
    for (const typed of ['zoe', 'Zoë', 'vries', 'jans', 'jansen zo', 'de vries-jansen'])
      expect(await found(typed), typed).toEqual(['Zoë de Vries-Jansen'])
    expect(await found('jansen dekker')).toEqual([])
  })

  test('by any part of their number, as people write it', async () => {
    await writes({ name: 'Anna', wa_id: '31612345678' })
    await writes({ name: 'Bea', wa_id: '31687654321' })
    for (const typed of ['0612345678', '06-1234 5678', '+31 6 12345678', '5678', '2345'])
      expect(await found(typed), typed).toEqual(['Anna'])
  })

  test('newest first, and no more than twenty', async () => {
    for (let number = 1; number <= 22; number += 1) await writes({ name: `Lezer nr ${number}` })
    const names = await found('lezer')
    expect(names).toHaveLength(20)
    expect(names[0]).toBe('Lezer nr 22')
  })

  test('by the name they have now, and no more by the one they had', async () => {
    const { wa_id, user_id } = await writes({ name: 'Wilma Bos' })
    await writes({ name: 'Wilma Smit', wa_id, user_id })
    expect(await found('smit')).toEqual(['Wilma Smit'])
    expect(await found('bos')).toEqual([])
  })

  test('with signs that mean something to the index, which nobody types as such', async () => {
    await writes({ name: 'Lotte' })
    for (const typed of ['lotte*', '"lotte', 'lotte -', 'text : lotte OR', 'NOT lotte', '()', '%%', '^lotte'])
      expect(Array.isArray(await found(typed)), typed).toBe(true)
    expect(await found('%%')).toEqual([])
  })
})

test('a patron of another library is never found', async () => {
  const other = await makeLibrary()
  await writes({ name: 'Vreemdeling' }, other)
  expect(await found('vreemdeling', other)).toEqual(['Vreemdeling'])
  expect(await found('vreemdeling')).toEqual([])
})

test('of a patron who is gone no word is left in the index', async () => {
  await writes({ name: 'Verdwenen' })
  const [patron] = await patronsOf(made.ctx)
  const { db } = made.ctx
  const whose = (table: 'patron_identities' | 'conversations') =>
    db.selectFrom(table).where('library_id', '=', db.library_id).select('patron_id').execute()
  expect(await whose('conversations')).toHaveLength(1)
  // before anything refers to them: what makes them go whole comes with retention
  await db.commit(
    db.insertInto('patrons').values({
      ...{ library_id: db.library_id, id: 'ptr_gone', scope: 'none', name: 'Weggegaan', first_seen_at: 1 }
    })
  )
  expect(await found('weggegaan')).toEqual(['Weggegaan'])
  await db.commit(
    db.deleteFrom('patrons').where('library_id', '=', db.library_id).where('id', '=', 'ptr_gone')
  )
  expect(await found('weggegaan')).toEqual([])
  const rows = await db
    .selectFrom('patron_rows')
    .where('library_id', '=', db.library_id)
    .select('patron_id')
    .execute()
  expect(rows).toEqual([{ patron_id: patron?.id }])
})
