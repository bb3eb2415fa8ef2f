/** When somebody who waits must have an answer, and when we warn before that. Pure. */
import { type Calendar, nextOpening } from '../hours/calendar.ts'
import { addServiceTime } from '../hours/service-time.ts'
import { DAY, MINUTE } from '../lib/time.ts'

/** When each thing is to be told of one who waits (ms); null: never, as this calendar never opens. */
export interface Moments {
  /** Nobody may have seen it. */
  unseen: number | null
  soon: number | null
  late: number | null
}

export interface DueTime extends Moments {
  due_at: number
  /** The place in the list of who waits, before urgency. */
  sort_at: number
}

/** Due times of one channel, by since when somebody waits. */
export type Clock = (since: number, promised_at?: number | null) => DueTime

/** Whoever waits so long is mailed about when nobody is there. */
const UNSEEN_AFTER = 5 * MINUTE
/** A thread is nearly late at this part of its target. */
const SOON_AT = 0.5

/**
 * Counts in the service time of a calendar: what comes at night is due some time after opening. Where a calendar never opens,
 * who waits is due at once and nobody is warned.
 */
export const clockOf =
  (calendar: Calendar, target_ms: number): Clock =>
  (since, promised_at = null) => {
    if (promised_at !== null) return promisedTime(calendar, promised_at)
    const late = addServiceTime(calendar, since, target_ms)
    if (late === null) return { due_at: since, sort_at: since, unseen: null, soon: null, late: null }
    return {
      due_at: late,
      sort_at: late - longestFirst(late - target_ms - since),
      unseen: addServiceTime(calendar, since, UNSEEN_AFTER),
      soon: addServiceTime(calendar, since, Math.floor(target_ms * SOON_AT)),
      late
    }
  }

/** What came on one night is due at one moment: a ms earlier in the list for each second that it waited outside hours. */
const longestFirst = (outside_ms: number) => Math.max(0, Math.floor(outside_ms / 1000))

/** The patron was told a moment: nobody is warned before it, because the thread came back for it. */
const promisedTime = (calendar: Calendar, at: number): DueTime => ({
  ...{ due_at: at, sort_at: at, unseen: null, soon: null },
  late: nextOpening(calendar, at)
})

/** What was told of one waiting, added up in `reminded`. */
export const TOLD = { unseen: 1, soon: 2, late: 4, late_mail: 8 } as const
export type Step = keyof typeof TOLD
const STEPS = Object.keys(TOLD) as Step[]

const momentOf = (moments: Moments, step: Step) => moments[step === 'late_mail' ? 'late' : step]

/** The next moment to look at one who waits. Where none is left, in a day: the hours may be others by then. */
export function nextLook(moments: Moments, reminded: number, now: number): number {
  const left = STEPS.flatMap((step) => ((reminded & TOLD[step]) === 0 ? (momentOf(moments, step) ?? []) : []))
  return left.length > 0 ? Math.min(...left) : now + DAY
}

/** What is to be told by now and was not. */
export const passed = (moments: Moments, reminded: number, now: number): Step[] =>
  STEPS.filter((step) => {
    const at = momentOf(moments, step)
    return at !== null && at <= now && (reminded & TOLD[step]) === 0
  })

/** With other hours it may be late no more: what lies ahead again will be told again. */
export const stillTold = (moments: Moments, reminded: number, now: number): number =>
  STEPS.reduce((sum, step) => {
    const at = momentOf(moments, step)
    return at !== null && at > now ? sum & ~TOLD[step] : sum
  }, reminded)
