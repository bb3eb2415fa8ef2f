import { directoryEntry } from '../audit/directory-entry.ts'
import { contextOf, directoryOf, type Edge } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { sendHint } from '../realtime/hint.ts'
import type { CurrentSession } from './current.ts'
import { isAlive } from './lifetime.ts'
import { revokeSession, sessionsOf } from './queries.ts'

/** Ends the session that asks. */
export const signOut = (edge: Edge, session: CurrentSession): Promise<void> =>
  end(edge, session, [session.id], 'signed_out')

/** Ends one of a person's own sessions. Throws `not_found` for anyone else's, and for one that ended. */
export async function revoke(edge: Edge, session: CurrentSession, id: string): Promise<void> {
  const own = await aliveOf(edge, session)
  if (!own.some((row) => row.id === id)) throw notFound()
  await end(edge, session, [id], 'session_revoked')
}

/** Ends all of a person's sessions but the one that asks. */
export async function revokeOthers(edge: Edge, session: CurrentSession): Promise<void> {
  const others = (await aliveOf(edge, session)).filter((row) => row.id !== session.id)
  await end(
    edge,
    session,
    others.map((row) => row.id),
    'session_revoked'
  )
}

/** A person's own sessions that are alive, newest first. */
export async function aliveOf(edge: Edge, session: CurrentSession) {
  const now = edge.now()
  const rows = await sessionsOf(directoryOf(edge), session.person.id, now)
  return rows.filter((row) => isAlive(row, now))
}

async function end(
  edge: Edge,
  session: CurrentSession,
  ids: string[],
  act: 'signed_out' | 'session_revoked'
) {
  const db = directoryOf(edge)
  const person_id = session.person.id
  const now = edge.now()
  await db.commit(
    ...ids.flatMap((id) => [
      revokeSession(db, person_id, id, now),
      directoryEntry(edge, { act, person_id, subject: id })
    ])
  )
  for (const id of ids) closeSockets(edge, session, id)
}

/** Every answer asks for the session; an open socket must be told. */
function closeSockets(edge: Edge, session: CurrentSession, id: string) {
  for (const library of session.memberships) {
    const ctx = contextOf(edge, library, { kind: 'staff', id: session.person.id })
    sendHint(ctx, { type: 'session_ended', session_id: id })
  }
}
