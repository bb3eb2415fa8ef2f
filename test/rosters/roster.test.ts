import { describe, expect, test } from 'vitest'
import { saveHoursOf } from '../../workers/hours/save.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import type { Period } from '../../workers/hours/schema.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { findOnDuty } from '../../workers/rosters/find-duty.ts'
import { setPresence } from '../../workers/rosters/presence.ts'
import { saveRosterOf, switchRoster, undoRoster } from '../../workers/rosters/save.ts'
import type { Roster } from '../../workers/rosters/schema.ts'
import { showDuty, showRoster } from '../../workers/rosters/show.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'

const at = (local: string) => Date.parse(local)
const every = (...periods: Period[]) => Array.from({ length: 7 }, () => periods)
const MORNING: Period = { from: '09:00', until: '13:00' }

/** A library that answers from nine to five every day, on a Monday at ten. */
async function desk() {
  const edge = makeEdge()
  edge.clock.at = at('2026-11-30T10:00+01:00')
  const made = await makeLibrary({
    edge,
    people: [{ role: 'admin', name: 'Sanne de Wit' }, { name: 'Bram Hoekstra' }]
  })
  const [sanne, bram] = made.people.map((person) => made.as(person) as StaffContext)
  if (!sanne || !bram) throw new Error('two people were asked for')
  await saveHoursOf(sanne, 0, {
    ...DEFAULT_HOURS,
    channels: {
      [made.channel.id]: { follows: null, week: every({ from: '09:00', until: '17:00' }), seasons: [] }
    }
  })
  const mornings: Roster = { members: { [bram.actor.id]: every(MORNING) }, exceptions: [] }
  return { ...made, sanne, bram, mornings, clock: edge.clock }
}

const ON = { enabled: true, presence: true }
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error
  )

test('until an admin turns it on everybody is warned, and then those on duty', async () => {
  const { sanne, bram, mornings, clock } = await desk()
  expect(await saveRosterOf(sanne, 0, mornings)).toBe(1)
  expect(await findOnDuty(sanne)).toBeNull()
  await switchRoster(sanne, ON)
  expect(await findOnDuty(sanne)).toEqual([bram.actor.id])
  expect(await showDuty(sanne)).toMatchObject({
    member_ids: [bram.actor.id],
    changes_at: at('2026-11-30T13:00+01:00')
  })
  clock.at = at('2026-11-30T14:00+01:00')
  expect(await findOnDuty(sanne)).toBeNull()
  expect((await showDuty(bram)).my_shift_ended_at).toBe(at('2026-11-30T13:00+01:00'))
  expect((await showDuty(sanne)).my_shift_ended_at).toBeNull()
})

test('the gaps of two weeks are told, also of what is not saved yet', async () => {
  const { sanne, mornings } = await desk()
  await saveRosterOf(sanne, 0, mornings)
  const { gaps, more_gaps } = await showRoster(sanne)
  expect(gaps).toHaveLength(14)
  expect(more_gaps).toBe(0)
  expect(gaps[0]).toEqual({
    from_at: at('2026-11-30T13:00+01:00'),
    until_at: at('2026-11-30T17:00+01:00')
  })
})

describe('who says to be away', () => {
  test('is not warned, until we close', async () => {
    const { sanne, bram, clock } = await desk()
    await switchRoster(sanne, { enabled: false, presence: true })
    await setPresence(bram, 'away')
    await setPresence(bram, 'away')
    expect(await findOnDuty(sanne)).toEqual([sanne.actor.id])
    expect((await showDuty(sanne)).presences).toEqual([
      { member_id: bram.actor.id, state: 'away', until_at: at('2026-11-30T17:00+01:00') }
    ])
    clock.at = at('2026-11-30T17:00+01:00')
    expect(await findOnDuty(sanne)).toBeNull()
    expect((await showDuty(sanne)).presences).toEqual([])
  })
  test('is back when they say so, and busy is only shown', async () => {
    const { sanne, bram } = await desk()
    await switchRoster(sanne, { enabled: false, presence: true })
    await setPresence(bram, 'away')
    await setPresence(bram, 'busy')
    expect(await findOnDuty(sanne)).toBeNull()
    expect((await showDuty(sanne)).presences).toMatchObject([{ state: 'busy' }])
    await setPresence(bram, 'available')
    expect((await showDuty(sanne)).presences).toEqual([])
  })
})

test('who left is on no roster any more', async () => {
  const { sanne, bram, mornings } = await desk()
  await saveRosterOf(sanne, 0, mornings)
  await switchRoster(sanne, ON)
  const { db } = sanne
  await db.commit(
    db
      .updateTable('members')
      .set({ left_at: 1 })
      .where('library_id', '=', db.library_id)
      .where('id', '=', bram.actor.id)
  )
  expect((await showDuty(sanne)).member_ids).toEqual([])
  expect(await findOnDuty(sanne)).toBeNull()
  expect((await showRoster(sanne)).gaps[0]?.from_at).toBe(at('2026-11-30T10:00+01:00'))
})

test('of two who change the same version the second hears who was first, and any version can come back', async () => {
  const { sanne, bram, mornings } = await desk()
  const nobody: Roster = { members: {}, exceptions: [] }
  expect(await saveRosterOf(sanne, 0, mornings)).toBe(1)
  expect(await saveRosterOf(sanne, 1, mornings)).toBe(1)
  expect(await problem(saveRosterOf(bram, 0, nobody))).toMatchObject({
    code: 'conflict',
    fields: { version: '1', changed_by: 'Sanne de Wit' }
  })
  expect(await undoRoster(sanne, 1, 0)).toBe(2)
  expect((await showRoster(sanne)).document).toEqual(nobody)
  expect(await undoRoster(sanne, 2, 1)).toBe(3)
  expect((await showRoster(sanne)).document).toEqual(mornings)
  expect(await problem(undoRoster(sanne, 3, 9))).toMatchObject({ code: 'not_found' })
})

test('turning it on keeps what was planned, and is history', async () => {
  const { sanne, mornings } = await desk()
  await switchRoster(sanne, ON)
  await switchRoster(sanne, ON)
  expect(await saveRosterOf(sanne, 0, mornings)).toBe(1)
  await switchRoster(sanne, { enabled: false, presence: true })
  const { enabled, document, version } = await showRoster(sanne)
  expect([enabled, version, document]).toEqual([false, 1, mornings])
  const entries = await sanne.db
    .selectFrom('audit')
    .where('library_id', '=', sanne.db.library_id)
    .where('act', 'like', 'roster%')
    .orderBy('seq')
    .select(['act', 'actor_id'])
    .execute()
  expect(entries.map(({ act }) => act)).toEqual(['roster_switched', 'roster_changed', 'roster_switched'])
})
