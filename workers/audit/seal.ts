import { type Context, directoryOf } from '../lib/context.ts'
import { Stale, Taken } from '../lib/db.ts'
import { chained, FIRST_HASH } from './chain.ts'
import {
  type AuditRow,
  copySeal,
  insertSeal,
  latestSeal,
  nothingSealedAfter,
  rowsAfter,
  rowsOf
} from './queries.ts'

/** Rows in one seal; what is more waits for the next run. */
const MOST = 500

/**
 * Seals what was written since the last seal and copies the seal to the directory, so that nobody with this one database can
 * rewrite history unseen. Answers how many rows it sealed and whether more wait.
 */
export async function sealAudit(ctx: Context): Promise<{ sealed: number; more: boolean }> {
  const last = await latestSeal(ctx.db)
  const found = await rowsAfter(ctx.db, last?.to_seq ?? 0, MOST)
  const rows = await wholeCommits(ctx, found)
  const written = rows.length > 0 && (await write(ctx, rows, last))
  const latest = written ? await latestSeal(ctx.db) : last
  const directory = directoryOf(ctx)
  if (latest) await directory.commit(copySeal(directory, ctx.db.library_id, latest.to_seq, latest.hash))
  // whoever was first may have seen less than we did
  const more = found.length === MOST || (rows.length > 0 && !written)
  return { sealed: written ? rows.length : 0, more }
}

/** A commit has one `seq` and is never sealed by halves. */
async function wholeCommits(ctx: Context, rows: AuditRow[]): Promise<AuditRow[]> {
  const end = rows.at(-1)
  if (!end || rows.length < MOST) return rows
  const before = rows.filter((row) => row.seq < end.seq)
  return before.length > 0 ? before : await rowsOf(ctx.db, end.seq, end.seq)
}

async function write(ctx: Context, rows: AuditRow[], last: { to_seq: number; hash: string } | undefined) {
  const previous_hash = last?.hash ?? FIRST_HASH
  const from_seq = (last?.to_seq ?? 0) + 1
  const to_seq = rows.at(-1)?.seq ?? from_seq
  const hash = await chained(previous_hash, rows)
  const seal = { from_seq, to_seq, rows: rows.length, hash, previous_hash, sealed_at: ctx.now() }
  try {
    await ctx.db.commit(nothingSealedAfter(ctx.db, from_seq - 1), insertSeal(ctx.db, seal))
    return true
  } catch (error) {
    // another run sealed them first
    if (error instanceof Stale || error instanceof Taken) return false
    throw error
  }
}
