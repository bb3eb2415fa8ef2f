import type { Session } from '../api/contract.ts'
import { paths } from '../routes.ts'

const LAST = 'baak:library'

export const rememberLibrary = (libraryId: string): void => localStorage.setItem(LAST, libraryId)

/** Where a person starts: the library of last time, else the first. */
export function homeOf(session: Session): string {
  const last = localStorage.getItem(LAST)
  const library = session.libraries.find((candidate) => candidate.id === last) ?? session.libraries[0]
  if (library) return paths.conversations(library.id)
  return session.person.operator ? paths.operator : paths.profile
}
