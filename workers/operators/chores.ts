import { directoryOf, type Edge } from '../lib/context.ts'
import { SECOND } from '../lib/time.ts'
import { findChore, listChores, saveChoreEnd, saveChoreStart } from './queries.ts'

/** A tick that comes a little early still counts. */
const SLACK = 5 * SECOND

/** Is the chore's time come? Then it is noted as begun. Two ticks at once may both begin: what they do is safe to do twice. */
export async function beginChore(edge: Edge, id: string, every: number): Promise<boolean> {
  const directory = directoryOf(edge)
  const last = await findChore(directory, id)
  const now = edge.now()
  if (last?.last_started_at && last.last_started_at > now - every + SLACK && every > 60 * SECOND) return false
  await directory.commit(saveChoreStart(directory, id, now))
  return true
}

export async function endChore(edge: Edge, id: string, handled: number, error: string | null): Promise<void> {
  const directory = directoryOf(edge)
  await directory.commit(
    saveChoreEnd(directory, id, { last_finished_at: edge.now(), last_handled: handled, error })
  )
}

export const showChores = (edge: Edge) => listChores(directoryOf(edge))
