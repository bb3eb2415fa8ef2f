import { HOUR, MINUTE } from '../lib/time.ts'

/** How often each chore runs. */
export const EVERY = {
  deliveries: MINUTE,
  outbox: MINUTE,
  seals: MINUTE,
  templates: MINUTE,
  attachments: MINUTE,
  patron_blocks: MINUTE,
  mails: MINUTE,
  waiting_items: 10 * MINUTE,
  old_attachments: 10 * MINUTE,
  old_deliveries: 10 * MINUTE,
  old_quarantine: HOUR,
  old_mails: HOUR,
  old_sessions: HOUR
} as const

export type ChoreId = keyof typeof EVERY

interface Run {
  id: string
  last_finished_at: number | null
  error: string | null
}

export interface Troubled {
  id: ChoreId
  /** `stopped`: it missed its turns; `failed`: its last turn went wrong. */
  trouble: 'stopped' | 'failed'
  last_finished_at: number | null
}

/** A chore that began may still be at it, and a tick may be missed. */
const GRACE = 10 * MINUTE

/** The chores that do not do their work, in their own order. */
export function troubledChores(runs: Run[], now: number): Troubled[] {
  return (Object.keys(EVERY) as ChoreId[]).flatMap((id): Troubled[] => {
    const run = runs.find((known) => known.id === id)
    const last_finished_at = run?.last_finished_at ?? null
    const stopped = last_finished_at === null || last_finished_at < now - EVERY[id] - GRACE
    const trouble = stopped ? 'stopped' : run?.error ? 'failed' : null
    return trouble ? [{ id, trouble, last_finished_at }] : []
  })
}
