import { expect, test } from 'vitest'
import { lookAtScreen } from '../../workers/wait-screens/look.ts'
import { listScreens, makeScreen, revokeScreen } from '../../workers/wait-screens/manage.ts'
import { at, makeShift } from '../support/waiting.ts'

test('a screen shows how many wait, how many are late and until when somebody answers, and nothing of anyone', async () => {
  const shift = await makeShift(at(0, 11))
  const { secret } = await makeScreen(shift.staff, 'Balie')
  await shift.asks('Mijn naam is Joris en ik woon in de Dorpsstraat')
  await shift.passes(at(0, 11, 20))
  await shift.asks('Nog een vraag')
  await shift.passes(at(0, 11, 21))
  const look = () => lookAtScreen(shift.edge, shift.made.library.id, secret)
  expect(await look()).toMatchObject({
    ...{ waiting: 2, soon: 1, late: 0, longest_ms: 21 * 60_000, open: true, until_at: at(0, 17) },
    library: shift.made.library.name
  })
  await shift.passes(at(0, 11, 31))
  expect(await look()).toMatchObject({ waiting: 2, late: 1 })
  await shift.passes(at(0, 18))
  expect(await look()).toMatchObject({ open: false, until_at: at(1, 10) })
  expect(JSON.stringify(await look())).not.toMatch(/Joris|Dorpsstraat|31655/)
})

test('a link that was revoked, one with another secret and one of another library show nothing', async () => {
  const shift = await makeShift(at(0, 11))
  const other = await makeShift(at(0, 11))
  const { id, secret } = await makeScreen(shift.staff, 'Balie')
  const look = (library: string, word: string) => lookAtScreen(shift.edge, library, word)
  await expect(look(other.made.library.id, secret)).rejects.toMatchObject({ code: 'not_found' })
  await expect(look(shift.made.library.id, `${secret}x`)).rejects.toMatchObject({ code: 'not_found' })
  await expect(look('lib_00000000000000000000000000', secret)).rejects.toMatchObject({ code: 'not_found' })
  await revokeScreen(shift.staff, id)
  await expect(look(shift.made.library.id, secret)).rejects.toMatchObject({ code: 'not_found' })
  expect(await listScreens(shift.staff)).toEqual([])
})

test('the secret of a link stands nowhere, and the list says when a screen last asked', async () => {
  const shift = await makeShift(at(0, 11))
  const { secret } = await makeScreen(shift.staff, 'Balie')
  expect((await listScreens(shift.staff))[0]).toMatchObject({ name: 'Balie', last_used_at: null })
  await lookAtScreen(shift.edge, shift.made.library.id, secret)
  expect((await listScreens(shift.staff))[0]).toMatchObject({ last_used_at: at(0, 11) })
  const { db } = shift.made.ctx
  const rows = await db
    .selectFrom('wait_screens')
    .where('library_id', '=', db.library_id)
    .selectAll()
    .execute()
  expect(JSON.stringify(rows)).not.toContain(secret)
})
