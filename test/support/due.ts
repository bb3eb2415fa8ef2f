import type { Clock } from '../../workers/targets/due-time.ts'

/** As if a channel were always open. */
export const alwaysOpen =
  (target_ms: number): Clock =>
  (since, promised_at = null) => {
    const due_at = promised_at ?? since + target_ms
    return {
      ...{ due_at, sort_at: due_at, unseen: since + 300_000 },
      ...{ soon: since + target_ms / 2, late: due_at }
    }
  }
