import { directoryEntry } from '../audit/directory-entry.ts'
import { contextOf, directoryOf, type Edge } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { sendHint } from '../realtime/hint.ts'
import { type CurrentSession, currentSession } from './current.ts'
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

/** The session that a browser had until now, and the writes that end it; null when it had none that lives. */
export async function replaced(edge: Edge, token: string | null) {
  const session = token === null ? null : await currentSession(edge, token)
  return session && { session, writes: endWrites(edge, session, [session.id], 'session_revoked') }
}

/** After the commit. Every answer asks for the session; an open socket must be told. */
export function closeSockets(edge: Edge, session: CurrentSession, id = session.id): void {
  for (const library of session.memberships) {
    const ctx = contextOf(edge, library, { kind: 'staff', id: session.person.id })
    sendHint(ctx, { type: 'session_ended', session_id: id })
  }
}

type Act = 'signed_out' | 'session_revoked'

async function end(edge: Edge, session: CurrentSession, ids: string[], act: Act) {
  await directoryOf(edge).commit(...endWrites(edge, session, ids, act))
  for (const id of ids) closeSockets(edge, session, id)
}

function endWrites(edge: Edge, { person }: CurrentSession, ids: string[], act: Act) {
  const db = directoryOf(edge)
  const now = edge.now()
  return ids.flatMap((id) => [
    revokeSession(db, person.id, id, now),
    directoryEntry(edge, { act, person_id: person.id, subject: id })
  ])
}
