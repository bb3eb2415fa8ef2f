import { newId } from '../../../workers/lib/id.ts'
import { composeAll } from '../../../workers/replies/compose.ts'
import { broken } from '../world/invariants.ts'
import type { Reception, Sent } from '../world/meta.ts'
import { type Random, randomOf } from '../world/random.ts'
import { inTown, type Town } from '../world/town.ts'
import { playOf, through } from './play.ts'

const HOUR = 3_600_000

type Status = 'sent' | 'delivered' | 'read' | 'failed'

/** What Meta does with the one message, whatever Meta tells afterwards, and as what it must end. */
export interface Case {
  title: string
  reception: Reception
  statuses: Status[]
  ends: string[]
}

const NOT_TAKEN: Reception[] = [
  { takes: false, answers: 'lost' },
  { takes: false, answers: 'hangs' },
  { takes: false, answers: 'bare 500' }
]
const TAKEN: Reception[] = [
  { takes: true, answers: 'yes' },
  { takes: true, answers: 'lost' },
  { takes: true, answers: 'hangs' },
  { takes: true, answers: 'late 500' }
]
const TOLD: Status[][] = [
  [],
  ['sent'],
  ['sent', 'delivered'],
  ['read', 'sent'],
  ['failed'],
  ['delivered', 'failed']
]
/** Codes after which nothing was sent for certain, also with a 5xx. */
const CERTAIN_WITH_5XX = [131016, 131057, 133004, 130429, 131056]
/** Every code of `workers/meta/codes.ts` that a send can get, those that close the channel apart. */
export const CODES = [
  ...[
    4, 80007, 130429, 131056, 1, 2, 131000, 131016, 131057, 133004, 2494100, 131047, 131026, 130497, 131048
  ],
  ...[
    131049, 131050, 130472, 130403, 131021, 131070, 131052, 132000, 132001, 133000, 200005, 33, 100, 131008
  ],
  ...[131009, 131051, 135000, 136024, 999_999]
]

const highest = (statuses: Status[], from: string) => {
  const order = ['accepted', 'sent', 'failed', 'delivered', 'read']
  return statuses.reduce<string>(
    (top, status) => (order.indexOf(status) > order.indexOf(top) ? status : top),
    from
  )
}

/** Every outcome of a call, with everything that Meta may tell about it afterwards. */
export const TABLE: Case[] = [
  ...TAKEN.flatMap((reception) =>
    TOLD.map((statuses) => ({
      title: `taken, answer ${reception.answers}, then ${statuses.join(' and ') || 'nothing'}`,
      ...{ reception, statuses },
      ends: [reception.answers === 'yes' || statuses.length > 0 ? highest(statuses, 'accepted') : 'uncertain']
    }))
  ),
  ...NOT_TAKEN.map((reception) => ({
    title: `not taken, answer ${reception.answers}`,
    ...{ reception, statuses: [], ends: ['uncertain'] }
  })),
  ...CODES.flatMap((code) =>
    [400, 500].map((status) => ({
      title: `refused with ${status} and code ${code}`,
      reception: { takes: false, answers: 'refused', status, code } as const,
      statuses: [],
      // a code that may be tried again is, and is taken the second time
      ends: status === 500 && !CERTAIN_WITH_5XX.includes(code) ? ['uncertain'] : ['accepted', 'failed']
    }))
  )
]

export interface Ambiguous {
  broken: string[]
  /** Calls that were not answered with a plain yes. */
  ambiguities: number
}

/** Answers `cases` patrons, each message meeting its own case at its first call and none after it. */
export function answerAll(seed: number, cases: Case[]): Promise<Ambiguous> {
  const met = new Map<string, Case>()
  let next = 0
  let ambiguities = 0
  const receive = (sent: Sent): Reception => {
    if (met.has(sent.message_id)) return { takes: true, answers: 'yes' }
    const one = cases[next % cases.length] as Case
    next += 1
    met.set(sent.message_id, one)
    if (one.reception.answers !== 'yes') ambiguities += 1
    return one.reception
  }
  const statuses = (_random: Random, sent: Sent) => met.get(sent.message_id)?.statuses ?? []
  const town = { seed, libraries: 1, nature: { latency: () => 1, fault: () => null } }
  const wish = {
    ...town,
    // each case is that of an answer of a person
    silent: true,
    queues: { doubles: 0.1, loses: 0.1 },
    meta: { repeats: 0.2, disorder: 500, receive, statuses }
  }
  return inTown(wish, async (place) => {
    const play = playOf(place)
    await answerEach(place, cases.length)
    return { broken: [...broken(place, play.story), ...misjudged(place, met)], ambiguities }
  })
}

async function answerEach(town: Town, patrons: number) {
  const play = playOf(town)
  for (let patron = 0; patron < patrons; patron += 1) play.asks(patron)
  await through(town, async () => undefined, HOUR)
  town.cloudflare.restChores()
  const conversations = play.rows('select id from conversations order by id')
  await through(town, () =>
    Promise.all(
      conversations.map(({ id }) =>
        play.presses((ctx) =>
          composeAll(ctx, String(id), { id: newId('message'), text: 'Ja.', reply_to: null })
        )
      )
    )
  )
}

/** Messages that ended as something else than their case allows. */
function misjudged(town: Town, met: Map<string, Case>): string[] {
  const { rows } = playOf(town)
  const shown = new Map(
    rows('select id, status from messages').map(({ id, status }) => [String(id), String(status)])
  )
  return [...met].flatMap(([id, { title, ends }]) =>
    ends.includes(shown.get(id) ?? 'gone') ? [] : [`${title}: it is shown as ${shown.get(id)}`]
  )
}

/** Cases by chance, for numbers that no table has. */
export function casesBySeed(seed: number, count: number): Case[] {
  const random = randomOf(seed * 104_729)
  return Array.from({ length: count }, () => random.pick(TABLE))
}
