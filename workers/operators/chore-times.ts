import { HOUR, MINUTE, SECOND } from '../lib/time.ts'

/** How often each chore runs. */
export const EVERY = {
  deliveries: MINUTE,
  outbox: MINUTE,
  emergencies: MINUTE,
  seals: MINUTE,
  receipts: MINUTE,
  templates: MINUTE,
  attachments: MINUTE,
  patron_blocks: MINUTE,
  targets: MINUTE,
  wakes: MINUTE,
  central_days: MINUTE,
  changed_hours: MINUTE,
  mailboxes: MINUTE,
  mails: MINUTE,
  told_devices: MINUTE,
  pushes: MINUTE,
  waiting_items: 10 * MINUTE,
  old_attachments: 10 * MINUTE,
  old_deliveries: 10 * MINUTE,
  old_quarantine: HOUR,
  old_mails: HOUR,
  old_sessions: HOUR,
  old_push_devices: HOUR
} as const

export type ChoreId = keyof typeof EVERY

interface Run {
  id: string
  last_finished_at: number | null
  error: string | null
  /** how long the oldest of its work had waited when its last turn began; ms */
  lag_ms: number
}

export interface Troubled {
  id: ChoreId
  /** `stopped`: it missed its turns; `failed`: its last turn went wrong; `behind`: it runs, and its work waits all the same. */
  trouble: 'stopped' | 'failed' | 'behind'
  last_finished_at: number | null
  lag_ms: number
}

/** A tick that comes a little early still counts, and so does a clock that is put right by as much. */
const SLACK = 5 * SECOND
/** Whoever began so long ago and did not end is gone: Cloudflare ends a tick and a job before. */
const DIED = 15 * MINUTE

/**
 * Is it this chore's turn? A turn that was missed is taken at the next tick, one that died is taken again, and a beginning that
 * lies ahead is of a clock that was wrong.
 */
export function isTurn(
  last: { last_started_at: number | null; last_finished_at: number | null } | undefined,
  every: number,
  now: number
): boolean {
  const began_at = last?.last_started_at ?? null
  const ended_at = last?.last_finished_at ?? null
  if (began_at === null || every <= MINUTE) return true
  if (began_at > now + SLACK || now >= began_at + every - SLACK) return true
  return (ended_at === null || ended_at < began_at) && now >= began_at + DIED
}

/** A chore that began may still be at it, and a tick may be missed. */
const GRACE = 10 * MINUTE

/** The chores that do not do their work, in their own order. */
export function troubledChores(runs: Run[], now: number): Troubled[] {
  return (Object.keys(EVERY) as ChoreId[]).flatMap((id): Troubled[] => {
    const run = runs.find((known) => known.id === id)
    const last_finished_at = run?.last_finished_at ?? null
    const lag_ms = run?.lag_ms ?? 0
    const trouble = troubleOf(run, EVERY[id], now)
    return trouble ? [{ id, trouble, last_finished_at, lag_ms }] : []
  })
}

function troubleOf(run: Run | undefined, every: number, now: number): Troubled['trouble'] | null {
  const ended_at = run?.last_finished_at ?? null
  // an end that lies ahead is of a clock that was wrong, and proves nothing
  if (!run || ended_at === null || ended_at < now - every - GRACE || ended_at > now + GRACE) return 'stopped'
  if (run.error) return 'failed'
  return run.lag_ms > every + GRACE ? 'behind' : null
}
