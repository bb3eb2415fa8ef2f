import { expect, test } from 'vitest'
import { close } from '../../workers/conversations/change-state.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import { saveHoursOf } from '../../workers/hours/save.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { setKind } from '../../workers/targets/mark.ts'
import { saveTargets } from '../../workers/targets/save.ts'
import { at, makeShift, type Shift } from '../support/waiting.ts'

const terms = { complaint_confirm_days: 2, complaint_days: 10, other_days: 5 }
const save = (shift: Shift, change: Partial<typeof terms>) =>
  saveTargets(shift.staff, { version: 0, channels: [], ...terms, ...change })

/** A complaint of a Monday at eleven. */
async function complained() {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Ik heb een klacht')
  const id = (await shift.first())?.id ?? ''
  await setKind(shift.staff, id, 'complaint')
  return { shift, id }
}

const answer = (shift: Shift, id: string) =>
  compose(shift.staff, id, { id: newId('message'), text: 'Dat zoek ik uit', reply_to: null })

/** The Wednesday of that week. */
const closedOn = (on: string) => ({
  ...DEFAULT_HOURS,
  closures: [
    {
      ...{ id: 'studiedag', name: 'Studiedag', from_on: on, until_on: on },
      ...{ yearly: false, times: null, branches: null, channels: null, part: 'all' as const }
    }
  ]
})

test('a day that closes meanwhile moves the terms of what is open, and they come back with the day', async () => {
  const { shift } = await complained()
  await saveHoursOf(shift.staff, 0, closedOn('2026-11-04'))
  await shift.passes(at(0, 11, 1))
  expect(await shift.first()).toMatchObject({ confirm_by: at(3, 17), handle_by: at(15, 17) })
  await saveHoursOf(shift.staff, 1, DEFAULT_HOURS)
  await shift.passes(at(0, 11, 2))
  expect(await shift.first()).toMatchObject({ confirm_by: at(2, 17), handle_by: at(14, 17) })
})

test('another term holds for what runs already', async () => {
  const { shift } = await complained()
  await save(shift, { complaint_confirm_days: 1, complaint_days: 4 })
  await shift.passes(at(0, 11, 1))
  expect(await shift.first()).toMatchObject({ confirm_by: at(1, 17), handle_by: at(4, 17) })
})

test('a complaint that was confirmed stays so, and what is closed keeps the term it had', async () => {
  const { shift, id } = await complained()
  await answer(shift, id)
  await save(shift, { complaint_confirm_days: 1, complaint_days: 4 })
  await shift.passes(at(0, 11, 1))
  expect(await shift.first()).toMatchObject({ confirm_by: null, handle_by: at(4, 17) })
  await close(shift.staff, id)
  await saveHoursOf(shift.staff, 0, closedOn('2026-11-04'))
  await shift.passes(at(0, 11, 2))
  expect(await shift.first()).toMatchObject({ state: 'closed', handle_by: at(4, 17) })
})

test('while nothing ever opens no term ends, and with the hours both come back', async () => {
  const { shift } = await complained()
  const never = { follows: null, week: Array.from({ length: 7 }, () => []), seasons: [] }
  const channels = { [shift.made.channel.id]: never }
  await saveHoursOf(shift.staff, 0, { ...DEFAULT_HOURS, channels })
  await shift.passes(at(0, 11, 1))
  expect(await shift.first()).toMatchObject({ confirm_by: null, handle_by: null })
  await saveHoursOf(shift.staff, 1, DEFAULT_HOURS)
  await shift.passes(at(0, 11, 2))
  expect(await shift.first()).toMatchObject({ confirm_by: at(2, 17), handle_by: at(14, 17) })
})

test('more than one turn takes all get their new term, and a question has none', async () => {
  const shift = await makeShift(at(0, 11))
  for (let number = 0; number < 53; number += 1) await shift.asks(`Tip ${number}`)
  const [question, ...others] = await shift.conversations()
  for (const { id } of others) await setKind(shift.staff, id, 'tip')
  await save(shift, { other_days: 1 })
  await shift.passes(at(0, 11, 1))
  const rows = (await shift.conversations()).filter(({ id }) => id !== question?.id)
  expect(new Set(rows.map(({ handle_by }) => handle_by))).toEqual(new Set([at(1, 17)]))
  expect((await shift.conversations()).find(({ id }) => id === question?.id)).toMatchObject({
    kind: null,
    handle_by: null
  })
  expect(await shift.due('hours_changed')).toEqual([])
})
