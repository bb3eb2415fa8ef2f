import { keepNewest } from '../world.ts'

/** Tokens that are left at a moment; they grow back with time. */
export interface Bucket {
  tokens: number
  at: number
}

interface Limit {
  most: number
  /** ms for one token to grow back. */
  each_ms: number
}

/** One message in 6 s to the same person, up to 45 at once on credit. */
export const PAIR: Limit = { most: 45, each_ms: 6_000 }

/** 80 messages a second for a number, in and out together. */
export const THROUGHPUT: Limit = { most: 80, each_ms: 1_000 / 80 }

const MOST_BUCKETS = 20_000

/** What is left now. */
export function tokensLeft(bucket: Bucket | undefined, limit: Limit, now: number): number {
  if (!bucket) return limit.most
  // the clock can be set back
  return Math.min(limit.most, bucket.tokens + Math.max(0, now - bucket.at) / limit.each_ms)
}

/** Takes one token, if there is one. */
export function takeToken(buckets: Map<string, Bucket>, key: string, limit: Limit, now: number): boolean {
  const left = tokensLeft(buckets.get(key), limit, now)
  buckets.delete(key)
  buckets.set(key, { tokens: left >= 1 ? left - 1 : left, at: now })
  keepNewest(buckets, MOST_BUCKETS)
  return left >= 1
}
