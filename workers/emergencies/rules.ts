/** When an emergency closure holds, can be taken back and is told. Pure. */
import { DAY, SECOND } from '../lib/time.ts'
import { MOST_DAYS, UNDO_MS } from './schema.ts'

export interface Emergency {
  id: string
  branches: string[] | null
  channels: boolean
  from_at: number
  until_at: number
  reason: string
  text: string
  /** null: the standard one */
  text_en: string | null
  by_id: string
  undone_at: number | null
}

/** Who takes back in the last second must be first: the clocks of two machines differ a little. */
export const TELL_AFTER = UNDO_MS + 5 * SECOND

export const isOn = (
  { undone_at, from_at, until_at }: Pick<Emergency, 'undone_at' | 'from_at' | 'until_at'>,
  now: number
) => undone_at === null && from_at <= now && now < until_at

export const mayUndo = ({ from_at }: Pick<Emergency, 'from_at'>, now: number): boolean =>
  now < from_at + UNDO_MS

/** Is it a moment until which one can close now? */
export const mayLast = (until_at: number, now: number): boolean =>
  until_at > now && until_at <= now + MOST_DAYS * DAY

/** Would both close the same place? Then one is enough, and nobody is told twice. */
export const meet = (one: string[] | null, other: string[] | null): boolean =>
  one === null || other === null || one.some((branch) => other.includes(branch))

/** Does it concern who waits in this conversation? Of most nobody knows which branch they mean. */
export const concerns = ({ branches }: Pick<Emergency, 'branches'>, branch_id: string | null): boolean =>
  branches === null || branch_id === null || branches.includes(branch_id)

export type Telling = 'told' | 'unreachable' | 'needless'

/** What becomes of telling somebody who waited: only who still waits, and may be sent something. */
export function tellingOf(facts: {
  on: boolean
  /** They still wait for us. */
  waits: boolean
  /** They were told already: they wrote since, and got it as the away message. */
  told: boolean
  /** Why nothing may leave; null when it may. */
  refusal: string | null
}): Telling {
  if (!facts.on || !facts.waits || facts.told) return 'needless'
  return facts.refusal === null ? 'told' : 'unreachable'
}
