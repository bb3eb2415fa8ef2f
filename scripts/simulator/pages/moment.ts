const ZONE = 'Europe/Amsterdam'
const CLOCK = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short'
})
const KEY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** `9.41`, as people write it. */
export function clockTime(at: number): string {
  return CLOCK.format(at)
    .replace(':', '.')
    .replace(/^0(?=\d)/, '')
}

/** `2026-11-24`: the day of an instant. */
export function dayKey(at: number): string {
  return KEY.format(at)
}

/** `vandaag`, `gisteren` or `ma 5 jan`. */
export function dayName(at: number, now: number): string {
  if (dayKey(at) === dayKey(now)) return 'vandaag'
  if (dayKey(at) === dayKey(now - 24 * 3_600_000)) return 'gisteren'
  return DAY.format(at).replaceAll('.', '')
}
