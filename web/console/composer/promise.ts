/** Does an answer promise another one, at a time when we can no longer write freely? Pure. */

const PROMISES = [
  /\b(?:morgen|overmorgen|uiterlijk|binnenkort|volgende week)\b/i,
  /\bzoek\w*\b.{0,30}\buit\b/i,
  /\b(?:vraag|ga)\b.{0,40}\bna\b/i,
  /\bkom\w*\b.{0,30}\bterug\b/i,
  /\b(?:laat|laten)\b.{0,30}\bweten\b/i,
  /\bhoor(?:t|en)?\b.{0,20}\bvan (?:mij|ons|me)\b/i,
  /\b(?:tomorrow|by the end of|next week|look into|find out|get back to you|let you know)\b/i
]

export const promisesMore = (text: string): boolean => PROMISES.some((promise) => promise.test(text))

const NEARLY_OVER_MS = 2 * 60 * 60_000

/** The end of the window, when it is near and the text promises something for after it; else undefined. */
export function promiseAfter(text: string, windowEndsAt: number | null, now: number): number | undefined {
  if (windowEndsAt === null || now >= windowEndsAt || windowEndsAt - now > NEARLY_OVER_MS) return undefined
  return promisesMore(text) ? windowEndsAt : undefined
}
