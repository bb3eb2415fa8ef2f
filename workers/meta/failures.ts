import type { Json } from '../lib/json.ts'
import { type Fields, fieldsOf, idOf, integerOf, listOf, textOf } from '../lib/json-fields.ts'
import { type Decision, decide } from './codes.ts'
import type { FailureReason } from './reasons.ts'

/** What came back from a call to Graph. `thrown`: no answer, and no way to tell whether Meta got the request. */
export type GraphAnswer =
  | { type: 'answered'; status: number; body: Json; trace_id: string | null }
  | { type: 'thrown'; message: string }

/** What else must wait when a message is held up. */
export type Holds = Decision['holds']

export type SendOutcome =
  | {
      outcome: 'delivered'
      external_id: string
      wa_id: string | null
      user_id: string | null
      /** Meta took it and keeps it: it judges the template first, or has paused it. */
      held: boolean
    }
  | {
      outcome: 'failed'
      retryable: boolean
      reason: FailureReason
      code: number | null
      holds: Holds
      tries?: number
      trace_id: string | null
    }
  | { outcome: 'uncertain'; code: number | null; trace_id: string | null }

/** With a 5xx these alone say for certain that nothing was sent. */
const CERTAIN_WITH_5XX = new Set([131016, 131057, 133004, 130429, 131056])
const SECOND = 1000
const MINUTE = 60 * SECOND
const LONGEST_BACKOFF = 15 * MINUTE
const TRIES: Record<Holds, number> = { message: 5, pair: 8, number: 8, channel: 100 }

/**
 * What a send came to: accepted, certainly not sent, or uncertain. Uncertain is never sent again by itself.
 * Source of the codes: Meta, "Cloud API error codes".
 */
export function readAnswer(answer: GraphAnswer): SendOutcome {
  if (answer.type === 'thrown') return { outcome: 'uncertain', code: null, trace_id: null }
  const body = fieldsOf(answer.body)
  const error = fieldsOf(body.error)
  const traceId = idOf(error.fbtrace_id) ?? answer.trace_id
  const code = integerOf(error.code)
  const sent = answer.status >= 200 && answer.status < 300 ? accepted(body) : null
  if (sent) return sent
  const certain = code !== null && (answer.status < 500 ? answer.status >= 400 : CERTAIN_WITH_5XX.has(code))
  if (!certain) return { outcome: 'uncertain', code, trace_id: traceId }
  return { outcome: 'failed', ...decide(code), code, trace_id: traceId }
}

const HELD = new Set(['held_for_quality_assessment', 'paused'])

/** Null when Meta says yes without telling the message's id. */
function accepted(body: Fields): SendOutcome | null {
  const message = fieldsOf(listOf(body.messages)[0])
  const externalId = idOf(message.id)
  if (!externalId) return null
  const contact = fieldsOf(listOf(body.contacts)[0])
  return {
    outcome: 'delivered',
    external_id: externalId,
    wa_id: idOf(contact.wa_id),
    user_id: idOf(contact.user_id),
    held: HELD.has(textOf(message.message_status) ?? '')
  }
}

/** Why Meta gave up on a message that it had accepted. */
export const failureOfStatus = (code: number | null): FailureReason =>
  code === null ? 'unknown' : decide(code).reason

/**
 * How long until the next attempt, ms; `attempt` counts from 1, `random` is between 0 and 1. What is only busy is tried five
 * times within ten minutes: an upgrade of a number takes about one.
 */
export function retryDelay({
  holds,
  attempt,
  random
}: {
  holds: Holds
  attempt: number
  random: number
}): number {
  // Meta: after 131056 wait 4^X seconds, X = 0, 1, 2…
  if (holds === 'pair') return Math.min(4 ** (attempt - 1) * SECOND, LONGEST_BACKOFF)
  if (holds === 'number') return Math.min(2 ** (attempt - 1) * SECOND, LONGEST_BACKOFF)
  if (holds === 'channel') return 5 * MINUTE
  return Math.round(SECOND + random * Math.min(6 ** (attempt - 1) * 2 * SECOND, LONGEST_BACKOFF))
}

export const mayRetry = (attempts: number, holds: Holds, tries: number = TRIES[holds]): boolean =>
  attempts < tries
