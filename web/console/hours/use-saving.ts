import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import type { Base } from './draft.ts'
import { hoursQuery, restoreHours, saveHours } from './queries.ts'
import { useHoursTexts } from './texts.ts'

export interface Saving {
  busy: boolean
  /** true when it holds now */
  save: (base: Base, document: HoursDocument) => Promise<boolean>
}

/** Saves all hours at once, and offers to take that back. When another admin was first, what they saved is fetched. */
export function useSaving(): Saving {
  const queries = useQueryClient()
  const { id } = useLibrary()
  const { save: words } = useHoursTexts()
  const { common } = useTexts()
  const restore = useRestore()
  const [busy, setBusy] = useState(false)
  const save = async (base: Base, document: HoursDocument) => {
    setBusy(true)
    try {
      const { version } = await saveHours(id, base.version, document)
      await queries.fetchQuery(hoursQuery(id))
      const undo = () => void restore(version, base, words.undone, words.undoFailed)
      showToast({ text: words.saved, action: { label: common.undo, run: undo } })
      return true
    } catch (error) {
      if (isConflict(error)) await queries.fetchQuery(hoursQuery(id)).catch(() => {})
      else showToast({ text: words.failed(whyOf(error, common.errors)) })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, save }
}

const isConflict = (error: unknown) => error instanceof ApiError && error.code === 'conflict'

/** What the server found wrong in a field says more than that something is. */
function whyOf(error: unknown, texts: { offline: string; unknown: string }): string {
  const [field] = error instanceof ApiError ? Object.values(error.fields) : []
  return field ?? errorText(error, texts)
}

/** Makes an earlier version hold again. Of the very first there is none on the server. */
export function useRestore() {
  const queries = useQueryClient()
  const { id } = useLibrary()
  const { common } = useTexts()
  return async (
    from: number,
    to: Pick<Base, 'version'> & Partial<Base>,
    done: string,
    failed: (why: string) => string
  ): Promise<void> => {
    try {
      if (to.version === 0 && to.document) await saveHours(id, from, to.document)
      else await restoreHours(id, from, to.version)
      await queries.fetchQuery(hoursQuery(id))
      showToast({ text: done })
    } catch (error) {
      void queries.invalidateQueries(hoursQuery(id))
      showToast({ text: failed(whyOf(error, common.errors)) })
    }
  }
}
