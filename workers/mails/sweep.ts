import { directoryOf, type Edge } from '../lib/context.ts'
import { dueMails } from './queries.ts'
import { sendSoon } from './send.ts'

/** In one run of the schedule; the rest goes with the next. */
const MOST = 24
/** A Worker holds six connections open at a time. */
const AT_ONCE = 4

/** Sends what is due. Answers how many mails it took up. */
export async function sendDueMails(edge: Edge): Promise<number> {
  const due = await dueMails(directoryOf(edge), edge.now(), MOST)
  const waiting = due.map((mail) => mail.id)
  const next = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) await sendSoon(edge, id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return due.length
}
