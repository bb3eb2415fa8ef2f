/** What is told of somebody who waits, decided anew each time it is due. Pure. */
import { MINUTE } from '../lib/time.ts'
import { type Moments, nextLook, passed, type Step, TOLD } from './due-time.ts'

/** The shared mailbox hears once of all that waits, not once of each. */
const MAILS_APART = 10 * MINUTE

export interface Facts {
  moments: Moments
  /** What was told of this waiting already. */
  reminded: number
  /** How many consoles of the library are open. */
  connected: number
  has_mailbox: boolean
  /** When the shared mailbox heard of us last (ms). */
  mailed_at: number | null
}

export interface Decision {
  /** To those on duty. */
  warn: 'soon' | 'late' | null
  /** To their own devices, of those who have no console open. */
  push: 'unseen' | 'soon' | 'late' | null
  /** To the shared mailbox. */
  mail: 'unseen' | 'late' | null
  reminded: number
  remind_at: number
}

export function decide(facts: Facts, now: number): Decision {
  const { moments, reminded } = facts
  const due = passed(moments, reminded, now)
  // a mail that lies ahead is of a clock that was wrong
  const mailed_at = facts.mailed_at !== null && facts.mailed_at <= now ? facts.mailed_at : null
  const wanted = mailable({ ...facts, mailed_at }, due)
  const quiet_until = mailed_at === null ? 0 : mailed_at + MAILS_APART
  const mails = wanted.length > 0 && now >= quiet_until
  const postponed = mails ? [] : wanted
  const told = due.filter((step) => !postponed.includes(step))
  const after = told.reduce(
    (sum, step) => sum | TOLD[step],
    reminded | (due.includes('late') ? TOLD.soon : 0)
  )
  const put_off = postponed.reduce((sum, step) => sum | TOLD[step], after)
  const next = nextLook(moments, put_off, now)
  const warn = due.includes('late') ? 'late' : due.includes('soon') ? 'soon' : null
  const unseen = facts.connected === 0 && told.includes('unseen')
  return {
    warn,
    push: warn ?? (unseen ? 'unseen' : null),
    mail: mails ? (wanted.includes('late_mail') ? 'late' : 'unseen') : null,
    reminded: after,
    remind_at: postponed.length > 0 ? Math.min(next, quiet_until) : next
  }
}

/**
 * Whoever has a console open sees it there. A mail tells of all who wait: what left since somebody became late told of them too, so
 * that others who begin to wait cannot keep that back for ever.
 */
const mailable = ({ connected, has_mailbox, mailed_at, moments }: Facts, due: Step[]): Step[] => {
  if (connected > 0 || !has_mailbox) return []
  const heard = (at: number | null) => at !== null && mailed_at !== null && mailed_at >= at
  return due.filter(
    (step) => (step === 'unseen' && !heard(moments.unseen)) || (step === 'late_mail' && !heard(moments.late))
  )
}
