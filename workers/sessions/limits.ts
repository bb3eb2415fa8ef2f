import { directoryOf, type Edge } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { Problem } from '../lib/errors.ts'
import { keyedHash } from '../lib/keyed-hash.ts'
import { MINUTE } from '../lib/time.ts'
import { countOnce, forgetCounts, giveBack } from './queries.ts'

const SPAN_MS = 15 * MINUTE

/**
 * How often within a span. Per mail address: enough for who mistypes, too little to guess a code or to fill a mailbox.
 * Per sender (an address of the internet, behind which a whole library may sit): against someone who tries many mail addresses.
 */
const MOST = { code_address: 5, try_address: 10, code_sender: 100, try_sender: 100 } as const

interface Asker {
  email: string
  sender: string
}

/** Counts one more request for a code, or one more try of one. Throws `limit` when that was too often; known or not makes no difference. */
export async function countOrRefuse(edge: Edge, what: 'code' | 'try', asker: Asker): Promise<void> {
  const db = directoryOf(edge)
  const [address, sender] = await idsOf(edge, what, asker)
  const now = edge.now()
  const counted = await db.commit(
    countOnce(db, address, MOST[`${what}_address`], now, now + SPAN_MS),
    countOnce(db, sender, MOST[`${what}_sender`], now, now + SPAN_MS)
  )
  if (counted.includes(0)) throw new Problem('limit', 'too_many')
}

/**
 * Someone who signed in proved to be no stranger: the counts of their address begin anew, and their sender gets back what they
 * took of it. What was tried from there for other addresses stays counted: who may sign in may not guess on.
 */
export async function forgiving(edge: Edge, asker: Asker): Promise<Write[]> {
  const db = directoryOf(edge)
  const counts = [await idsOf(edge, 'code', asker), await idsOf(edge, 'try', asker)]
  return [
    ...counts.map(([address, sender]) => giveBack(db, sender, address)),
    forgetCounts(
      db,
      counts.map(([address]) => address)
    )
  ]
}

async function idsOf(edge: Edge, what: 'code' | 'try', { email, sender }: Asker): Promise<[string, string]> {
  const hash = (text: string) => keyedHash(edge.env.SEAL_KEYS, 'rate_limit', text)
  return [await hash(`${what}_address|${email}`), await hash(`${what}_sender|${sender}`)]
}
