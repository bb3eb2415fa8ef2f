import { inject } from 'vitest'

/** How long the battery runs, and from which seed; set by `npm run soak` and `npm run bite`, see docs/battery.md. */
export interface BatterySettings {
  soak: boolean
  /** As little as finds a planted bug. */
  bite: boolean
  /** The first seed; a run that failed prints its own. */
  seed: number
  /** For how long a part of a soak may add work. */
  minutes: number
}

declare module 'vitest' {
  export interface ProvidedContext {
    battery: BatterySettings
  }
}

/** How many: as many as every change has to pass, as many as a soak takes, or as few as find a planted bug. */
export const scale = <Amount>(inCi: Amount, inSoak: Amount, inBite: Amount = inCi): Amount => {
  const { soak, bite } = inject('battery')
  return soak ? inSoak : bite ? inBite : inCi
}

const started = performance.now()

/** How long a part of a soak may still add work, in ms: at its end it says how far it came. In CI there is no end. */
export const timeLeft = (): number => {
  const { soak, minutes } = inject('battery')
  return soak ? started + minutes * 60_000 - performance.now() : Number.POSITIVE_INFINITY
}

/**
 * Says whether there is more to do: `least` in any case, and in a soak up to `most`, within an equal share of its time. `sharers`: how
 * many tests share it.
 */
export function goingOn(least: number, most: number, sharers: number): (done: number) => boolean {
  const { soak, minutes } = inject('battery')
  const ends = performance.now() + (minutes * 60_000) / sharers
  return (done) => done < least || (soak && done < most && performance.now() < ends)
}

/** What a test may take that works through many seeds, on however busy a machine; ms. */
export const patience = (): number => (inject('battery').minutes + 30) * 60_000

export const firstSeed = (): number => inject('battery').seed

/** Says what a part of the battery did, in one line that `npm run soak` keeps. Counts and settings only. */
export function report(part: string, figures: Record<string, number | string>): void {
  console.log(`battery ${part} ${JSON.stringify(figures)}`)
}
