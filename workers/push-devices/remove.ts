import { directoryOf, type Edge } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { inSlices, SLICE } from '../lib/slices.ts'
import { DAY } from '../lib/time.ts'
import type { CurrentSession } from '../sessions/current.ts'
import { deleteDevice, deleteOwnDevice, deleteUnseen } from './queries.ts'

/** Who did not open Baak on a device for so long does not answer there. */
const KEEP_MS = 30 * DAY

/** One of a person's own devices hears nothing any more. Throws Problem: not_found, for anyone else's and for one that is gone. */
export async function removeDevice(edge: Edge, session: CurrentSession, id: string): Promise<void> {
  const db = directoryOf(edge)
  const [removed] = await db.commit(deleteOwnDevice(db, session.person.id, id))
  if (!removed) throw notFound()
}

/** The push service says that the browser is gone. */
export async function forgetDevice(edge: Edge, id: string): Promise<void> {
  const db = directoryOf(edge)
  await db.commit(deleteDevice(db, id))
}

/** Removes the devices on which nobody was signed in for long. Answers how many. */
export function pruneDevices(edge: Edge): Promise<number> {
  const db = directoryOf(edge)
  const before = edge.now() - KEEP_MS
  return inSlices(async () => (await db.commit(deleteUnseen(db, before, SLICE)))[0] ?? 0)
}
