import { type DayPlan, type Rule, spansOf } from './plan.ts'
import type { Closure } from './schema.ts'

/** Whether a closure is on a day. What is yearly goes by the date alone: 29 February is there in leap years only. */
export function isOn(closure: Closure, iso: string): boolean {
  const { from_on, until_on, yearly } = closure
  if (!yearly) return from_on <= iso && iso <= until_on
  if (iso < from_on) return false
  const [date, from, until] = [iso, from_on, until_on].map((day) => day.slice(5)) as [string, string, string]
  // from Christmas to Epiphany goes over the end of the year
  return from <= until ? from <= date && date <= until : date >= from || date <= until
}

/** The name of the central day that the plan is closed for. */
const closedFor = ({ rule }: DayPlan) => (rule.layer === 'central' ? rule.name : rule.instead_of)

/**
 * What the library decided about single days, over everything else. Closed all day wins over other hours, and other hours
 * over part of a day. Part of a day is closed by the clock: also what began the evening before.
 */
export function withClosures(plan: DayPlan, closures: readonly Closure[]): DayPlan {
  const ruleOf = ({ name }: Closure, instead_of: string | null): Rule => ({
    ...{ layer: 'local', name, central: false, instead_of }
  })
  const shut = [...plan.shut]
  for (const closure of closures) {
    const { times } = closure
    if (times && 'from' in times) shut.push(...spansOf([times], ruleOf(closure, null)))
  }
  const full = closures.find(({ times }) => times === null)
  if (full) return { rule: ruleOf(full, null), open: [], closed: [], shut }
  const other = closures.findLast(({ times }) => times !== null && 'instead' in times)
  if (!other?.times || !('instead' in other.times)) return { ...plan, shut }
  const rule = ruleOf(other, closedFor(plan))
  return { rule, open: spansOf(other.times.instead, rule), closed: [], shut }
}
