import { useEffect, useState } from 'react'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import { isSame } from '../../../workers/hours/differences.ts'
import type { Hours } from './contract.ts'
import { type Base, type Draft, keepDraft, readDraft } from './draft.ts'

export interface Drafting {
  draft: Draft | undefined
  /** it was there when the page opened */
  found: boolean
  change: (how: (document: HoursDocument) => HoursDocument) => void
  /** from now on made from this */
  rebase: (base: Base, document: HoursDocument) => void
  discard: () => void
}

const differing = (draft: Draft): Draft | undefined =>
  isSame(draft.base.document, draft.document) ? undefined : draft

/** What is changed and not saved. It outlives the page, and goes when it is what is saved. */
export function useDraft(libraryId: string, saved: Hours | undefined, mayEdit: boolean): Drafting {
  const [draft, setDraft] = useState(() => (mayEdit ? readDraft(libraryId) : undefined))
  const [found, setFound] = useState(draft !== undefined)
  useEffect(() => keepDraft(libraryId, draft), [libraryId, draft])
  useEffect(() => {
    // what somebody restored or saved elsewhere may be the very same
    if (saved) setDraft((now) => (now && isSame(now.document, saved.document) ? undefined : now))
  }, [saved])
  return {
    ...{ draft, found },
    change: (how) => {
      setFound(false)
      setDraft((now) => {
        const base = now?.base ?? (saved && { version: saved.version, document: saved.document })
        return base && differing({ base, document: how(now?.document ?? base.document) })
      })
    },
    rebase: (base, document) => setDraft(differing({ base, document })),
    discard: () => setDraft(undefined)
  }
}
