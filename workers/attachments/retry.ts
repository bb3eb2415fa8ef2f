import { HOUR, MINUTE, SECOND } from '../lib/time.ts'
import type { AttachmentReason } from './reasons.ts'

/** Between attempts; together almost a day. Meta keeps a file for seven. */
const PAUSES = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR]
/** More than this ended without a word, with their invocation: another one would too. */
export const ATTEMPTS_AT_MOST = PAUSES.length + 1
/** Another attempt would meet the same. */
const FINAL: ReadonlySet<AttachmentReason> = new Set(['too_large', 'not_allowed_host', 'removed'])

/** When to try again after so many attempts, or null: it is given up. Pure. */
export function nextTryAt(reason: AttachmentReason, attempts: number, now: number): number | null {
  const pause = PAUSES[attempts - 1]
  return pause === undefined || FINAL.has(reason) ? null : now + pause
}
