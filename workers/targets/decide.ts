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
  mail: boolean
  reminded: number
  remind_at: number
}

export function decide(facts: Facts, now: number): Decision {
  const { moments, reminded, mailed_at } = facts
  const due = passed(moments, reminded, now)
  const wanted = mailable(facts, due)
  const quiet_until = mailed_at === null ? 0 : mailed_at + MAILS_APART
  const mail = wanted.length > 0 && now >= quiet_until
  const postponed = mail ? [] : wanted
  const told = due.filter((step) => !postponed.includes(step))
  const after = told.reduce(
    (sum, step) => sum | TOLD[step],
    reminded | (due.includes('late') ? TOLD.soon : 0)
  )
  const put_off = postponed.reduce((sum, step) => sum | TOLD[step], after)
  const next = nextLook(moments, put_off, now)
  return {
    warn: due.includes('late') ? 'late' : due.includes('soon') ? 'soon' : null,
    mail,
    reminded: after,
    remind_at: postponed.length > 0 ? Math.min(next, quiet_until) : next
  }
}

/** Whoever has a console open sees it there. */
const mailable = ({ connected, has_mailbox }: Facts, due: Step[]): Step[] =>
  connected > 0 || !has_mailbox ? [] : due.filter((step) => step === 'unseen' || step === 'late_mail')
