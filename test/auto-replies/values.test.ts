import { beforeEach, expect, test } from 'vitest'
import { conversationValues } from '../../workers/auto-replies/conversation-values.ts'
import { saveHoursOf } from '../../workers/hours/save.ts'
import type { HoursDocument } from '../../workers/hours/schema.ts'
import { newId } from '../../workers/lib/id.ts'
import { fillPlaceholders } from '../../workers/quick-replies/fill.ts'
import { at, openTown, type Setting } from './setting.ts'

let town: Setting
beforeEach(async () => {
  town = await openTown()
})

const EMPTY: HoursDocument = { branches: {}, channels: {}, closures: [], holidays: {}, region: null }
const always = (from: string, until: string) => Array.from({ length: 7 }, () => [{ from, until }])
const NONE = Array.from({ length: 7 }, () => [])

/** Branches, open daily from ten until so late. */
async function branches(...all: [name: string, until: string][]) {
  const { db } = town.made.ctx
  const rows = all.map(([name]) => ({
    ...{ library_id: db.library_id, id: newId('branch'), name, address: `${name} 1`, phone: null }
  }))
  await db.commit(db.insertInto('branches').values(rows))
  const hours = rows.map(({ id }, index) => [
    id,
    { staffed: always('10:00', all[index]?.[1] ?? '17:00'), unstaffed: NONE, seasons: [] }
  ])
  await saveHoursOf(town.staff(), 0, { ...EMPTY, branches: Object.fromEntries(hours) })
}

const values = async (language: 'nl' | 'en' = 'nl') =>
  conversationValues(town.staff(), (await town.conversation()).id, language)
const ANSWER = 'Hoi! {openingstijden_vandaag}. Tot dan!'

test('with one branch an answer tells its hours of today, and nobody is asked which one', async () => {
  await branches(['Centrum', '17:30'])
  town.clock(at('11:00'))
  await town.patron.says('Zijn jullie open?')
  expect(fillPlaceholders(ANSWER, await values())).toBe(
    'Hoi! Vandaag zijn we open van 10.00 tot 17.30 uur. Tot dan!'
  )
  expect((await values('en')).openingstijden_vandaag).toBe('Today we are open from 10:00 to 17:30.')
})

test('of more branches it tells those of the one that the patron came by', async () => {
  await branches(['Centrum', '17:00'], ['Noord', '20:00'])
  town.clock(at('11:00'))
  await town.patron.says('Vraag voor vestiging Noord: zijn jullie open?')
  expect(await values()).toMatchObject({ vestiging: 'Noord' })
  expect((await values()).openingstijden_vandaag).toContain('20.00')
  expect((await values()).openingstijden_vandaag).not.toContain('17.00')
})

test('or of the one that they were about in an earlier conversation', async () => {
  await branches(['Centrum', '17:00'], ['Noord', '20:00'])
  town.clock(at('11:00'))
  await town.patron.says('Vraag voor vestiging Noord: zijn jullie open?')
  const { db } = town.made.ctx
  const first = await town.conversation()
  const closed = { state: 'closed' as const, closed_at: town.edge.now() }
  await db.commit(db.updateTable('conversations').set(closed).where('library_id', '=', db.library_id))
  town.clock(at('11:00', '2027-02-08'))
  await town.patron.says('En vandaag?')
  const rows = await db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .selectAll()
    .execute()
  const second = rows.find(({ id }) => id !== first.id)
  expect(second?.branch_id).toBeNull()
  expect(await conversationValues(town.staff(), second?.id ?? '', 'nl')).toMatchObject({ vestiging: 'Noord' })
})

test('when nobody knows which one, the answer names each', async () => {
  await branches(['Centrum', '17:00'], ['Noord', '20:00'])
  town.clock(at('11:00'))
  await town.patron.says('Zijn jullie open?')
  const { vestiging, openingstijden_vandaag } = await values()
  expect(vestiging).toBeNull()
  expect(openingstijden_vandaag).toBe(
    'Vandaag zijn onze openingstijden:\nCentrum: 10.00 tot 17.00 uur\nNoord: 10.00 tot 20.00 uur'
  )
})

test('of a library that set no opening hours nothing is said about them', async () => {
  town.clock(at('11:00'))
  await town.patron.says('Zijn jullie open?')
  expect(fillPlaceholders(ANSWER, await values())).toBe('Hoi! Tot dan!')
})

test('the moment by which a patron hears from us is the end of the next working day', async () => {
  town.clock(at('11:00', '2027-01-15'))
  await town.patron.says('Kunnen jullie iets uitzoeken?')
  expect(await values()).toMatchObject({ moment: 'maandag om 17.00 uur', volgende_bereikbaarheid: null })
})
