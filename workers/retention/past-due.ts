/** What is kept too long at a moment, and what makes it wait. Pure. */
import { dayAt, startOf } from '../hours/zone.ts'

/**
 * What happened before this instant is past its term. The day on which it happened does not count,
 * so that everything of one day goes in one night, and nothing goes before its last day is over.
 */
export const cutOff = (days: number, zone: string, now: number): number =>
  startOf(dayAt(now, zone) - days, zone)

/** The instant from which it is past its term. */
export const dueFrom = (happened_at: number, days: number, zone: string): number =>
  startOf(dayAt(happened_at, zone) + days + 1, zone)

export interface Held {
  open_promises: number
  /** a complaint that nobody has handled yet */
  complaint_open: boolean
  /** the last day of a legal hold, as days since 1970 */
  hold_until_day: number | null
}

export type Pause = 'promise' | 'complaint' | 'legal_hold'

/** Why it stays although its term is over, all of it: who takes one away must see what is left. */
export function pausedBy(
  { open_promises, complaint_open, hold_until_day }: Held,
  zone: string,
  now: number
): Pause[] {
  const held = hold_until_day !== null && dayAt(now, zone) <= hold_until_day
  return [
    ...(open_promises > 0 ? (['promise'] as const) : []),
    ...(complaint_open ? (['complaint'] as const) : []),
    ...(held ? (['legal_hold'] as const) : [])
  ]
}
