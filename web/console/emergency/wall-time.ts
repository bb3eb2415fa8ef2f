/** The instant at which a clock in `zone` shows this day (`2026-11-27`) and time (`17:00`); null when that is no time. Pure. */
export function instantAt(day: string, time: string, zone: string): number | null {
  const shown = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(shown)) return null
  const first = shown - aheadOf(shown, zone)
  // on the night that the clock changes the guess may be an hour off
  return shown - aheadOf(first, zone)
}

/** How far a clock in `zone` is ahead of UTC, in ms. */
function aheadOf(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' }
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second')
  )
  return shown - Math.floor(at / 1000) * 1000
}
