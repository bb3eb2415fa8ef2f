import { newMeter, type Meter } from './d1.ts'
import { type DirectoryDb, directoryDb, type LibraryDb, libraryDb } from './db.ts'
import type { Env } from './env.ts'

/** Who does it. */
export type Actor =
  | { kind: 'staff'; id: string }
  /** a colleague on the phone, whom Meta does not name */
  | { kind: 'staff'; id: null }
  | { kind: 'patron'; id: string | null }
  | { kind: 'operator'; id: string }
  | { kind: 'system'; id: string | null }

/** What every invocation (request, job, tick) has, before any library is known. */
export interface Edge {
  env: Env
  /** ms since 1970 */
  now: () => number
  /** Work that may go on after the answer; nothing that must happen depends on it. */
  defer: (work: Promise<unknown>) => void
  meter: Meter
}

/** An edge within one library. */
export interface Context extends Edge {
  db: LibraryDb
  actor: Actor
}

/** A context in which a colleague, by name, acts. `sees_all`: nothing of the library is hidden from them. */
export type StaffContext = Context & { actor: { kind: 'staff'; id: string }; sees_all?: boolean }

/** Where a library lives. */
export interface LibraryPlace {
  id: string
  database: string
}

export const SYSTEM: Actor = { kind: 'system', id: null }

// a restart of the isolate forgets it; only development ever moves it
let ahead_ms = 0

/** ms since 1970: for whoever is given no edge. */
export const clock = (): number => Date.now() + ahead_ms

/** Lets it be another time from now on, to try what takes days. Does nothing outside development. */
export function moveClock(env: Pick<Env, 'ENVIRONMENT'>, offset_ms: number): void {
  if (env.ENVIRONMENT === 'development') ahead_ms = offset_ms
}

export function edgeOf(env: Env, execution: Pick<ExecutionContext, 'waitUntil'>): Edge {
  return { env, now: clock, defer: (work) => execution.waitUntil(work), meter: newMeter() }
}

export const directoryOf = (edge: Edge): DirectoryDb => directoryDb(edge.env.DIRECTORY, edge.meter)

/** Throws when the directory names a database that is not bound: a deploy forgot it. */
export function contextOf<Who extends Actor>(
  edge: Edge,
  library: LibraryPlace,
  actor: Who
): Context & { actor: Who } {
  const name = library.database as `LIBRARIES_${number}`
  const d1 = edge.env[name]
  if (!d1 || !/^LIBRARIES_\d+$/.test(name)) throw new Error(`no database is bound as ${library.database}`)
  return { ...edge, db: libraryDb(d1, edge.meter, library.id), actor }
}

/** The names of all bound library databases, in order. */
export function libraryDatabases(env: Env): `LIBRARIES_${number}`[] {
  const names = Object.keys(env).filter((name): name is `LIBRARIES_${number}` => /^LIBRARIES_\d+$/.test(name))
  return names.sort((a, b) => Number(a.slice(10)) - Number(b.slice(10)))
}
