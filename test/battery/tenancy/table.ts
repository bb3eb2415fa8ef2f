import { ROLES } from '../../../workers/people/roles.ts'
import { firstSeed } from '../scale.ts'
import { type Attempt, attempt, foreignIn, nameOf } from './attempt.ts'
import { contents } from './contents.ts'
import { noPlace, PLACES, type Place, TRIES } from './places.ts'
import { randomOf } from './random.ts'
import { isWithin, type Line, LINES } from './routes.ts'
import { alsoOf, formerlyOf, type Tenant, type Who } from './six.ts'
import type { Watch } from './watched.ts'

/** A route that asks for no session knows no roles: the first stands for all. */
export const isTriedBy = (line: Line, who: Who) => !line.open || who === ROLES[0]

/** Every place of every route, for one role of one library. Whom it tries to reach changes from cell to cell and from round to round. */
export function cellsOf(all: Tenant[], own: Tenant, who: Who, round: number): Attempt[] {
  let turn = round + own.number
  const cells = Object.entries(LINES).flatMap(([route, line]) =>
    PLACES.filter((place) => isTriedBy(line, who) && noPlace(route, line, place) === null).flatMap(
      (place) => {
        turn += 1
        const target = all[(own.number + 1 + (turn % 5)) % 6] as Tenant
        const given = { route, line, ids: own.mine, turn }
        return TRIES[place](given).map((one) => ({ own, target, who, place, given, one }))
      }
    )
  )
  return randomOf(firstSeed() + round).shuffled(cells)
}

/** What those try who are not of the library: every route within one, as it stands in the path. */
export function strangersTries(all: Tenant[], own: Tenant, who: Who): Attempt[] {
  const target = who === 'both' ? alsoOf(all, own) : formerlyOf(all, own)
  const place: Place = 'path'
  return Object.entries(LINES)
    .filter(([route]) => isWithin(route))
    .flatMap(([route, line], turn) => {
      const given = { route, line, ids: own.mine, turn }
      const tries = TRIES.path(given)
      // a colleague of both comes by the door of our own library, with things of the other
      return (who === 'both' ? tries.slice(1) : tries).map((one) => ({ own, target, who, place, given, one }))
    })
}

/** Tries all, and then looks whether the other libraries are as they were and ours holds nothing of them. Answers what went wrong. */
export async function tryAll(watch: Watch, all: Tenant[], attempts: Attempt[]): Promise<string[]> {
  const [first] = attempts
  if (!first) return []
  const { own } = first
  const before = await others(all, own)
  const wrong: string[] = []
  for (const made of attempts)
    for (const what of await attempt(watch, all, made)) wrong.push(`${nameOf(made)}: ${what}`)
  if ((await others(all, own)) !== before) wrong.push(await culprit(watch, all, attempts))
  const ours = (await contents(own)).filter((row) => !row.startsWith('directory'))
  const held = foreignIn(ours.join('\n'), all, own)
  return [...wrong, ...held.map((found) => `library ${own.number} holds ${found} of another`)]
}

async function others(all: Tenant[], own: Tenant): Promise<string> {
  const found = await Promise.all(all.filter((tenant) => tenant !== own).map(contents))
  return found.flat().join('\n')
}

/** Halves the attempts until one is left that changes another library when it is made again. */
async function culprit(watch: Watch, all: Tenant[], attempts: Attempt[]): Promise<string> {
  const [first] = attempts
  if (!first) return 'another library was changed, and no attempt does it alone'
  if (attempts.length === 1) return `${nameOf(first)}: it changes another library`
  const half = attempts.slice(0, attempts.length / 2)
  const before = await others(all, first.own)
  for (const made of half) await attempt(watch, all, made)
  const here = (await others(all, first.own)) !== before
  return culprit(watch, all, here ? half : attempts.slice(half.length))
}
