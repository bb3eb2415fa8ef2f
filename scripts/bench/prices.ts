/** Cloudflare's public prices of the Workers Paid plan, in dollars. Check them when they are older than a year, and change the date. */
export const READ_ON = '2026-11-27'
export const SOURCES = [
  'https://developers.cloudflare.com/workers/platform/pricing/',
  'https://developers.cloudflare.com/d1/platform/pricing/',
  'https://developers.cloudflare.com/queues/platform/pricing/',
  'https://developers.cloudflare.com/r2/pricing/',
  'https://developers.cloudflare.com/durable-objects/platform/pricing/'
]

/** The least that an account pays in a month; what is included below comes with it. */
export const PLAN = 5

export interface Price {
  what: string
  /** Dollars for a million. */
  per_million: number
  /** So many a month are included, for the whole account. */
  included: number
}

export const PRICES = {
  requests: { what: 'Requests and jobs', per_million: 0.3, included: 10_000_000 },
  cpu_ms: { what: 'CPU time, ms (estimate)', per_million: 0.02, included: 30_000_000 },
  rows_read: { what: 'D1 rows read', per_million: 0.001, included: 25_000_000_000 },
  rows_written: { what: 'D1 rows written', per_million: 1, included: 50_000_000 },
  queue_operations: { what: 'Queue operations', per_million: 0.4, included: 1_000_000 },
  class_a: { what: 'R2 class A operations', per_million: 4.5, included: 1_000_000 },
  class_b: { what: 'R2 class B operations', per_million: 0.36, included: 10_000_000 },
  object_requests: { what: 'Durable Object requests', per_million: 0.15, included: 1_000_000 },
  object_gb_s: { what: 'Durable Object time, GB-s (estimate)', per_million: 12.5, included: 400_000 }
} as const satisfies Record<string, Price>

export type Charged = keyof typeof PRICES

/** A message of a queue is written, read and deleted, each an operation. */
export const OPERATIONS_A_MESSAGE = 3
