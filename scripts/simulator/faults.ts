import { isObject } from './http.ts'
import { patronId } from './patrons.ts'
import type { World } from './world.ts'

/**
 * A rule that makes something go wrong. POST /simulator/faults takes a list of rules (or `{faults: [rules]}`) and
 * replaces all rules; an empty list ends them. A request takes the first rule that fits it, and only that one.
 *
 * Which requests: `where`, and optionally `phone_number_id`, `to`, `kind`; `skip` lets that many pass first,
 * `times` is how many it then hits (without it: all).
 *
 * For `messages` (sending a message or marking one read), `graph` (all other Graph calls), `mail` and `push` (`to`: the browser):
 * - `delay_ms` waits before the request is looked at, `answer_delay_ms` after it was handled and before the answer.
 * - `error_code` answers with Meta's error of that code (`error_subcode`, `status` as wished).
 * - `status` without `error_code` answers as a broken proxy would: that status and a line of HTML.
 * - `hang_up: 'before'` cuts the connection unhandled, `'after'` once the message was accepted.
 * - `never_answer` keeps the connection open and silent.
 * - `accept: true` with `error_code`, `status` or `never_answer`: the request is handled as usual first, so the patron
 *   gets the message although the answer says otherwise.
 * - `message_status` (messages): accepted, and the answer says so: `held_for_quality_assessment` or `paused`.
 * - `failed_code` (messages): accepted with 200, then a webhook says `failed` with this code.
 *
 * For `media` (`kind` narrows to `upload`, `lookup`, `download`) all of these but `failed_code`, and:
 * - `expired: true` (lookup) gives an address that is over already, (download) answers that it is.
 * - `wrong_bytes: true` gives other bytes than the patron sent, as many.
 * - `slow_ms` spreads the bytes over that time, `cut_short: true` ends the connection halfway.
 *
 * For `webhook` (all webhooks of one message; `kind` narrows to what patrons do, `message`, to `status`, or to `template`,
 * so that the others do not use up `times`):
 * - `delay_ms` sends them later, `duplicate: n` sends each n extra times.
 * - `reorder` sends the statuses of a message in reverse.
 * - `drop_statuses` loses them: `true` for all, or a list such as `["sent"]`.
 * - `review` (kind `template`) is what becomes of a new template; `PENDING` never ends.
 * - `redeliver_with_other_batch` sends each again, in one body with other recent ones, in another order.
 */
export interface Fault {
  where: Where
  phone_number_id?: string
  to?: string
  kind?: Kind
  skip?: number
  times?: number
  delay_ms?: number
  answer_delay_ms?: number
  error_code?: number
  error_subcode?: number
  status?: number
  hang_up?: 'before' | 'after'
  never_answer?: boolean
  accept?: boolean
  failed_code?: number
  message_status?: 'accepted' | 'held_for_quality_assessment' | 'paused'
  duplicate?: number
  reorder?: boolean
  drop_statuses?: boolean | string[]
  redeliver_with_other_batch?: boolean
  review?: 'APPROVED' | 'REJECTED' | 'PENDING'
  expired?: boolean
  wrong_bytes?: boolean
  slow_ms?: number
  cut_short?: boolean
}

type Where = 'messages' | 'media' | 'graph' | 'mail' | 'push' | 'webhook'
type Kind = (typeof KINDS)[number]
type Key = keyof Fault

interface Rule {
  fits(value: unknown): boolean
  says: string
  at: readonly Where[]
}

const KINDS = ['message', 'status', 'template', 'upload', 'lookup', 'download'] as const
const REQUESTS: readonly Where[] = ['messages', 'media', 'graph', 'mail', 'push']
const GRAPH: readonly Where[] = ['messages', 'media', 'graph']
const ALL: readonly Where[] = [...REQUESTS, 'webhook']

const REVIEWS = ['APPROVED', 'REJECTED', 'PENDING'] as const

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isTrueOrFalse = (value: unknown) => typeof value === 'boolean'
const isCount = (from: number, to: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to
const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText)

/** Every key of a rule: what fits, in words, and where it has a meaning. GET /simulator/faults shows it. */
const RULES: Record<Key, Rule> = {
  where: { fits: (value) => ALL.some((place) => place === value), says: ALL.join(' | '), at: ALL },
  phone_number_id: { fits: isText, says: 'text', at: ['messages', 'media', 'webhook'] },
  to: { fits: isText, says: "text: the patron's digits or user id, or the mail address", at: ALL },
  kind: {
    fits: (value) => KINDS.some((kind) => kind === value),
    says: 'of webhook: message | status | template; of media: upload | lookup | download',
    at: ['webhook', 'media']
  },
  skip: { fits: isCount(0, 1e6), says: 'how many pass first', at: ALL },
  times: { fits: isCount(1, 1e6), says: 'how many it hits; without it: all', at: ALL },
  delay_ms: { fits: isCount(0, 600_000), says: 'ms', at: ALL },
  answer_delay_ms: { fits: isCount(0, 600_000), says: 'ms, after handling', at: REQUESTS },
  error_code: { fits: isCount(0, 1e8), says: "Meta's error code", at: GRAPH },
  error_subcode: { fits: isCount(0, 1e8), says: "Meta's error subcode", at: GRAPH },
  status: { fits: isCount(400, 599), says: 'HTTP status 400–599', at: REQUESTS },
  hang_up: {
    fits: (value) => value === 'before' || value === 'after',
    says: 'before | after the request is handled',
    at: REQUESTS
  },
  never_answer: { fits: isTrueOrFalse, says: 'true | false', at: REQUESTS },
  accept: { fits: isTrueOrFalse, says: 'true: handled as usual, then answered wrongly', at: REQUESTS },
  message_status: {
    fits: (value) => ['accepted', 'held_for_quality_assessment', 'paused'].includes(value as string),
    says: 'accepted | held_for_quality_assessment | paused',
    at: ['messages']
  },
  failed_code: { fits: isCount(0, 1e8), says: 'code of the failed status that follows', at: ['messages'] },
  duplicate: { fits: isCount(1, 20), says: 'extra times that each webhook is sent', at: ['webhook'] },
  reorder: { fits: isTrueOrFalse, says: 'true | false', at: ['webhook'] },
  drop_statuses: {
    fits: (value) => isTrueOrFalse(value) || isTextList(value),
    says: 'true, or a list of statuses',
    at: ['webhook']
  },
  redeliver_with_other_batch: { fits: isTrueOrFalse, says: 'true | false', at: ['webhook'] },
  review: {
    fits: (value) => REVIEWS.some((review) => review === value),
    says: `what a new template becomes: ${REVIEWS.join(' | ')}`,
    at: ['webhook']
  },
  expired: { fits: isTrueOrFalse, says: 'true: the address is over', at: ['media'] },
  wrong_bytes: { fits: isTrueOrFalse, says: 'true: other bytes, as many', at: ['media'] },
  slow_ms: { fits: isCount(0, 600_000), says: 'ms that the bytes take', at: ['media'] },
  cut_short: { fits: isTrueOrFalse, says: 'true: cut halfway', at: ['media'] }
}

const isKey = (key: string): key is Key => Object.hasOwn(RULES, key)

/** The keys of a rule in words, for a reader of GET /simulator/faults. */
export function faultHelp() {
  return Object.entries(RULES).map(([key, { says, at }]) => ({ key, value: says, where: at }))
}

/** Rules of a POST body, or a sentence that says what is wrong. */
export function readFaults(body: unknown): Fault[] | string {
  const list = isObject(body) ? body.faults : body
  if (!Array.isArray(list)) return 'expected a list of rules, or {faults: [rules]}'
  for (const [index, rule] of list.entries()) {
    const wrong = wrongInRule(rule)
    if (wrong) return `rule ${index}: ${wrong}`
  }
  const faults = structuredClone(list) as Fault[]
  return faults.map((fault) => (fault.to ? { ...fault, to: patronId(fault.to) ?? fault.to } : fault))
}

function wrongInRule(rule: unknown): string | undefined {
  if (!isObject(rule)) return 'must be an object'
  const where = ALL.find((place) => place === rule.where)
  if (!where) return `where must be ${RULES.where.says}`
  for (const [key, value] of Object.entries(rule)) {
    if (!isKey(key)) return `${key} is unknown`
    if (!RULES[key].fits(value)) return `${key} must be: ${RULES[key].says}`
    if (!RULES[key].at.includes(where)) return `${key} means nothing for ${where}`
  }
  return undefined
}

/** What a request is, for the rules to fit on. */
export interface Occasion {
  where: Where
  phone_number_id?: string | undefined
  to?: string | undefined
  kind?: Kind
}

/** The rule that hits this request, if any; counts it down. */
export function takeFault(world: World, occasion: Occasion): Fault | undefined {
  const fits = (fault: Fault, key: 'phone_number_id' | 'to' | 'kind') =>
    fault[key] === undefined || fault[key] === occasion[key]
  const fault = world.faults.find(
    (rule) =>
      rule.where === occasion.where &&
      rule.times !== 0 &&
      fits(rule, 'phone_number_id') &&
      fits(rule, 'to') &&
      fits(rule, 'kind')
  )
  if (!fault) return undefined
  if (fault.skip) {
    fault.skip -= 1
    return undefined
  }
  if (fault.times !== undefined) fault.times -= 1
  return { ...fault }
}
