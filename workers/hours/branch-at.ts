import { type Calendar, openAt } from './calendar.ts'
import type { Rule } from './plan.ts'

export interface BranchAnswer {
  state: 'staffed' | 'unstaffed' | 'closed'
  rule: Rule
  /** When the state changes. */
  until_at: number | null
}

/** What a branch is: with staff, without, or closed. Where both hours overlap there is staff. */
export function branchAt(staffed: Calendar, unstaffed: Calendar, at: number): BranchAnswer {
  const [served, self] = [openAt(staffed, at), openAt(unstaffed, at)]
  if (served.open) return { state: 'staffed', rule: served.rule, until_at: served.until_at }
  const ends = [served.until_at, self.until_at].filter((end) => end !== null)
  const until_at = ends.length > 0 ? Math.min(...ends) : null
  if (self.open) return { state: 'unstaffed', rule: self.rule, until_at }
  return { state: 'closed', rule: served.rule, until_at }
}
