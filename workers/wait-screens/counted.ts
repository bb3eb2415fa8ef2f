/** What a screen on the wall says of those who wait. Pure. */
import type { Calendar } from '../hours/calendar.ts'
import { serviceTime } from '../hours/service-time.ts'
import { TOLD } from '../targets/due-time.ts'

interface Waiting {
  waiting_since: number | null
  due_at: number | null
  reminded: number
  channel_id: string
}

export interface Waitings {
  items: Waiting[]
  /** There are more than were looked at. */
  capped: boolean
}

/** Whoever is late is not counted as nearly late. The longest wait is in ms of service time. */
export function counted(
  { items, capped }: Waitings,
  calendarOf: (channelId: string) => Calendar,
  now: number
) {
  const isLate = ({ due_at }: Waiting) => due_at !== null && due_at <= now
  const late = items.filter(isLate).length
  const soon = items.filter((item) => !isLate(item) && (item.reminded & TOLD.soon) !== 0).length
  const waits = items.map(({ waiting_since, channel_id }) =>
    serviceTime(calendarOf(channel_id), waiting_since ?? now, now)
  )
  return { waiting: items.length, soon, late, capped, longest_ms: Math.max(0, ...waits) }
}
