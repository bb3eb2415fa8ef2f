import { directoryOf, type Edge } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { insertLog } from './queries.ts'

/** The write of it, for the commit of what was done. */
export const actEntry = (edge: Edge, personId: string, act: string, subject: string): Write =>
  insertLog(directoryOf(edge), { id: newId('log'), at: edge.now(), person_id: personId, act, subject })

/** Writes down what an operator did, and to what. */
export async function logAct(edge: Edge, personId: string, act: string, subject: string): Promise<void> {
  await directoryOf(edge).commit(actEntry(edge, personId, act, subject))
}
