import { sha256Hex } from '../lib/text.ts'
import type { AuditRow } from './queries.ts'

/** What the first seal of a library stands on. */
export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 over the seal before and one JSON line a row, its values in a fixed order: whoever changes a row changes every seal after it. */
export const chained = (previousHash: string, rows: AuditRow[]): Promise<string> =>
  sha256Hex([previousHash, ...rows.map(lineOf)].join('\n'))

const lineOf = (row: AuditRow): string =>
  JSON.stringify([
    ...[row.library_id, row.seq, row.part, row.at, row.actor_kind, row.actor_id],
    ...[row.act, row.conversation_id, row.subject_id, row.details]
  ])
