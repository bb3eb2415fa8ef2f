import { expect, test } from 'vitest'
import { compose } from '../../workers/replies/compose.ts'
import { newId } from '../../workers/lib/id.ts'
import { mailWaiting } from '../../workers/targets/mail-waiting.ts'
import { remind } from '../../workers/targets/remind.ts'
import { saveTargets } from '../../workers/targets/save.ts'
import type { TargetsInput } from '../../workers/targets/schema.ts'
import { mailsTo } from '../support/mailbox.ts'
import { at, makeShift, type Shift } from '../support/waiting.ts'

const terms = { complaint_confirm_days: 2, complaint_days: 10, other_days: 5 }

const save = (shift: Shift, change: Partial<TargetsInput>) =>
  saveTargets(shift.staff, { version: 0, channels: [], ...terms, ...change })

/** A shared mailbox of the test's own. */
async function withMailbox(moment: number): Promise<{ shift: Shift; mailbox: string }> {
  const shift = await makeShift(moment)
  const mailbox = `balie-${shift.made.library.id.slice(-8)}@bibliotheek.example`
  await save(shift, { mailbox })
  return { shift, mailbox }
}

const warned = async ({ made }: Shift) => {
  const rows = await made.ctx.db
    .selectFrom('audit')
    .where('library_id', '=', made.library.id)
    .where('act', '=', 'target_warned')
    .select('details')
    .execute()
  return rows.map(({ details }) => JSON.parse(details ?? '{}').level as string)
}

test('who waits is warned of at half of the target and at its end, once each', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  await shift.passes(at(0, 11, 14))
  expect(await warned(shift)).toEqual([])
  await shift.passes(at(0, 11, 16))
  expect(await warned(shift)).toEqual(['soon'])
  await shift.passes(at(1, 16))
  expect(await warned(shift)).toEqual(['soon', 'late'])
})

test('nobody is warned of what was answered, also when the answer came a moment before', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  shift.edge.clock.at = at(0, 11, 14)
  const id = (await shift.first())?.id ?? ''
  await compose(shift.staff, id, { id: newId('message'), text: 'Ja hoor', reply_to: null })
  await shift.passes(at(1, 16))
  expect(await warned(shift)).toEqual([])
})

test('when nobody is there the mailbox gets two mails and no more, without a word of what was asked', async () => {
  const { shift, mailbox } = await withMailbox(at(0, 22))
  await shift.asks('Mijn moeder is ziek, kan ik verlengen?')
  await shift.passes(at(1, 10, 4))
  expect(await mailsTo(mailbox)).toEqual([])
  await shift.passes(at(1, 10, 6))
  expect((await mailsTo(mailbox)).map(({ subject }) => subject)).toEqual(['Er wacht een klant op antwoord'])
  await shift.passes(at(2, 16))
  const mails = await mailsTo(mailbox)
  expect(mails).toHaveLength(2)
  expect(JSON.stringify(mails)).not.toMatch(/moeder|verlengen|Joris|31655/)
})

test('a crash right after it was decided loses no mail, and making up for it sends none twice', async () => {
  const { shift, mailbox } = await withMailbox(at(0, 11))
  await shift.asks('Zijn jullie open?')
  shift.edge.clock.at = at(0, 11, 6)
  const [look] = await shift.due('target')
  const { DIRECTORY } = shift.edge.env
  const unwritable = {
    prepare: (asked: string) => DIRECTORY.prepare(asked),
    batch: () => Promise.reject(new Error('gone'))
  } as unknown as D1Database
  const { system } = shift.made
  const dying = { ...system, env: { ...system.env, DIRECTORY: unwritable } }
  await remind(dying, look?.id ?? '', look?.at ?? 0)
  await shift.edge.settle()
  expect(await mailsTo(mailbox)).toEqual([])
  // what the crash took along is not lost: the row of the decision stands
  const [decided] = await shift.due('mailbox')
  const again = () => mailWaiting(shift.made.ctx, decided?.id ?? '', decided?.at ?? 0)
  await Promise.all([again(), again()])
  await again()
  await shift.edge.settle()
  expect(await mailsTo(mailbox)).toHaveLength(1)
  expect(await shift.due('mailbox')).toEqual([])
})

test('of several who wait at once the mailbox hears once, with their number', async () => {
  const { shift, mailbox } = await withMailbox(at(0, 22))
  await shift.asks('Een')
  await shift.asks('Twee')
  await shift.asks('Drie')
  await shift.passes(at(1, 10, 6))
  expect((await mailsTo(mailbox)).map(({ subject }) => subject)).toEqual(['Er wachten 3 klanten op antwoord'])
})

test('a shorter target gives those who wait a new time at the next tick, and says nothing twice', async () => {
  const shift = await makeShift(at(0, 11))
  await shift.asks('Zijn jullie open?')
  await shift.passes(at(0, 11, 16))
  const channels = [{ id: shift.made.channel.id, target_minutes: 60, public_target_minutes: null }]
  await save(shift, { channels })
  await shift.passes(at(0, 11, 17))
  expect(await shift.first()).toMatchObject({ due_at: at(0, 12), sort_at: at(0, 12) })
  await shift.passes(at(0, 11, 31))
  expect(await warned(shift)).toEqual(['soon', 'soon'])
  await shift.passes(at(1, 16))
  expect(await warned(shift)).toEqual(['soon', 'soon', 'late'])
})

test('more who wait than one turn takes all get their new time', async () => {
  const shift = await makeShift(at(0, 11))
  for (let number = 0; number < 60; number += 1) await shift.asks(`Vraag ${number}`)
  const channels = [{ id: shift.made.channel.id, target_minutes: 120, public_target_minutes: null }]
  await save(shift, { channels })
  await shift.passes(at(0, 11, 1))
  const rows = await shift.conversations()
  expect(rows.map(({ due_at }) => due_at)).toEqual(Array.from({ length: 60 }, () => at(0, 13)))
  expect(await shift.due('hours_changed')).toEqual([])
})

test('whoever saves what a colleague changed meanwhile is told', async () => {
  const shift = await makeShift(at(0, 11))
  await save(shift, { other_days: 7 })
  await expect(save(shift, { other_days: 9 })).rejects.toMatchObject({ reason: 'targets_changed' })
})
