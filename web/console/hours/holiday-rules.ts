/** What a choice about a central day comes to. Pure. */
import type { HolidayChoice, HoursDocument } from '../../../workers/hours/schema.ts'
import { HOLIDAYS } from '../../../workers/hours/holidays.ts'
import type { Hours } from './contract.ts'

/** Off in lustrum years when nobody chose: it has three ways, not two. */
export const LIBERATION = 'bevrijdingsdag'

/** Whether the library is closed on it; without a document: as it is for who chose nothing. */
export function isClosed(
  { central }: Pick<Hours, 'central'>,
  document: HoursDocument | undefined,
  id: string
) {
  const choice = document?.holidays[id]
  if (choice) return choice.state === 'closed'
  const holiday = HOLIDAYS.find((day) => day.id === id)
  return holiday ? holiday.state === 'closed' : central.some((day) => day.id === id && day.kind === 'closure')
}

/** All choices with one more, or without it when it says what holds anyway. */
export function withChoice(
  document: HoursDocument,
  saved: Pick<Hours, 'central'>,
  id: string,
  choice: HolidayChoice | undefined
): HoursDocument['holidays'] {
  const { [id]: _, ...others } = document.holidays
  if (!choice || (id !== LIBERATION && isUsual(saved, id, choice))) return others
  return { ...others, [id]: choice }
}

const isUsual = (saved: Pick<Hours, 'central'>, id: string, { state, closes_at }: HolidayChoice) =>
  closes_at === null && (state === 'closed') === isClosed(saved, undefined, id)
