import { beforeEach, expect, test } from 'vitest'
import { previewAutoReplies, showAutoReplies } from '../../workers/auto-replies/look.ts'
import { saveAutoReplies, undoAutoReplies } from '../../workers/auto-replies/save.ts'
import { STANDARD } from '../../workers/auto-replies/schema.ts'
import { findSettings } from '../../workers/auto-replies/settings.ts'
import { hoursSchema } from '../../workers/hours/schema.ts'
import { saveHoursOf } from '../../workers/hours/save.ts'
import type { Problem } from '../../workers/lib/errors.ts'
import { at, openTown, type Setting } from './setting.ts'
import * as v from 'valibot'

let town: Setting
beforeEach(async () => {
  town = await openTown()
})

const OWN = { ...STANDARD, promise: 'day' as const, away: { ...STANDARD.away, text: 'Wij slapen.' } }

test('what an admin saves is what patrons read from then on, with a line in the history', async () => {
  expect(await saveAutoReplies(town.staff(), 1, OWN)).toBe(2)
  town.clock(at('22:00'))
  await town.patron.says('Hoi')
  expect((await town.texts()).at(0)).toContain('Wij slapen.\n\nDit is een automatisch bericht.')
  const { db } = town.made.ctx
  const [line] = await db
    .selectFrom('audit')
    .where('library_id', '=', db.library_id)
    .where('act', '=', 'auto_replies_changed')
    .selectAll()
    .execute()
  expect(line).toMatchObject({ actor_id: town.made.person.id, subject_id: 'auto_replies' })
  expect(line?.details).not.toContain('slapen')
})

test('of two admins who save at once one is told who was first, and nothing is lost', async () => {
  const saving = [OWN, { ...OWN, promise: null }].map((settings) =>
    saveAutoReplies(town.staff(), 1, settings)
  )
  const ended = await Promise.allSettled(saving)
  const [failed] = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as Problem] : []))
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(failed).toMatchObject({ code: 'conflict', reason: 'auto_replies_changed' })
  expect(failed?.fields).toMatchObject({ version: '2', changed_by: town.made.person.name })
})

test('what changes nothing is no version', async () => {
  expect(await saveAutoReplies(town.staff(), 1, { ...STANDARD })).toBe(1)
})

test('a change is taken back as a whole, how soon we answer and how patrons are addressed included', async () => {
  await saveAutoReplies(town.staff(), 1, { ...OWN, form_of_address: 'u' })
  expect(await findSettings(town.staff())).toMatchObject({ form_of_address: 'u', promise: 'day' })
  expect(await undoAutoReplies(town.staff(), 2, 1)).toBe(3)
  expect(await findSettings(town.staff())).toMatchObject({ ...STANDARD, version: 3 })
  await expect(undoAutoReplies(town.staff(), 3, 9)).rejects.toMatchObject({ code: 'not_found' })
})

test('the screen begins with what holds, the standard texts, and who changed it when', async () => {
  await saveAutoReplies(town.staff(), 1, OWN)
  const shown = await showAutoReplies(town.staff())
  expect(shown).toMatchObject({ version: 2, settings: OWN, changed: { by: town.made.person.name } })
  expect(shown.versions.map(({ version }) => version)).toEqual([2, 1])
  expect(shown.standard.je.received).toContain('{belofte}')
})

test('the preview is word for word what the patron gets: on the evening before Koningsdag, the day after it', async () => {
  const channel_id = town.made.channel.id
  const document = v.parse(hoursSchema, {
    branches: {},
    channels: {},
    closures: [],
    holidays: {},
    region: null
  })
  await saveHoursOf(town.staff(), 0, {
    ...document,
    channels: {
      [channel_id]: { follows: null, week: Array(7).fill([{ from: '09:30', until: '21:00' }]), seasons: [] }
    }
  })
  const evening = Date.parse('2027-04-26T22:00:00+02:00')
  const preview = await previewAutoReplies(town.staff(), {
    ...{ settings: STANDARD, channel_id, moment: '2027-04-26T22:00', language: 'nl' }
  })
  expect(preview).toMatchObject({ at: evening, open: false, known_patron: { kind: 'away' } })
  expect(preview.texts.away).toContain('We zijn er weer woensdag om 9.30 uur')
  town.clock(evening)
  await town.patron.says('Zijn jullie morgen open?')
  expect(preview.new_patron).toEqual({ kind: 'greeting_away', text: (await town.texts()).at(0) })
})

test('within hours the preview tells that a patron whom we know gets a confirmation', async () => {
  const channel_id = town.made.channel.id
  const asked = { settings: STANDARD, channel_id, moment: '2027-01-11T11:00', language: 'nl' as const }
  const preview = await previewAutoReplies(town.staff(), asked)
  expect(preview).toMatchObject({ new_patron: { kind: 'greeting' }, known_patron: { kind: 'received' } })
})

test('a library that was there before there were automatic messages sends none until its admin wants them', async () => {
  const { db } = town.made.ctx
  const off = '{"greeting":{"enabled":false},"away":{"enabled":false},"received":{"enabled":false}}'
  await db.commit(
    db.updateTable('auto_replies').set({ document: off }).where('library_id', '=', db.library_id)
  )
  const settings = await findSettings(town.staff())
  expect(settings).toMatchObject({ greeting: { enabled: false, text: null }, away: { mode: 'closed' } })
})
