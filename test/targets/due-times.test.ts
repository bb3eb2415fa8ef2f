import { expect, test } from 'vitest'
import { close, reopen } from '../../workers/conversations/change-state.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { withdraw } from '../../workers/replies/withdraw.ts'
import { at, makeShift } from '../support/waiting.ts'

test('a message within hours is due half an hour later, with a reminder in the same commit', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  expect(await shift.first()).toMatchObject({
    state: 'waiting_on_us',
    due_at: at(0, 11, 30),
    sort_at: at(0, 11, 30)
  })
  expect(await shift.due('target')).toMatchObject([{ at: at(0, 11, 5), id: (await shift.first())?.id }])
})

test('what came at night is due half an hour after opening, and stands before what came after it', async () => {
  const shift = await makeShift(at(0, 22))
  await shift.asks('Welterusten')
  shift.edge.clock.at = at(1, 10, 3)
  await shift.asks('Goedemorgen')
  const rows = (await shift.conversations()).sort((one, other) => one.sort_at - other.sort_at)
  expect(rows.map(({ due_at }) => due_at)).toEqual([at(1, 10, 30), at(1, 10, 33)])
})

test('who cannot wait stands before who waits longer, until they are answered', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Hebben jullie Turks Fruit?')
  shift.edge.clock.at = at(0, 11, 20)
  await shift.asks('Ik sta voor de deur, hij gaat niet open')
  const rows = (await shift.conversations()).sort((one, other) => one.sort_at - other.sort_at)
  expect(rows.map(({ urgent }) => urgent)).toEqual(['hint', null])
  await compose(shift.staff, rows[0]?.id ?? '', {
    id: newId('message'),
    text: 'Ik kom eraan',
    reply_to: null
  })
  expect((await shift.conversations()).every(({ urgent }) => urgent === null)).toBe(true)
})

test('an answer takes the reminder away, and taking it back brings the same one again', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  const before = await shift.first()
  const id = newId('message')
  await compose(shift.staff, before?.id ?? '', { id, text: 'Ja', reply_to: null })
  expect([await shift.due('target'), (await shift.first())?.due_at]).toEqual([[], null])
  await withdraw(shift.staff, id)
  const { due_at, sort_at, remind_at } = before ?? {}
  expect(await shift.first()).toMatchObject({ due_at, sort_at, remind_at })
  expect(await shift.due('target')).toMatchObject([{ at: remind_at }])
})

test('closing takes the reminder away, and whoever reopens gets the time since the patron wrote', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  const id = (await shift.first())?.id ?? ''
  await close(shift.staff, id)
  expect(await shift.due('target')).toEqual([])
  shift.edge.clock.at = at(0, 12)
  await reopen(shift.staff, id)
  expect(await shift.first()).toMatchObject({ due_at: at(0, 11, 30) })
  expect(await shift.due('target')).toHaveLength(1)
})

test('what a Worker of before writes without a clock is looked at in the next minute', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  const { db } = shift.made.ctx
  const row = db
    .updateTable('conversations')
    .where('library_id', '=', db.library_id)
    .where('id', '=', (await shift.first())?.id ?? '')
  await db.commit(row.set({ state: 'waiting_on_patron', waiting_since: null, due_at: null }))
  expect(await shift.due('target')).toEqual([])
  await db.commit(row.set({ state: 'waiting_on_us', waiting_since: 5, due_at: 5, remind_at: null }))
  expect(await shift.due('target')).toMatchObject([{ at: 0 }])
})
