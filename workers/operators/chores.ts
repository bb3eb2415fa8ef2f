import { directoryOf, type Edge } from '../lib/context.ts'
import { isTurn } from './chore-times.ts'
import { findChore, listChores, saveChoreEnd, saveChoreStart } from './queries.ts'

/** What a turn of a chore came to. */
export interface Turn {
  handled: number
  /** Things that went wrong by themselves; the others were done. */
  failed: number
  /** The class of the first error. */
  error: string | null
  /** How long the oldest of its work had waited; ms. */
  lag_ms: number
}

/** Those of the chores whose turn it is: one read, so that a tick costs little when there is nothing to do. */
export async function choresInTurn<Id extends string>(
  edge: Edge,
  chores: Record<Id, { every: number }>
): Promise<Id[]> {
  const runs = new Map((await listChores(directoryOf(edge))).map((run) => [run.id, run]))
  const now = edge.now()
  return (Object.keys(chores) as Id[]).filter((id) => isTurn(runs.get(id), chores[id].every, now))
}

/** Is it the chore's turn? Then it is noted as begun. Two ticks at once may both begin: what they do is safe to do twice. */
export async function beginChore(edge: Edge, id: string, every: number): Promise<boolean> {
  const directory = directoryOf(edge)
  const now = edge.now()
  if (!isTurn(await findChore(directory, id), every, now)) return false
  await directory.commit(saveChoreStart(directory, id, now))
  return true
}

export async function endChore(
  edge: Edge,
  id: string,
  { handled, failed, error, lag_ms }: Turn
): Promise<void> {
  const directory = directoryOf(edge)
  const end = { last_finished_at: edge.now(), last_handled: handled, last_failed: failed, error, lag_ms }
  await directory.commit(saveChoreEnd(directory, id, end))
}

export const showChores = (edge: Edge) => listChores(directoryOf(edge))
