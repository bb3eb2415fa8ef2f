import { type Context, directoryOf } from '../lib/context.ts'
import { chained, FIRST_HASH } from './chain.ts'
import { copiedSeal, rowsOf, sealsAfter } from './queries.ts'

/** Seals looked at in one run: each needs a query of its own. */
const MOST = 300

export interface Verdict {
  ok: boolean
  /** The first change counter from which history is not what was sealed. */
  broken_at: number | null
  /** Where to go on when there was more than one run can look at. */
  next: Place | null
}

export interface Place {
  seq: number
  hash: string
}

const START: Place = { seq: 0, hash: FIRST_HASH }

/** Recomputes the chain of seals from the rows as they are now, and compares it with the copy in the directory. */
export async function verifyChain(ctx: Context, from: Place = START): Promise<Verdict> {
  const copy = await copiedSeal(directoryOf(ctx), ctx.db.library_id)
  const seals = await sealsAfter(ctx.db, from.seq, MOST)
  let at = from
  for (const seal of seals) {
    const rows = await rowsOf(ctx.db, seal.from_seq, seal.to_seq)
    const follows = seal.previous_hash === at.hash && seal.from_seq === at.seq + 1
    const whole = seal.rows === rows.length && seal.hash === (await chained(seal.previous_hash, rows))
    if (!follows || !whole || !agrees(copy, seal)) return broken(seal.from_seq)
    at = { seq: seal.to_seq, hash: seal.hash }
  }
  if (seals.length === MOST) return { ok: true, broken_at: null, next: at }
  // seals that the directory knows of are gone
  if ((copy?.seal_seq ?? 0) > at.seq) return broken(at.seq + 1)
  return { ok: true, broken_at: null, next: null }
}

const broken = (seq: number): Verdict => ({ ok: false, broken_at: seq, next: null })

interface Copy {
  seal_seq: number | null
  seal_hash: string | null
}

/** The directory's copy is of another seal, or of this one as it is. */
function agrees(copy: Copy | undefined, seal: { from_seq: number; to_seq: number; hash: string }): boolean {
  if (!copy || copy.seal_seq === null || copy.seal_seq < seal.from_seq || copy.seal_seq > seal.to_seq)
    return true
  return copy.seal_seq === seal.to_seq && copy.seal_hash === seal.hash
}
