import { describe, expect, test } from 'vitest'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { DEFAULTS } from '../../workers/sensitive-data/schema.ts'
import { changeSettings } from '../../workers/sensitive-data/settings.ts'
import { type Desk, makeDesk } from '../support/desk.ts'

const says = ({ staff, conversationId }: Desk, text: string, more: { sensitive_ok?: boolean } = {}) =>
  compose(staff, conversationId, { id: newId('message'), text, reply_to: null, ...more })

describe('an answer that asks for personal data', () => {
  test('is not written until whoever wrote it read the warning, and tells what it is about', async () => {
    const desk = await makeDesk()
    await expect(says(desk, 'Wat is je adres en geboortedatum?')).rejects.toMatchObject({
      reason: 'sensitive_asked',
      fields: { kinds: 'address,birth_date' }
    })
    expect(await desk.ours()).toEqual([])
    await says(desk, 'Wat is je adres?', { sensitive_ok: true })
    expect(await desk.ours()).toHaveLength(1)
  })

  test('is refused however often it is asked, when the library wants that', async () => {
    const desk = await makeDesk()
    await changeSettings(desk.staff, 0, { ...DEFAULTS, outbound: 'refuse' })
    for (const sensitive_ok of [false, true])
      await expect(says(desk, 'Wat is je BSN?', { sensitive_ok })).rejects.toMatchObject({
        reason: 'sensitive_refused'
      })
    await says(desk, 'Waar woon je?')
    expect(await desk.ours()).toHaveLength(1)
  })

  test('is stopped as well when it repeats a number, and not for the address of a branch', async () => {
    const desk = await makeDesk()
    const { db } = desk.staff
    const branch = { library_id: db.library_id, id: newId('branch'), name: 'Centrum' }
    await db.commit(
      db.insertInto('branches').values({ ...branch, address: 'Marktplein 1, 1234 AB Veldwater' })
    )
    await expect(says(desk, 'Je BSN is 123456782, toch?')).rejects.toMatchObject({
      reason: 'sensitive_asked'
    })
    await says(desk, 'We zitten op Marktplein 1, 1234 AB Veldwater.')
    expect(await desk.ours()).toHaveLength(1)
  })
})
