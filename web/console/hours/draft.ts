/** What an admin changed and did not save yet: kept in the tab, with what it was made from. */
import type { HoursDocument } from '../../../workers/hours/schema.ts'

export interface Base {
  version: number
  document: HoursDocument
}
export interface Draft {
  base: Base
  document: HoursDocument
}

const key = (libraryId: string) => `baak:hours:${libraryId}`

export function readDraft(libraryId: string): Draft | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key(libraryId)) ?? 'null') as Draft | null) ?? undefined
  } catch {
    return undefined
  }
}

export function keepDraft(libraryId: string, draft: Draft | undefined): void {
  if (draft) sessionStorage.setItem(key(libraryId), JSON.stringify(draft))
  else sessionStorage.removeItem(key(libraryId))
}
