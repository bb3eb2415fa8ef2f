import type { Membership, Session } from '../api/contract.ts'
import { paths } from '../routes.ts'

const LAST = 'baak:library'

export const rememberLibrary = (libraryId: string): void => localStorage.setItem(LAST, libraryId)

/** The library of last time, else the first. */
export function lastLibrary({ libraries }: Session): Membership | undefined {
  const last = localStorage.getItem(LAST)
  return libraries.find((candidate) => candidate.id === last) ?? libraries[0]
}

/** Where a person starts. */
export function homeOf(session: Session): string {
  const library = lastLibrary(session)
  if (library) return paths.conversations(library.id)
  return session.person.operator ? paths.operator : paths.profile
}
