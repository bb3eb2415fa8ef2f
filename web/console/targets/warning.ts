/** Which warning a change of a conversation brings, and to whom. Pure. */
import type { Conversation } from '../api/contract.ts'

export type Level = 'none' | 'soon' | 'late'

/** See `workers/targets/due-time.ts`. */
const TOLD = { soon: 2, late: 4 }

export function levelOf({
  state,
  wake_at,
  reminded
}: Pick<Conversation, 'state' | 'wake_at' | 'reminded'>): Level {
  if (state !== 'waiting_on_us' || wake_at !== null) return 'none'
  return (reminded & TOLD.late) !== 0 ? 'late' : (reminded & TOLD.soon) !== 0 ? 'soon' : 'none'
}

/**
 * Nearly late is for whoever has it, or for everybody on duty when nobody has; late is for everybody on duty. `before`: what this tab
 * knew of it, undefined the first time. `hearers`: who is on duty, null: everybody.
 */
export function warningOf(
  conversation: Pick<Conversation, 'state' | 'wake_at' | 'reminded' | 'assignee_id'>,
  before: Level | undefined,
  me: string,
  hearers: readonly string[] | null
): 'soon' | 'late' | undefined {
  const level = levelOf(conversation)
  if (level === 'none' || level === before || (before === 'late' && level === 'soon')) return undefined
  const { assignee_id } = conversation
  if (assignee_id === me) return level
  const hears = hearers === null || hearers.includes(me)
  return hears && (level === 'late' || assignee_id === null) ? level : undefined
}
