import { expect, test } from 'vitest'
import { setConfidential } from '../../workers/confidentiality/mark.ts'
import { countConversations, listChanges, listConversations } from '../../workers/conversations/show.ts'
import { promise, putOff, takeBack } from '../../workers/follow-ups/put-off.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { markUrgent, setKind } from '../../workers/targets/mark.ts'
import { makePatron } from '../support/webhook.ts'
import { at, makeShift, type Shift } from '../support/waiting.ts'

async function asked(text = 'Hebben jullie dit boek?') {
  const shift = await makeShift(at(0, 11))
  const patron = makePatron()
  await shift.asks(text, patron)
  return { shift, patron, id: (await shift.first())?.id ?? '' }
}

const idsIn = async (shift: Shift, view: 'waiting_on_us' | 'later' | 'waiting_on_patron') =>
  (await listConversations(shift.staff, view, undefined)).items.map(({ id }) => id)

const answer = (shift: Shift, id: string, text = 'Ja') =>
  compose(shift.staff, id, { id: newId('message'), text, reply_to: null })

test('what is put off is in no list but later, nobody is warned of it, and it comes back at its time', async () => {
  const { shift, id } = await asked()
  await putOff(shift.staff, id, at(0, 14))
  expect([await idsIn(shift, 'waiting_on_us'), await idsIn(shift, 'later')]).toEqual([[], [id]])
  expect(await countConversations(shift.staff)).toMatchObject({
    later: { count: 1 },
    waiting_on_us: { count: 0 }
  })
  expect(await shift.due('target')).toEqual([])
  await shift.passes(at(0, 14))
  expect(await shift.first()).toMatchObject({ woke: 'time', due_at: at(0, 14, 30), wake_at: null })
  expect(await idsIn(shift, 'waiting_on_us')).toEqual([id])
})

test('what is put off until a night comes back at opening', async () => {
  const { shift, id } = await asked()
  await putOff(shift.staff, id, at(0, 23))
  expect((await shift.first())?.wake_at).toBe(at(1, 10))
})

test('what is put off comes back when the patron writes, and not when they say thanks', async () => {
  const { shift, id, patron } = await asked()
  await answer(shift, id)
  await putOff(shift.staff, id, at(1, 12))
  shift.edge.clock.at = at(0, 12)
  await shift.asks('Dankjewel!', patron)
  expect(await idsIn(shift, 'later')).toEqual([id])
  await shift.asks('En op dinsdag?', patron)
  expect(await shift.first()).toMatchObject({ woke: 'patron', wake_at: null, due_at: at(0, 12, 30) })
  expect(await shift.due('wake')).toEqual([])
})

test('a promise comes back an hour before it is due, for who made it, and is due when it was promised', async () => {
  const { shift, id } = await asked()
  await answer(shift, id, 'Ik zoek het uit')
  await promise(shift.staff, id, at(0, 15))
  expect(await shift.first()).toMatchObject({ wake_at: at(0, 14), promised_by: shift.made.person.id })
  await shift.passes(at(0, 14))
  expect(await shift.first()).toMatchObject({ due_at: at(0, 15), woke: 'time', promised_at: at(0, 15) })
  expect(await shift.due('target')).toMatchObject([{ at: at(0, 15) }])
})

test('a promise with its message tells the patron in the same act, and another answer keeps it', async () => {
  const { shift, id } = await asked()
  await promise(shift.staff, id, at(0, 15), { id: newId('message'), text: 'Ik zoek het uit', reply_to: null })
  expect(await shift.first()).toMatchObject({ promised_at: at(0, 15), last_origin: 'staff' })
  await answer(shift, id, 'Gevonden!')
  expect(await shift.first()).toMatchObject({ promised_at: null, wake_at: null, state: 'waiting_on_patron' })
  expect(await shift.due('wake')).toEqual([])
})

test('whoever takes it back has the conversation where it was, with its time since the patron wrote', async () => {
  const { shift, id } = await asked()
  await putOff(shift.staff, id, at(1, 12))
  shift.edge.clock.at = at(0, 11, 5)
  await takeBack(shift.staff, id)
  expect(await shift.first()).toMatchObject({ state: 'waiting_on_us', due_at: at(0, 11, 30), wake_at: null })
  expect([await shift.due('wake'), (await shift.due('target')).length]).toEqual([[], 1])
})

test('a moment that is over, and a conversation that is closed or not there, are refused', async () => {
  const { shift, id } = await asked()
  await expect(putOff(shift.staff, id, at(0, 10))).rejects.toMatchObject({ code: 'invalid' })
  await expect(putOff(shift.staff, newId('conversation'), at(0, 14))).rejects.toMatchObject({
    code: 'not_found'
  })
})

test('what a colleague calls urgent stands before all others, until they take that back', async () => {
  const { shift, id } = await asked()
  shift.edge.clock.at = at(0, 11, 10)
  await shift.asks('Nog een vraag')
  const later = (await shift.conversations()).find((row) => row.id !== id)?.id ?? ''
  await markUrgent(shift.staff, later, true)
  expect(await idsIn(shift, 'waiting_on_us')).toEqual([later, id])
  await markUrgent(shift.staff, later, false)
  expect(await idsIn(shift, 'waiting_on_us')).toEqual([id, later])
})

test('a complaint is confirmed within two working days and handled within ten, and an answer confirms it', async () => {
  const { shift, id } = await asked('Ik heb een klacht')
  await setKind(shift.staff, id, 'complaint')
  expect(await shift.first()).toMatchObject({
    kind: 'complaint',
    confirm_by: at(2, 17),
    handle_by: at(14, 17)
  })
  await answer(shift, id, 'We zoeken het uit')
  expect(await shift.first()).toMatchObject({ confirm_by: null, handle_by: at(14, 17) })
  await setKind(shift.staff, id, 'tip')
  expect(await shift.first()).toMatchObject({ confirm_by: null, handle_by: at(7, 17) })
  await setKind(shift.staff, id, null)
  expect(await shift.first()).toMatchObject({ kind: null, handle_by: null })
})

test('only a complaint can be confidential, it stays one as long as it is, and that is history', async () => {
  const { shift, id } = await asked('Uw collega was onbeleefd')
  const refused = (promise_: Promise<unknown>) =>
    promise_.then(
      () => null,
      (error: { code: string }) => error.code
    )
  expect(await refused(setConfidential(shift.staff, id, true))).toBe('conflict')
  await setKind(shift.staff, id, 'complaint')
  await setConfidential(shift.staff, id, true)
  await setConfidential(shift.staff, id, true)
  expect(await idsIn(shift, 'waiting_on_us')).toEqual([])
  expect(await refused(setKind(shift.staff, id, 'tip'))).toBe('conflict')
  await setConfidential(shift.staff, id, false)
  expect(await idsIn(shift, 'waiting_on_us')).toEqual([id])
  await setKind(shift.staff, id, 'tip')
  const { db } = shift.staff
  const entries = await db
    .selectFrom('audit')
    .where('library_id', '=', db.library_id)
    .where('act', '=', 'conversation_confidential')
    .orderBy('seq')
    .select('details')
    .execute()
  expect(entries.map(({ details }) => JSON.parse(details ?? '{}'))).toEqual([
    { confidential: true },
    { confidential: false }
  ])
})

test('what is new in a confidential conversation stays so, and who may not see it hears that it changed and nothing else', async () => {
  const { shift, id, patron } = await asked('Uw collega was onbeleefd')
  await setKind(shift.staff, id, 'complaint')
  await setConfidential(shift.staff, id, true)
  const { seq } = await listChanges(shift.staff, 0)
  await shift.asks('En ik hoor niets', patron)
  expect(await listChanges(shift.staff, seq)).toMatchObject({ conversations: [], out_of_sight: [id] })
  const coordinator = { ...shift.staff, sees_all: true }
  expect(await listChanges(coordinator, seq)).toMatchObject({
    conversations: [{ id, confidential: true }],
    out_of_sight: []
  })
})
