/** A document with versions that an admin changes on a page: kept in the tab until it is saved, saved whole, taken back. */
import { useEffect, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'

export interface Kept<Value> {
  /** names it among all that this tab keeps */
  key: string
  version: number
  value: Value
  words: { saved: string; undone: string; failed: (why: string) => string }
  /** Made from a version; answers the version it is now. */
  save: (made_from: number, value: Value) => Promise<{ version: number }>
  /** An earlier version holds again, as a new one. */
  restore: (made_from: number, to: number) => Promise<unknown>
  /** Fetches what is saved now. */
  refresh: () => Promise<unknown>
}

export interface Versioned<Value> {
  value: Value
  dirty: boolean
  busy: boolean
  /** somebody saved since this was begun */
  stale: boolean
  change: (value: Value) => void
  discard: () => void
  /** over what a colleague saved meanwhile, when there is such */
  save: () => Promise<void>
  putBack: (to: number) => Promise<void>
}

interface Draft {
  version: number
  value: unknown
}

/** What is not saved outlives the page, as long as the tab is open. */
const drafts = new Map<string, Draft>()

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

export function useVersioned<Value>(kept: Kept<Value>): Versioned<Value> {
  const { key, version } = kept
  const [draft, setDraft] = useState(() => drafts.get(key) as { version: number; value: Value } | undefined)
  const writing = useWriting(kept)
  const hold = (next: { version: number; value: Value } | undefined) => {
    setDraft(next)
    if (next) drafts.set(key, next)
    else drafts.delete(key)
  }
  const value = draft?.value ?? kept.value
  const dirty = draft !== undefined
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
  return {
    ...{ value, dirty, busy: writing.busy },
    stale: draft !== undefined && draft.version !== version,
    change: (next) =>
      hold(same(next, kept.value) ? undefined : { version: draft?.version ?? version, value: next }),
    discard: () => hold(undefined),
    save: async () => {
      if (await writing.save(draft?.version ?? version, value)) hold(undefined)
    },
    putBack: writing.putBack
  }
}

/** Saves all at once, and offers to take that back. When another admin was first, what they saved is fetched. */
function useWriting<Value>({ version, words, save, restore, refresh }: Kept<Value>) {
  const { common } = useTexts()
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true)
    try {
      await work()
      return true
    } catch (error) {
      const conflict = error instanceof ApiError && error.code === 'conflict'
      if (!conflict) showToast({ text: words.failed(errorText(error, common.errors)) })
      await refresh().catch(() => {})
      return false
    } finally {
      setBusy(false)
    }
  }
  const putBack = async (from: number, to: number) => {
    await restore(from, to)
    await refresh()
    showToast({ text: words.undone })
  }
  return {
    busy,
    save: (made_from: number, value: Value) =>
      attempt(async () => {
        const saved = await save(made_from === version ? made_from : version, value)
        await refresh()
        const undo = () => void attempt(() => putBack(saved.version, saved.version - 1))
        showToast({ text: words.saved, action: { label: common.undo, run: undo } })
      }),
    putBack: async (to: number) => void (await attempt(() => putBack(version, to)))
  }
}
