/** Pure. */
import { DAY } from '../lib/time.ts'

/** What is no message of its own, has nothing left to react to, or stands in a chat that we do not write in. */
const NEVER = new Set(['reaction', 'call', 'system', 'placeholder', 'deleted', 'group'])

/** Meta takes a reaction on what a patron sent in the last thirty days. */
export const mayReact = (
  target: {
    origin: string
    external_id: string | null
    kind: string
    at: number
    deleted_at?: number | null
  },
  now: number
): boolean =>
  target.origin === 'patron' &&
  target.external_id !== null &&
  !target.deleted_at &&
  !NEVER.has(target.kind) &&
  now - target.at < 30 * DAY
