import type { DueKind, DueRow } from '../../../workers/lib/due.ts'
import type { Env } from '../../../workers/lib/env.ts'
import { edgeOf } from '../../../workers/lib/context.ts'
import { runChore } from '../../../workers/schedule.ts'
import type { Trace, Watch } from './watched.ts'

/** Which chore takes which kind of what is due. */
export const DUE_KINDS = {
  delivery: 'deliveries',
  prune_delivery: 'old_deliveries',
  waiting_item: 'waiting_items',
  outbox: 'outbox',
  seal: 'seals',
  attachment: 'attachments',
  prune_attachment: 'old_attachments',
  patron_block: 'patron_blocks',
  templates: 'templates',
  emergency: 'emergencies',
  receipt: 'receipts',
  target: 'targets',
  wake: 'wakes',
  hours_changed: 'changed_hours',
  mailbox: 'mailboxes',
  push: 'told_devices'
} as const satisfies Record<DueKind, string>

/** Runs a chore for these rows alone, as if they stood in `due`, and as if it had never run. */
export const runDue = (watch: Watch, kind: DueKind, rows: DueRow[]): Promise<Trace> =>
  watch.during((execution) => runChore(edgeOf(withDue(watch.env, rows), execution), DUE_KINDS[kind]))

const EMPTY = { results: [], success: true, meta: { changes: 1 } }

function withDue(env: Env, rows: DueRow[]): Env {
  const answering = (d1: D1Database | undefined, about: RegExp, results: unknown[]): D1Database => {
    const own = { all: async () => ({ ...EMPTY, results }) }
    const prepare = (sql: string) => (about.test(sql) ? { bind: () => own } : d1?.prepare(sql))
    const batch = (statements: D1PreparedStatement[]) =>
      statements.some((statement) => (statement as unknown) === own)
        ? Promise.resolve(statements.map(() => EMPTY))
        : d1?.batch(statements)
    return { prepare, batch } as unknown as D1Database
  }
  const due = /^select library_id, id, at from due /
  return {
    ...env,
    DIRECTORY: answering(env.DIRECTORY, /"chores"/, []),
    LIBRARIES_1: answering(env.LIBRARIES_1, due, rows),
    LIBRARIES_2: answering(env.LIBRARIES_2, due, [])
  }
}
