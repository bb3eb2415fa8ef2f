export type MessageStatus =
  | 'received'
  | 'queued'
  | 'sending'
  | 'uncertain'
  | 'accepted'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'withdrawn'

/**
 * How far a message came. It only rises, so statuses may come in any order and twice. A failure stands above `sent` and
 * below `delivered`: what reached one of the patron's devices was delivered, whatever failed on another.
 */
const RANK: Record<MessageStatus, number> = {
  queued: 0,
  sending: 1,
  uncertain: 2,
  accepted: 3,
  sent: 4,
  failed: 5,
  delivered: 6,
  read: 7,
  received: 8,
  withdrawn: 8
}

export interface StatusNews {
  status: 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'
  at: number
  failure_code: number | null
  failure_reason: string | null
  /** What Meta charges for, when this news tells. */
  pricing?: { category: string; type: string } | null
}

export interface StatusFacts {
  status: MessageStatus
  failure_code: number | null
  failure_reason: string | null
  accepted_at: number | null
  sent_at: number | null
  delivered_at: number | null
  read_at: number | null
}

/** What the message is after this news; only the fields that change. Empty: nothing new. */
export function statusAfter(facts: StatusFacts, news: StatusNews): Partial<StatusFacts> {
  const change: Partial<StatusFacts> = {}
  const rises = RANK[news.status] > RANK[facts.status]
  if (rises) change.status = news.status
  if (news.status === 'failed') {
    if (rises) Object.assign(change, { failure_code: news.failure_code, failure_reason: news.failure_reason })
    return change
  }
  if (rises && facts.status === 'failed') Object.assign(change, { failure_code: null, failure_reason: null })
  const moment = `${news.status}_at` as const
  const known = facts[moment]
  if (known === null || news.at < known) change[moment] = news.at
  return change
}

/** All news, one after the other. */
export function statusAfterAll(facts: StatusFacts, news: StatusNews[]): Partial<StatusFacts> {
  let change: Partial<StatusFacts> = {}
  for (const item of news) change = { ...change, ...statusAfter({ ...facts, ...change }, item) }
  return change
}
