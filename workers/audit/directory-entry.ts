import { directoryOf, type Edge } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { newId } from '../lib/id.ts'
import { insertDirectoryEntry } from './queries.ts'

/** One line of history of what lives in the directory: people and their sessions, operators. */
export interface DirectoryEntry {
  act: 'signed_in' | 'signed_out' | 'session_revoked'
  person_id: string
  subject: string
  /** When it concerns one library. */
  library_id?: string
}

/** The write of a history line, for the commit of what it tells. */
export const directoryEntry = (edge: Edge, entry: DirectoryEntry): Write =>
  insertDirectoryEntry(directoryOf(edge), { id: newId('log'), at: edge.now(), library_id: null, ...entry })
