/** The library as it is now: one socket a tab, the cache patched, and whoever wants to hear told. */
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useSession } from '../shell/session.tsx'
import type { LiveChange } from './catch-up.ts'
import { OFFLINE_MS } from './rules.ts'
import { watch } from './watch.ts'

/** `connecting` turns into `offline` after five seconds, or as soon as the browser knows */
export type LiveState = 'live' | 'connecting' | 'offline'
type Listener = (change: LiveChange) => void

interface Live {
  state: LiveState
  subscribe: (listener: Listener) => () => void
}
const LiveContext = createContext<Live>({ state: 'connecting', subscribe: () => () => {} })

export const useLive = (): { state: LiveState } => useContext(LiveContext)

/** Calls `listener` after each change was put in the cache: for announcements and notices. */
export function useLiveChanges(listener: Listener): void {
  const { subscribe } = useContext(LiveContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => subscribe((change) => latest.current(change)), [subscribe])
}

export function LiveProvider({ libraryId, children }: { libraryId: string; children: ReactNode }) {
  const queries = useQueryClient()
  const personId = useSession().person.id
  const [connected, setConnected] = useState(false)
  const [listeners] = useState(() => new Set<Listener>())
  const late = useLate(!connected, navigator.onLine ? OFFLINE_MS : 0)

  useEffect(() => {
    const tell = (change: LiveChange) => {
      for (const listener of listeners) listener(change)
    }
    return watch({ queries, libraryId, personId, onChange: tell }, setConnected)
  }, [queries, libraryId, personId, listeners])

  const state = connected ? 'live' : late ? 'offline' : 'connecting'
  const live = useMemo<Live>(
    () => ({
      state,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      }
    }),
    [state, listeners]
  )
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>
}

/** True once `condition` has held for `ms`. */
function useLate(condition: boolean, ms: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!condition) return setLate(false)
    const timer = setTimeout(() => setLate(true), ms)
    return () => clearTimeout(timer)
  }, [condition, ms])
  return late
}
