/** What became of a message, in words, and what one can do about it. Pure. */
import { FAILURE_REASONS, type FailureReason } from '../../../workers/meta/reasons.ts'
import type { MessageItem } from './contract.ts'
import type { Dates } from '../texts/dates.ts'
import type { Texts } from '../texts/nl.ts'
import type { Outgoing } from './queue.ts'

/** late: something is wrong · soon: mind this */
export type Look = 'plain' | 'soon' | 'late'
export type Act = 'undo' | 'withdraw' | 'retry' | 'resend' | 'hold' | 'remove'
export interface StateWords {
  text: string
  /** what to do about it */
  advice?: string
  look: Look
  icon?: 'clock' | 'check' | 'checks' | 'alert'
  acts: Act[]
}

type Words = Texts['inbox']['message']

const isReason = (reason: string): reason is FailureReason =>
  (FAILURE_REASONS as readonly string[]).includes(reason)

export type Failures = Record<FailureReason, string[]>

/** What happened and what to do, for a reason of the server's closed list; dots while the words are on their way. */
export function failureWords(
  reason: string,
  failures: Failures | undefined
): readonly [what: string, todo: string] {
  const [what = '', todo = ''] = failures?.[isReason(reason) ? reason : 'unknown'] ?? ['…']
  return [what, todo]
}

export interface Circumstances {
  dates: Pick<Dates, 'time' | 'moment'>
  now: number
  words: Words
  held: Texts['messages']['state']
  failures: Failures | undefined
  /** may this person answer, and may an answer leave now */
  canSend: boolean
  /** still within the seconds in which it can be taken back */
  leavesSoon: boolean
  /** by the one who wrote it */
  canUndo: boolean
  canWithdraw: boolean
}

export function stateOf(message: MessageItem, circumstances: Circumstances): StateWords {
  const { dates, words } = circumstances
  const { states } = words
  const time = dates.time(message.times.accepted_at ?? message.at)
  const plain = (text: string): StateWords => ({ text, look: 'plain', acts: [] })
  // what another system told about the conversation was never sent
  if (message.kind === 'system') return plain(dates.time(message.at))
  switch (message.status) {
    case 'queued':
      if (message.held) return held(message.held.until, circumstances)
      if (!circumstances.leavesSoon) return { ...plain(states.waiting), icon: 'clock' }
      return { ...plain(states.sending), icon: 'clock', acts: circumstances.canUndo ? ['undo'] : [] }
    case 'sending':
      return { ...plain(states.sending), icon: 'clock' }
    case 'accepted':
    case 'sent':
      if (message.status === 'accepted' && message.failure?.reason === 'held_by_meta')
        return heldByMeta(circumstances)
      return { ...plain(states.sent(time)), icon: 'check' }
    case 'delivered':
      return { ...plain(states.delivered(time)), icon: 'check' }
    case 'read':
      return { ...plain(states.read(time)), icon: 'checks' }
    case 'failed':
      return failed(message, circumstances)
    case 'uncertain':
      return uncertain(message, circumstances)
    default:
      return plain(dates.time(message.at))
  }
}

/** Anybody who may answer can withdraw it: it may wait for a week. */
function held(until: number, { dates, now, held: words, canWithdraw }: Circumstances): StateWords {
  const advice = words.heldUntil(dates.moment(until, now))
  return { text: words.held, advice, look: 'soon', icon: 'clock', acts: canWithdraw ? ['withdraw'] : [] }
}

/** Meta took it and has not sent it: nobody can say when it will. */
function heldByMeta({ failures }: Circumstances): StateWords {
  const [text, advice] = failureWords('held_by_meta', failures)
  return { text, advice, look: 'soon', icon: 'clock', acts: [] }
}

function failed(message: MessageItem, circumstances: Circumstances): StateWords {
  const { words } = circumstances
  const [what, advice] = failureWords(message.failure?.reason ?? 'unknown', circumstances.failures)
  const text = words.states.failed(what)
  if (message.resent_by) return { text: `${text} · ${words.states.resent}`, look: 'plain', acts: [] }
  // nobody sends again what we sent by ourselves
  if (message.automatic) return { text, advice, look: 'soon', icon: 'alert', acts: [] }
  return { text, advice, look: 'late', icon: 'alert', acts: again(circumstances) }
}

function uncertain(message: MessageItem, circumstances: Circumstances): StateWords {
  const { states } = circumstances.words
  if (message.resent_by) return { text: states.resent, look: 'plain', acts: [] }
  if (!message.asked) return { text: states.checking, look: 'soon', icon: 'clock', acts: [] }
  return { text: states.uncertain, look: 'soon', icon: 'alert', acts: again(circumstances) }
}

/** After the 24 hours it can be put ready, to leave when the patron taps. */
const again = ({ canSend, canWithdraw }: Circumstances): Act[] =>
  canSend ? ['resend'] : canWithdraw ? ['hold'] : []

/** Of what is not on the server yet. */
export function outgoingState(outgoing: Outgoing, words: Words): StateWords {
  const { states } = words
  if (outgoing.state === 'failed') {
    const acts: Act[] = ['retry', 'remove']
    return { text: states.failed(outgoing.failure || states.notAccepted), look: 'late', icon: 'alert', acts }
  }
  const undo: Act[] = outgoing.kind === 'reply' ? ['undo'] : []
  if (outgoing.offline) return { text: states.waitingOffline, look: 'soon', icon: 'clock', acts: undo }
  return {
    text: outgoing.kind === 'note' ? states.saving : states.sending,
    look: 'plain',
    icon: 'clock',
    acts: undo
  }
}
