import { useState, useSyncExternalStore } from 'react'
import { useLibrary } from '../shell/session.tsx'
import { filesOf } from './files.ts'
import type { PickedFile, Refused } from './picked.ts'

export interface Files {
  files: readonly PickedFile[]
  /** of what was chosen last: what cannot go along, and why */
  refused: readonly Refused[]
  add: (files: readonly File[]) => void
  remove: (id: string) => void
  retry: (id: string) => void
  /** a refusal was read */
  dismiss: () => void
}

/** What goes along with the answer of one conversation. */
export function useFiles(conversationId: string): Files {
  const shelf = filesOf(useLibrary().id)
  const files = useSyncExternalStore(shelf.subscribe, () => shelf.get(conversationId))
  const [refused, setRefused] = useState<readonly Refused[]>([])
  return {
    files,
    refused,
    add: (chosen) => setRefused(shelf.add(conversationId, chosen)),
    remove: (id) => {
      shelf.remove(conversationId, id)
      setRefused([])
    },
    retry: (id) => shelf.retry(conversationId, id),
    dismiss: () => setRefused([])
  }
}
