import { directoryOf, type Edge } from '../lib/context.ts'
import { may, ROLES } from '../people/roles.ts'
import type { CurrentSession } from '../sessions/current.ts'
import { devicesInLibrary, devicesOf } from './queries.ts'

const ANSWERING = ROLES.filter((role) => may(role, 'replies_write'))

/** Where a person hears that somebody waits, the last used first. */
export async function listDevices(edge: Edge, session: CurrentSession) {
  const rows = await devicesOf(directoryOf(edge), session.person.id)
  return rows.map(({ session_id, ...row }) => ({ ...row, current: session_id === session.id }))
}

/** The devices of a library's people who may answer, and whose each is. */
export const devicesOfLibrary = (edge: Edge, libraryId: string) =>
  devicesInLibrary(directoryOf(edge), libraryId, ANSWERING)
