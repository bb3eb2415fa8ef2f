import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import {
  addCentralClosure,
  changeCentralClosure,
  removeCentralClosure
} from '../../workers/hours/central-closures.ts'
import { tellLibraries } from '../../workers/hours/tell-libraries.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { makeShift, type Shift } from '../support/waiting.ts'

const MINUTE = 60_000
/** A Wednesday that no other test asks about, the evening before it, and the next morning as it is due. */
const ON = '2173-03-17'
const EVENING = Date.parse('2173-03-16T22:00+01:00')
const WEDNESDAY = Date.parse(`${ON}T10:30+01:00`)
const THURSDAY = Date.parse('2173-03-18T10:30+01:00')
const day = {
  kind: 'closure' as const,
  region: null,
  name: 'Dag van de vereniging',
  from_on: ON,
  until_on: ON
}

/** Other tests' libraries wait here as well: theirs is not what this one is about. */
const only = ({ made }: Shift) =>
  env.DIRECTORY.prepare('delete from central_recounts where library_id <> ?').bind(made.library.id).run()
const rows = async ({ made }: Shift) =>
  (
    await env.DIRECTORY.prepare('select at from central_recounts where library_id = ?')
      .bind(made.library.id)
      .all<{ at: number }>()
  ).results.map(({ at }) => at)

/** A tick so many minutes later, and what it makes due. */
async function tick(shift: Shift, minutes: number) {
  shift.edge.clock.at = shift.edge.now() + minutes * MINUTE
  const turn = await tellLibraries({ ...shift.edge, meter: newMeter() })
  await shift.passes(shift.edge.now())
  return turn
}
const dueAt = async (shift: Shift) => (await shift.first())?.due_at

async function waiting() {
  const shift = await makeShift(EVENING)
  await shift.asks('Zijn jullie morgen open?')
  expect(await dueAt(shift)).toBe(WEDNESDAY)
  const change = async (happens: (person: string) => Promise<unknown>) => {
    const done = await happens(shift.made.person.id)
    await only(shift)
    return done
  }
  const add = () => change((person) => addCentralClosure(shift.edge, person, day)) as Promise<string>
  return { shift, change, add }
}

test('who waits gets their time anew when the operator closes a day, and again when that is taken back', async () => {
  const { shift, change, add } = await waiting()
  const id = await add()
  await tick(shift, 3)
  expect([await dueAt(shift), await rows(shift)]).toEqual([THURSDAY, []])
  await change((person) =>
    changeCentralClosure(shift.edge, person, id, { ...day, from_on: '2173-03-20', until_on: '2173-03-20' })
  )
  await tick(shift, 3)
  expect(await dueAt(shift)).toBe(WEDNESDAY)
  await change((person) => changeCentralClosure(shift.edge, person, id, day))
  await tick(shift, 3)
  expect(await dueAt(shift)).toBe(THURSDAY)
  await change((person) => removeCentralClosure(shift.edge, person, id))
  await tick(shift, 3)
  expect(await dueAt(shift)).toBe(WEDNESDAY)
})

test('no library is told while a Worker may still remember the days of before', async () => {
  const { shift, change, add } = await waiting()
  const id = await add()
  expect(await tick(shift, 1)).toMatchObject({ handled: 0 })
  expect(await rows(shift)).toHaveLength(1)
  expect(await tick(shift, 1)).toMatchObject({ handled: 1, lag_ms: 0 })
  await change((person) => removeCentralClosure(shift.edge, person, id))
})

test('a missed tick is made up for, and a doubled one changes nothing', async () => {
  const { shift, change, add } = await waiting()
  const id = await add()
  shift.edge.clock.at = shift.edge.now() + 90 * MINUTE
  const turns = await Promise.all([tellLibraries(shift.edge), tellLibraries(shift.edge)])
  expect(turns.map(({ failed }) => failed)).toEqual([0, 0])
  await shift.passes(shift.edge.now())
  expect([await dueAt(shift), await rows(shift)]).toEqual([THURSDAY, []])
  expect(await tick(shift, 1)).toEqual({ handled: 0, failed: 0, error: null, lag_ms: 0 })
  await change((person) => removeCentralClosure(shift.edge, person, id))
})

test('a library whose database fails goes to the end of the line, and is told when it is there again', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const { shift, change, add } = await waiting()
  const id = await add()
  shift.edge.clock.at = shift.edge.now() + 3 * MINUTE
  const { LIBRARIES_1: _one, LIBRARIES_2: _two, ...without } = shift.edge.env
  const turn = await tellLibraries({ ...shift.edge, env: without as typeof shift.edge.env })
  expect(turn).toMatchObject({ handled: 0, failed: 1, error: 'Error' })
  expect(await rows(shift)).toEqual([shift.edge.now()])
  await tick(shift, 1)
  expect(await dueAt(shift)).toBe(THURSDAY)
  await change((person) => removeCentralClosure(shift.edge, person, id))
})

test('with nothing changed a turn asks once, among however many libraries', async () => {
  const { shift } = await waiting()
  await env.DIRECTORY.prepare('delete from central_recounts').run()
  const meter = newMeter()
  await tellLibraries({ ...shift.edge, meter })
  expect(meter).toMatchObject({ statements: 1 })
})
