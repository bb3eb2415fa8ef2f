/** Until when somebody who waits can wait, in words: nog 11 min, 18 min te laat, morgen om 10.30 uur. Pure. */
import type { Conversation } from '../api/contract.ts'
import type { Dates } from '../texts/dates.ts'
import type { Texts } from '../texts/nl.ts'
import { precisely, roughly, waitingWords } from './duration.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Told that it is nearly late, see `workers/targets/due-time.ts`. */
const SOON = 2

type Waiting = Pick<Conversation, 'waiting_since' | 'due_at' | 'reminded' | 'unreached'>

export interface DueWords {
  text: string
  look: 'plain' | 'soon' | 'late'
}

/** Nothing for who waits for nothing. */
export function dueWords(
  { waiting_since, due_at, reminded, unreached }: Waiting,
  now: number,
  inbox: Texts['inbox'],
  dates: Pick<Dates, 'moment'>
): DueWords | undefined {
  if (waiting_since === null) return undefined
  const since = now - waiting_since
  if (due_at === null || due_at === waiting_since || since < MINUTE) {
    const text = waitingWords(since, inbox, !unreached)
    return text ? { text, look: 'plain' } : undefined
  }
  const left = due_at - now
  if (left <= -MINUTE) return { text: inbox.list.late(roughly(-left, inbox.duration)), look: 'late' }
  const text = left < HOUR ? inbox.list.left(precisely(left, inbox.duration)) : dates.moment(due_at, now)
  return { text, look: (reminded & SOON) === 0 ? 'plain' : 'soon' }
}
