/** A limit of Meta: one message every `interval` ms in the long run, up to `burst` at once. */
export interface Pace {
  interval: number
  burst: number
}

/** Meta: 80 a second per number, in and out together; we leave half for what comes in. */
export const NUMBER_PACE: Pace = { interval: 25, burst: 40 }
/** Meta: one in six seconds to the same patron, with a burst that is paid back by silence; we stay well below its 45. */
export const PAIR_PACE: Pace = { interval: 6000, burst: 10 }

/**
 * The moment a message may leave, by the generic cell rate algorithm (ITU-T I.371). `readyAt` is the theoretical arrival
 * time so far, 0 when nothing was sent yet.
 */
export function earliest(pace: Pace, readyAt: number): number {
  return readyAt - pace.interval * (pace.burst - 1)
}

/** The `readyAt` that lets nothing leave for `delay` ms. */
export function heldFor(pace: Pace, now: number, delay: number): number {
  return Math.ceil(now + delay + pace.interval * (pace.burst - 1))
}

/** Ids of the paces of a number, and of a number with one patron. */
export const numberPace = (row: { channel_id: string }) => row.channel_id
export const pairPace = (row: { channel_id: string; patron_id: string }) =>
  `${row.channel_id}|${row.patron_id}`
