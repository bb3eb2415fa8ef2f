/** The rows as they stand on the screen: still while someone points at them or walks through them. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import { settle } from './order.ts'

/** after so long without a move of hand or key nobody is busy in the list */
const IDLE_MS = 15_000

export interface Rows {
  items: Conversation[]
  ids: string[]
  /** the order goes free at once: for what the person did */
  release: () => void
  hold: {
    onPointerEnter: () => void
    onPointerMove: () => void
    onPointerLeave: () => void
    onFocus: () => void
    onBlur: () => void
    onKeyDown: () => void
  }
}

/** `name` says which list it is: another list never inherits an order. */
export function useRows(
  name: string,
  conversations: Conversation[],
  /** what is known of one that left the list while it was held */
  lookUp: (id: string) => Conversation | undefined
): Rows {
  const { held, hold, release, released } = useHold()
  const next = useMemo(() => conversations.map((item) => item.id), [conversations])
  const last = useRef<{ name: string; ids: string[]; released: number; items: Conversation[] }>(undefined)
  const before = last.current?.name === name && last.current.released === released ? last.current : undefined
  const ids = useMemo(() => settle(before?.ids ?? [], next, held), [before, next, held])
  const here = byId(conversations)
  const gone = byId(before?.items ?? [])
  const items = ids.flatMap((id) => here.get(id) ?? lookUp(id) ?? gone.get(id) ?? [])
  useEffect(() => {
    last.current = { name, ids, released, items }
  })
  return { items, ids, release, hold }
}

const byId = (items: Conversation[]) => new Map(items.map((item) => [item.id, item]))

function useHold() {
  const [held, setHeld] = useState(false)
  const [released, setReleased] = useState(0)
  const within = useRef({ pointer: false, focus: false })
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)

  const busy = useCallback(() => {
    const { pointer, focus } = within.current
    setHeld(pointer || focus)
    clearTimeout(idle.current)
    if (pointer || focus) idle.current = setTimeout(() => setHeld(false), IDLE_MS)
  }, [])
  useEffect(() => () => clearTimeout(idle.current), [])

  const hold = useMemo(() => {
    const set = (part: 'pointer' | 'focus', on: boolean) => () => {
      within.current[part] = on
      busy()
    }
    return {
      onPointerEnter: set('pointer', true),
      onPointerMove: set('pointer', true),
      onPointerLeave: set('pointer', false),
      onFocus: set('focus', true),
      onBlur: set('focus', false),
      onKeyDown: busy
    }
  }, [busy])
  const release = useCallback(() => {
    // the row that had focus leaves the page without a blur
    within.current.focus = false
    busy()
    setReleased((count) => count + 1)
  }, [busy])
  return { held, hold, released, release }
}
