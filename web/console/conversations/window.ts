/** WhatsApp's 24 hours in words. Pure; the server decides, this only tells. */
import type { Dates } from '../texts/dates.ts'
import type { Texts } from '../texts/nl.ts'
import { precisely } from './duration.ts'

const SOON_MS = 2 * 60 * 60_000

export interface WindowWords {
  open: boolean
  /** under two hours left */
  soon: boolean
  text: string
}

export const windowIsOpen = (endsAt: number | null, now: number): endsAt is number =>
  endsAt !== null && now < endsAt

/**
 * `vrij antwoorden tot 9.38 uur`, under two hours `nog 1 uur 20 min vrij antwoorden`;
 * `short` where there is little room: `vrij tot 9.38 uur`.
 */
export function windowWords(
  endsAt: number | null,
  now: number,
  dates: Dates,
  texts: Texts['inbox'],
  short = false
): WindowWords {
  if (!windowIsOpen(endsAt, now))
    return { open: false, soon: false, text: short ? texts.window.closedShort : texts.window.closed }
  const left = endsAt - now
  if (left < SOON_MS)
    return {
      open: true,
      soon: true,
      text: (short ? texts.window.leftShort : texts.window.left)(precisely(left, texts.duration))
    }
  const hour = dates.hour(endsAt)
  const today = dates.dayKey(endsAt) === dates.dayKey(now)
  const moment = today ? hour : texts.window.moment(dates.day(endsAt, now), hour)
  return { open: true, soon: false, text: (short ? texts.window.untilShort : texts.window.until)(moment) }
}
