import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { ApiError } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { showToast } from '../ui/toasts.tsx'
import type { Shown } from './contract.ts'
import { restore, save, shownQuery } from './queries.ts'
import { useAutoReplyTexts } from './texts.ts'

interface Draft {
  version: number
  settings: AutoReplies
}

/** What is not saved outlives the page, as long as the tab is open. */
const kept = new Map<string, Draft>()

const same = (one: AutoReplies, other: AutoReplies) => JSON.stringify(one) === JSON.stringify(other)

export interface Editing {
  settings: AutoReplies
  dirty: boolean
  busy: boolean
  /** somebody saved since this was begun */
  stale: boolean
  change: (change: Partial<AutoReplies>) => void
  discard: () => void
  /** over what a colleague saved meanwhile, when there is such */
  save: () => Promise<void>
  putBack: (to: number) => Promise<void>
}

export function useEditing(shown: Shown): Editing {
  const { id } = useLibrary()
  const [draft, setDraft] = useState(() => kept.get(id))
  const writing = useWriting(shown)
  const hold = (next: Draft | undefined) => {
    setDraft(next)
    if (next) kept.set(id, next)
    else kept.delete(id)
  }
  const settings = draft?.settings ?? shown.settings
  const dirty = draft !== undefined
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [dirty])
  return {
    ...{ settings, dirty, busy: writing.busy },
    stale: draft !== undefined && draft.version !== shown.version,
    change: (change) => {
      const next = { ...settings, ...change }
      hold(
        same(next, shown.settings) ? undefined : { version: draft?.version ?? shown.version, settings: next }
      )
    },
    discard: () => hold(undefined),
    save: async () => {
      if (await writing.save(draft?.version ?? shown.version, settings)) hold(undefined)
    },
    putBack: writing.putBack
  }
}

/** Saves all at once, and offers to take that back. When another admin was first, what they saved is fetched. */
function useWriting(shown: Shown) {
  const queries = useQueryClient()
  const { id } = useLibrary()
  const { save: words } = useAutoReplyTexts()
  const { common } = useTexts()
  const [busy, setBusy] = useState(false)
  const refresh = () => queries.fetchQuery(shownQuery(id))
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
    await restore(id, from, to)
    await refresh()
    showToast({ text: words.undone })
  }
  return {
    busy,
    save: (made_from: number, settings: AutoReplies) =>
      attempt(async () => {
        const stale = made_from !== shown.version
        const { version } = await save(id, stale ? shown.version : made_from, settings)
        await refresh()
        const undo = () => void attempt(() => putBack(version, version - 1))
        showToast({ text: words.saved, action: { label: common.undo, run: undo } })
      }),
    putBack: async (to: number) => void (await attempt(() => putBack(shown.version, to)))
  }
}
