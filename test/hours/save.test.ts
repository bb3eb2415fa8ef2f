import { expect, test } from 'vitest'
import { openAt } from '../../workers/hours/calendar.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import { findCalendars } from '../../workers/hours/find-calendars.ts'
import { previewHours, showNow, showYear } from '../../workers/hours/look.ts'
import { saveHoursOf, undoHours } from '../../workers/hours/save.ts'
import type { HoursDocument, Period } from '../../workers/hours/schema.ts'
import { showHours } from '../../workers/hours/show.ts'
import { showVersions } from '../../workers/hours/show-versions.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'

const every = (...periods: Period[]) => Array.from({ length: 7 }, () => periods)
const at = (local: string) => Date.parse(local)

/** A library with one branch, and hours that nobody saved yet. */
async function desk(now = at('2026-11-27T12:00+01:00')) {
  const edge = makeEdge()
  edge.clock.at = now
  const made = await makeLibrary({
    edge,
    people: [{ role: 'admin', name: 'Sanne de Wit' }, { role: 'admin' }]
  })
  const [sanne, other] = made.people.map((person) => made.as(person) as StaffContext)
  if (!sanne || !other) throw new Error('two people were asked for')
  const branch = newId('branch')
  const row = { library_id: made.library.id, id: branch, name: 'Centrum', address: 'Markt 1' }
  await sanne.db.commit(sanne.db.insertInto('branches').values(row))
  const staffed = (...periods: Period[]): HoursDocument => ({
    ...DEFAULT_HOURS,
    branches: { [branch]: { staffed: every(...periods), unstaffed: every(), seasons: [] } },
    channels: { [made.channel.id]: { follows: branch, week: Array(7).fill(null), seasons: [] } }
  })
  return { ...made, sanne, other, branch, staffed, clock: edge.clock }
}

const TEN = { from: '10:00', until: '17:00' }
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error
  )

test('what is saved holds at once, and says who saved it', async () => {
  const { sanne, staffed, channel, person } = await desk()
  expect(await saveHoursOf(sanne, 0, staffed({ from: '13:00', until: '17:00' }))).toBe(1)
  const { channel: of } = await findCalendars(sanne)
  expect(openAt(of(channel.id), sanne.now())).toMatchObject({
    open: false,
    until_at: at('2026-11-27T13:00+01:00')
  })
  const shown = await showHours(sanne)
  expect(shown).toMatchObject({
    version: 1,
    changed: { changed_by: { id: person.id, name: 'Sanne de Wit' } }
  })
})

test('of two who change the same version the second hears who was first, and nothing is lost', async () => {
  const { sanne, other, staffed } = await desk()
  await saveHoursOf(sanne, 0, staffed(TEN))
  expect(await problem(saveHoursOf(other, 0, staffed()))).toMatchObject({
    ...{ code: 'conflict', reason: 'hours_changed', fields: { version: '1', changed_by: 'Sanne de Wit' } }
  })
  const both = await Promise.allSettled([
    saveHoursOf(sanne, 1, staffed({ from: '09:00', until: '12:00' })),
    saveHoursOf(other, 1, staffed({ from: '09:00', until: '13:00' }))
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await showHours(sanne)).version).toBe(2)
})

test('what changes nothing is no new version', async () => {
  const { sanne, staffed } = await desk()
  const version = await saveHoursOf(sanne, 0, staffed(TEN))
  const same = staffed(TEN)
  expect(await saveHoursOf(sanne, version, { ...same, region: null })).toBe(version)
  expect((await showHours(sanne)).versions).toHaveLength(1)
})

test('an earlier version comes back as a new one', async () => {
  const { sanne, staffed } = await desk()
  await saveHoursOf(sanne, 0, staffed(TEN))
  await saveHoursOf(sanne, 1, staffed())
  expect(await undoHours(sanne, 2, 1)).toBe(3)
  expect((await showHours(sanne)).document).toEqual(staffed(TEN))
  expect(await problem(undoHours(sanne, 3, 9))).toMatchObject({ code: 'not_found' })
})

test('history tells which version came after which, and not what they say', async () => {
  const { sanne, staffed, library } = await desk()
  await saveHoursOf(sanne, 0, staffed(TEN))
  await saveHoursOf(sanne, 1, staffed())
  await undoHours(sanne, 2, 1)
  const rows = await sanne.db
    .selectFrom('audit')
    .selectAll()
    .where('library_id', '=', library.id)
    .where('act', '=', 'hours_changed')
    .orderBy('seq')
    .execute()
  expect(rows.map(({ details }) => JSON.parse(details ?? ''))).toEqual([
    { before: 0, after: 1 },
    { before: 1, after: 2 },
    { before: 2, after: 3, undone_to: 1 }
  ])
})

test('what does not fit together is refused at its field', async () => {
  const { sanne, staffed, branch } = await desk()
  const wrong = staffed(TEN, { from: '16:00', until: '20:00' })
  expect(await problem(saveHoursOf(sanne, 0, wrong))).toMatchObject({
    code: 'invalid',
    fields: { [`document.branches.${branch}.staffed.0.1`]: 'maandag: 10.00–17.00 en 16.00–20.00 overlappen' }
  })
  expect((await showHours(sanne)).version).toBe(0)
})

test('a year shows every day, and why it is open or closed', async () => {
  const { sanne, staffed, branch } = await desk()
  await saveHoursOf(sanne, 0, staffed(TEN))
  const { days } = await showYear(sanne, { subject: 'staffed', id: branch }, 2028, 'nl')
  expect(days).toHaveLength(366)
  expect(days[1]).toMatchObject({
    on: '2028-01-02',
    open: true,
    periods: [TEN],
    why: 'Open: gewone openingstijden'
  })
  expect(days[0]).toMatchObject({ open: false, periods: [], why: 'Gesloten: Nieuwjaarsdag (landelijk)' })
  const foreign = showYear(sanne, { subject: 'staffed', id: newId('branch') }, 2028, 'nl')
  expect(await problem(foreign)).toMatchObject({ code: 'not_found' })
})

test('now is told of every branch and channel, and of a branch without hours that they are unknown', async () => {
  const { sanne, staffed, branch } = await desk()
  expect((await showNow(sanne, 'nl')).branches).toMatchObject([{ id: branch, state: 'unknown' }])
  await saveHoursOf(sanne, 0, staffed(TEN))
  expect(await showNow(sanne, 'nl')).toMatchObject({
    branches: [{ state: 'staffed', until: { text: 'vandaag om 17.00 uur' } }],
    channels: [{ open: true, why: 'Open: gewone openingstijden' }]
  })
})

test('a preview says what would be, and what is wrong, and saves nothing', async () => {
  const { sanne, staffed, branch } = await desk()
  const asked = { subject: 'staffed', id: branch, year: null, at: at('2027-04-26T20:00+02:00') } as const
  const preview = await previewHours(sanne, { ...asked, document: staffed(TEN) }, 'nl')
  expect(preview.answer).toMatchObject({ open: false, next_opening: { text: 'woensdag om 10.00 uur' } })
  const wrong = await previewHours(sanne, { ...asked, document: staffed(TEN, TEN) }, 'nl')
  expect([Object.keys(wrong.fields).length > 0, wrong.answer]).toEqual([true, null])
  expect((await showHours(sanne)).version).toBe(0)
})

test('each version says what it changed in the one before it, and the first what it changed in what holds without any', async () => {
  const { sanne, staffed, branch, channel } = await desk()
  await saveHoursOf(sanne, 0, staffed(TEN))
  await saveHoursOf(sanne, 1, { ...staffed(TEN), region: 'noord' })
  await undoHours(sanne, 2, 1)
  expect(await showVersions(sanne)).toEqual([
    { version: 3, changes: [{ part: { kind: 'region' }, how: 'changed' }] },
    { version: 2, changes: [{ part: { kind: 'region' }, how: 'changed' }] },
    {
      version: 1,
      changes: [
        { part: { kind: 'branch', id: branch }, how: 'added' },
        { part: { kind: 'channel', id: channel.id }, how: 'added' }
      ]
    }
  ])
})
