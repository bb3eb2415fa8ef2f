const ZONE = 'Europe/Amsterdam'
const DAYS = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

/** The day on the library's calendar: `2026-11-24`. All libraries live in one time zone so far. */
export const localDay = (at: number): string => DAYS.format(at)

/** Its month: `2026-11`. */
export const localMonth = (at: number): string => localDay(at).slice(0, 7)
