import type { OutboxRow } from './queries.ts'

/** A row that this attempt alone may send: until the lease ends nobody else touches it, and after it nobody sends it again. */
export type Claimed = OutboxRow & { state: 'sending'; lease_id: string; wake_at: number }

export const isClaimed = (row: OutboxRow): row is Claimed =>
  row.state === 'sending' && row.lease_id !== null && row.wake_at !== null
