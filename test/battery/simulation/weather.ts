import type { Reception } from '../world/meta.ts'
import type { Random } from '../world/random.ts'
import type { CallMade, Fault } from '../world/world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How bad this seed's world is; each figure drawn anew from nothing to its worst. */
export interface Weather {
  repeats: number
  disorder: number
  failsBefore: number
  failsAfter: number
  hangs: number
  crashes: number
  queueFails: number
  queueDoubles: number
  queueLoses: number
  graph: number
  /** Refusals that close the channel until a person opens it. */
  breaker: number
  restarts: number
  missed: number
  doubled: number
  /** ms without any database, in the midst. */
  outage: number
  /** One library gets so many times as much. */
  storm: number
}

export function weatherOf(random: Random): Weather {
  const upTo = (worst: number) => (random.chance(0.25) ? 0 : random.next() * worst)
  return {
    repeats: upTo(0.5),
    disorder: random.chance(0.2) ? HOUR : upTo(MINUTE),
    ...{ failsBefore: upTo(0.02), failsAfter: upTo(0.02), hangs: upTo(0.002), crashes: upTo(0.005) },
    ...{ queueFails: upTo(0.05), queueDoubles: upTo(0.1), queueLoses: upTo(0.05), graph: upTo(0.3) },
    ...{ restarts: random.chance(0.5) ? random.below(8) : 0, missed: upTo(0.3), doubled: upTo(0.2) },
    breaker: random.chance(0.1) ? 0.2 : 0,
    outage: random.chance(0.1) ? (1 + random.below(6)) * 24 * HOUR : 0,
    storm: random.chance(0.3) ? 8 : 1
  }
}

/** Which fault a call meets, by the weather. */
export function faultOf(weather: Weather, random: Random, { kind }: CallMade): Fault | null {
  if (kind === 'timer' || kind === 'graph') return null
  const rates: [Fault, number][] =
    kind === 'd1'
      ? [
          ['before', weather.failsBefore],
          ['after', weather.failsAfter],
          ['hang before', weather.hangs / 2],
          ['hang after', weather.hangs / 2],
          ['crash before', weather.crashes / 2],
          ['crash after', weather.crashes / 2]
        ]
      : [
          ['before', weather.queueFails],
          ['hang before', weather.hangs]
        ]
  let drawn = random.next()
  for (const [fault, rate] of rates) {
    if (drawn < rate) return fault
    drawn -= rate
  }
  return null
}

const REFUSALS = [131056, 130429, 131026, 131016, 131047, 100]

export function receptionOf(weather: Weather, random: Random): Reception {
  if (!random.chance(weather.graph)) return { takes: true, answers: 'yes' }
  const code = random.chance(weather.breaker) ? 190 : random.pick(REFUSALS)
  return random.pick<Reception>([
    { takes: true, answers: 'lost' },
    { takes: true, answers: 'hangs' },
    { takes: true, answers: 'late 500' },
    { takes: false, answers: 'lost' },
    { takes: false, answers: 'hangs' },
    { takes: false, answers: 'bare 500' },
    { takes: false, answers: 'refused', status: code === 131016 ? 500 : 400, code }
  ])
}

/** What Meta tells of a message that it took. */
export const FATES = [
  ['sent', 'delivered', 'read'],
  ['sent', 'delivered'],
  ['sent', 'delivered', 'read'],
  ['delivered', 'read'],
  ['sent', 'failed'],
  ['sent'],
  []
] satisfies ('sent' | 'delivered' | 'read' | 'failed')[][]
