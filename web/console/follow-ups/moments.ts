/** Moments that somebody chooses, on the library's clock. Pure. */

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Minutes that a zone is ahead of UTC at an instant, in ms. */
function offsetAt(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' }
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

/** `2026-11-27T14:30` on the clock of a zone; undefined when it is no moment. */
export function instantOf(text: string, zone: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(text)
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number)
  const plain = Date.UTC(year, month - 1, day, hour, minute)
  const first = plain - offsetAt(plain, zone)
  return plain - offsetAt(first, zone)
}

/** The other way round, for a field of a form. */
export const fieldOf = (at: number, zone: string): string =>
  new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)

const beginOfDay = (at: number, zone: string): number =>
  instantOf(`${fieldOf(at, zone).slice(0, 10)}T00:00`, zone) ?? at

/** The start of the next day. The server makes the opening of it. */
export const tomorrow = (now: number, zone: string): number =>
  beginOfDay(beginOfDay(now, zone) + DAY + HOUR, zone)

/** The start of next Monday. */
export function nextWeek(now: number, zone: string): number {
  const weekday = new Date(now + offsetAt(now, zone)).getUTCDay()
  const days = weekday === 0 ? 1 : 8 - weekday
  return beginOfDay(beginOfDay(now, zone) + days * DAY + HOUR, zone)
}

/** In two hours. */
export const laterToday = (now: number): number => now + 2 * HOUR

/** What a promise begins with: tomorrow at noon. */
export const usualPromise = (now: number, zone: string): number => tomorrow(now, zone) + 12 * HOUR
