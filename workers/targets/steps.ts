/** By when each step of a conversation that is more than a question is to be done. Pure. */
import type { Calendar } from '../hours/calendar.ts'
import { addWorkingDays } from '../hours/service-time.ts'
import type { Handling, Kind } from './handling.ts'
import { daysOf, type Terms } from './terms.ts'

type Steps = Pick<Handling, 'confirm_by' | 'handle_by'>

/** In working days since it began; a step that is done has no last moment. */
export function stepsOf(
  kind: Kind,
  { opened_at, confirmed }: { opened_at: number; confirmed: boolean },
  terms: Terms,
  calendar: Calendar
): Steps {
  const days = daysOf(kind, terms)
  const by = (count: number | null) => (count === null ? null : addWorkingDays(calendar, opened_at, count))
  return { confirm_by: confirmed ? null : by(days.confirm), handle_by: by(days.handle) }
}

/** As hours and terms are now. What was confirmed stays so, and is known by having only its last step left. */
export const stepsAnew = (row: Handling & { opened_at: number }, terms: Terms, calendar: Calendar): Steps => {
  const confirmed = row.confirm_by === null && row.handle_by !== null
  return stepsOf(row.kind, { opened_at: row.opened_at, confirmed }, terms, calendar)
}
