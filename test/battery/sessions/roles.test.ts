import { describe, expect, test } from 'vitest'
import { may, RIGHTS, ROLES, type Right, type Role } from '../../../workers/people/roles.ts'
import { signedIn } from '../../support/app.ts'
import { makeLibrary } from '../../support/library.ts'
import { report } from '../scale.ts'
import { DOORS, isUnsafe, LIBRARY, ROUTES } from './doors.ts'
import { ask, contents, makeWorld, type World } from './world.ts'

const PEOPLE = [
  ...ROLES.map((role) => ({ role, operator: false })),
  { role: 'admin', operator: true } as const
]
const routes = [...DOORS.keys()]

/** Whether the table lets this person through here. */
function mayPass(route: string, role: Role, operator: boolean): boolean {
  const who = DOORS.get(route)?.for
  if (who === 'everybody' || who === 'session') return true
  return who === 'operator' ? operator : may(role, who as Right)
}

/** What was answered otherwise than it should be. */
async function surprises(asked: string[], { ids, cookie }: World, right: (route: string) => number) {
  const found: { route: string; status: number }[] = []
  for (const route of asked) {
    const { status } = await ask(route, ids, { cookie })
    if (status !== right(route)) found.push({ route, status })
  }
  return found
}

test('every route of staff’s door has a line in the table of doors, and every line is a route', () => {
  expect([...routes].sort()).toEqual([...ROUTES].sort())
})

/** Rights that open no door of their own: they say what is behind the others. */
const WIDENING: Right[] = ['confidential_read']

test('every right that a role may have opens a door, or shows more behind others', () => {
  const used = new Set([...DOORS.values()].map((door) => door.for))
  expect(RIGHTS.filter((right) => !used.has(right))).toEqual(WIDENING)
})

describe.each(PEOPLE)('$role (operator: $operator)', ({ role, operator }) => {
  test('is refused just where the table says, which changes nothing, and answered everywhere else', async () => {
    const world = await makeWorld(role, operator)
    const open = routes.filter((route) => mayPass(route, role, operator))
    const shut = routes.filter((route) => !open.includes(route))
    const before = await contents(world)
    expect(await surprises(shut, world, () => 403)).toEqual([])
    expect(await contents(world)).toEqual(before)
    expect(await surprises(open, world, (route) => DOORS.get(route)?.answer ?? 0)).toEqual([])
    report('sessions', { role, operator: String(operator), cases: open.length + shut.length })
  })
})

test('who works elsewhere, in any role, finds no library here; who runs Baak neither', async () => {
  const ours = await makeWorld('admin')
  const before = await contents(ours)
  for (const wish of PEOPLE) {
    const theirs = await makeLibrary({ edge: ours.edge, people: [wish] })
    const cookie = (await signedIn(ours.edge, theirs.person.email)).cookie() ?? ''
    const inside = routes.filter((route) => route.includes(LIBRARY))
    expect(await surprises(inside, { ...ours, cookie }, () => 404)).toEqual([])
  }
  expect(await contents(ours)).toEqual(before)
})

test('reading is no way to act: it changes nothing', async () => {
  const world = await makeWorld('admin', true)
  const before = await contents(world)
  const reads = routes.filter((route) => !isUnsafe(route))
  expect(await surprises(reads, world, (route) => DOORS.get(route)?.answer ?? 0)).toEqual([])
  expect(await contents(world)).toEqual(before)
})
