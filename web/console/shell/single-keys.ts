import { useEffect, useRef } from 'react'
import { useSession } from './session.tsx'

/**
 * Single keys of a page, by `event.key`: `useSingleKeys({ j: next, e: close, '?': help })`.
 * They work unless the person switched them off, types, holds a modifier, or has a dialog or menu open (WCAG 2.1.4).
 */
export function useSingleKeys(keys: Record<string, () => void>): void {
  const on = useSession().person.single_keys
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const run = latest.current[event.key]
      if (!run || event.repeat || isElsewhere(event)) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}

const TYPED_IN = 'input, textarea, select, [contenteditable], [role=textbox], [role=combobox]'
const OVER_THE_PAGE = '[role=dialog], [role=menu], [role=listbox]'

function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true
  const target = event.target instanceof Element ? event.target : document.body
  return target.closest(`${TYPED_IN}, ${OVER_THE_PAGE}`) !== null
}
