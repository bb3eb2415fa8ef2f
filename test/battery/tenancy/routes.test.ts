import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ROLES } from '../../../workers/people/roles.ts'
import { firstSeed, report, scale, timeLeft } from '../scale.ts'
import { type Attempt, send } from './attempt.ts'
import { type Ids, missing } from './ids.ts'
import { noPlace, pathWith, PLACES } from './places.ts'
import { isWithin, LIBRARY, LINES, ROUTES } from './routes.ts'
import { makeSix, STRANGERS, type Tenant } from './six.ts'
import { cellsOf, isTriedBy, strangersTries, tryAll } from './table.ts'
import { type Watch, watch } from './watched.ts'

/** Each tries the whole table once, with six libraries of its own. */
const ROUNDS = scale(1, 46)
const PATIENCE = scale(300_000, 3_000_000)

test('every route has a line in the table, and every line is a route', () => {
  const why =
    'say in test/battery/tenancy/routes.ts which ids a new route takes, so that foreign ones are tried'
  expect(Object.keys(LINES).sort(), why).toEqual([...ROUTES].sort())
})

/** Right requests that are refused all the same, and why. */
const REFUSED: Record<string, string> = {
  'GET /socket': 'no socket is asked for',
  'PUT /quick-replies/central/:id': 'a central text belongs to no library',
  'DELETE /quick-replies/central/:id': 'a central text belongs to no library',
  'POST /attachments/:id/fetch': 'a file of a colleague is not fetched',
  'DELETE /attachments/:id': 'a file that was not sent is taken back where it was added',
  'DELETE /messages/:id': 'when the patron was blocked, their answer failed',
  'POST /messages/:id/resend': 'an answer that did not fail is not sent again',
  'POST /templates/sync': 'Meta does not answer'
}

test('with things of their own every right request works, so a refusal is one of the library', async () => {
  const [own] = await makeSix()
  const eye = watch()
  eye.deafen()
  const wrong: unknown[] = []
  const last = (route: string) => Number(route.startsWith('DELETE'))
  const routes = Object.entries(LINES).filter(([route]) => isWithin(route))
  for (const [route, line] of routes.sort(([a], [b]) => last(a) - last(b))) {
    const given = { route, line, ids: own?.mine as Ids, turn: 0 }
    const one = { named: false, request: (ids: Ids) => ({ path: pathWith(given, ids.library, ids) }) }
    const { status } = await send(eye, { own, who: 'admin', given, one } as Attempt, given.ids)
    if (status >= 400 !== route.replace(LIBRARY, '') in REFUSED) wrong.push([route, status])
  }
  vi.restoreAllMocks()
  expect(wrong).toEqual([])
})

let attempts = 0
let rounds = 0

describe.each(Array.from({ length: ROUNDS }, (_, round) => round))('round %d', (round) => {
  let six: Tenant[]
  let eye: Watch
  let isOver = false
  beforeAll(async () => {
    isOver = round > 0 && timeLeft() <= 0
    if (isOver) return
    rounds += 1
    six = await makeSix()
  })
  beforeEach(() => {
    eye = watch()
    eye.deafen()
  })
  afterEach(() => {
    vi.restoreAllMocks()
    // what a soak remembers of each library would fill its memory
    eye.forget()
  })

  test.each([0, 1, 2, 3, 4, 5])(
    'nobody of library %d, and no stranger, reaches another one by any place where an id can stand',
    async (number) => {
      if (isOver) return
      const own = six[number] as Tenant
      const made = [
        ...ROLES.flatMap((role) => cellsOf(six, own, role, round)),
        ...STRANGERS.flatMap((who) => strangersTries(six, own, who))
      ]
      attempts += made.length
      expect(await tryAll(eye, six, made)).toEqual([])
    },
    PATIENCE
  )
})

test('each place of each route is tried by each role of each library, and there are more than enough', () => {
  const six = [0, 1, 2, 3, 4, 5].map((number) => ({ number, mine: missing(), bait: missing() }) as Tenant)
  const made = six.flatMap((own) => ROLES.flatMap((role) => cellsOf(six, own, role, 0)))
  const triedBy = (route: string) => ROLES.filter((role) => isTriedBy(LINES[route] ?? {}, role)).length
  for (const place of PLACES) {
    const routes = Object.entries(LINES).filter(([route, line]) => noPlace(route, line, place) === null)
    const cells = routes.reduce((sum, [route]) => sum + 6 * triedBy(route), 0)
    const tried = made.filter((one) => one.place === place)
    const names = tried.map(({ own, who, given }) => `${own.number} ${who} ${given.route}`)
    expect([place, new Set(names).size]).toEqual([place, cells])
  }
  expect(made.length * ROUNDS).toBeGreaterThanOrEqual(scale(20_000, 1_000_000))
})

afterAll(() => {
  report('tenancy T1', { attempts, routes: ROUTES.length, rounds, seed: firstSeed() })
})
