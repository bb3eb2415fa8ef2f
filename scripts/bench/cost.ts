import type { Usage } from './counted-worker.ts'
import { type Charged, OPERATIONS_A_MESSAGE, PLAN, PRICES, READ_ON, SOURCES } from './prices.ts'

/** Not counted, for the local runtime does not tell: a guess on the safe side. At its price, ten times as much would hardly show. */
export const CPU_MS_A_REQUEST = 10
/** Not counted: a room is awake for as long as a hint takes, with 128 MB. */
const OBJECT_SECONDS_A_REQUEST = 0.05
const OBJECT_GB = 0.128

export type Bill = Record<Charged, number>

/** What is counted, in what is charged. */
export const billOf = (usage: Usage): Bill => ({
  requests: usage.requests,
  cpu_ms: usage.requests * CPU_MS_A_REQUEST,
  rows_read: usage.rows_read,
  rows_written: usage.rows_written,
  queue_operations: usage.queue_messages * OPERATIONS_A_MESSAGE,
  class_a: usage.class_a,
  class_b: usage.class_b,
  object_requests: usage.object_requests,
  object_gb_s: usage.object_requests * OBJECT_SECONDS_A_REQUEST * OBJECT_GB
})

const kinds = Object.keys(PRICES) as Charged[]

export const times = (bill: Bill, factor: number): Bill =>
  Object.fromEntries(kinds.map((kind) => [kind, bill[kind] * factor])) as Bill

export const plus = (one: Bill, other: Bill): Bill =>
  Object.fromEntries(kinds.map((kind) => [kind, one[kind] + other[kind]])) as Bill

/** Dollars, as if nothing were included. */
export const priceOf = (bill: Bill): number =>
  kinds.reduce((sum, kind) => sum + (bill[kind] * PRICES[kind].per_million) / 1e6, 0)

/** Dollars a month, with the plan, once what it includes is used up. */
export const monthlyPriceOf = (bill: Bill): number =>
  kinds.reduce((sum, kind) => {
    const { included, per_million } = PRICES[kind]
    return sum + (Math.max(0, bill[kind] - included) * per_million) / 1e6
  }, PLAN)

/** product.md §4: 150 libraries; all channels of each, and the largest. Messages a day. */
export const MONTH = { libraries: 150, messages_a_day: 50, largest_a_day: 360, days: 30 }
export const messagesAMonth = ({ libraries, messages_a_day, largest_a_day, days } = MONTH): number =>
  ((libraries - 1) * messages_a_day + largest_a_day) * days

export interface Costs {
  /** One message of a patron with one answer and its three statuses, read by one colleague. */
  exchange: Usage
  /** One tick of the schedule with nothing to do. */
  tick: Usage
}

const TICKS_A_MONTH = 30 * 24 * 60

export function costs({ exchange, tick }: Costs): string {
  const one = billOf(exchange)
  const thousand = times(one, 1000)
  const messages = messagesAMonth()
  // an exchange is two messages
  const month = plus(times(one, messages / 2), times(billOf(tick), TICKS_A_MONTH))
  const rows = kinds.map((kind) => {
    const { what, per_million, included } = PRICES[kind]
    const over = (Math.max(0, month[kind] - included) * per_million) / 1e6
    return [
      what,
      figure(thousand[kind]),
      dollars((thousand[kind] * per_million) / 1e6),
      figure(month[kind]),
      figure(included),
      dollars(over)
    ]
  })
  return [
    '## What it costs at Cloudflare',
    '',
    `A thousand messages of patrons, each with one answer and its three statuses, while one colleague looks on; and a month of ${MONTH.libraries}`,
    `libraries, of which the largest has ${MONTH.largest_a_day} messages a day and every other ${MONTH.messages_a_day} (${figure(messages)} a month, half of them ours), with all ticks of the schedule.`,
    `Requests, rows, queues, objects and rooms are counted; CPU time is taken as ${CPU_MS_A_REQUEST} ms a request, and a room as awake for ${OBJECT_SECONDS_A_REQUEST * 1000} ms a hint.`,
    `Storage is not in it, nor what Meta charges. Prices as in Cloudflare's documentation, read on ${READ_ON}, in dollars without VAT.`,
    'A message with a file adds one class A operation when it is stored, and one class B each time it is opened.',
    '',
    markdown(['what', 'in 1,000', 'dollars', 'in a month', 'included', 'dollars over it'], rows),
    '',
    `- 1,000 messages with their answers: **${dollars(priceOf(thousand))}**, as if nothing were included.`,
    `- ${MONTH.libraries} libraries, a month: **${dollars(monthlyPriceOf(month))}** with the plan of ${dollars(PLAN)}; ${dollars(priceOf(month))} of use if nothing were included.`,
    '',
    ...SOURCES.map((source) => `- <${source}>`)
  ].join('\n')
}

export const dollars = (amount: number): string => `$${amount.toFixed(amount > 0 && amount < 0.1 ? 4 : 2)}`
const figure = (value: number): string => Math.round(value).toLocaleString('en')

function markdown(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const shown = (row: string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`))
  return [shown(head), `|${rule.join('|')}|`, ...rows.map(shown)].join('\n')
}
