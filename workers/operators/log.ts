import { directoryOf, type Edge } from '../lib/context.ts'
import { newId } from '../lib/id.ts'
import { insertLog } from './queries.ts'

/** Writes down what an operator did, and to what. */
export async function logAct(edge: Edge, personId: string, act: string, subject: string): Promise<void> {
  const directory = directoryOf(edge)
  const entry = { id: newId('log'), at: edge.now(), person_id: personId, act, subject }
  await directory.commit(insertLog(directory, entry))
}
