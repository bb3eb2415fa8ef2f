import { useEffect } from 'react'

/**
 * F6 goes to the next part of the screen, Shift+F6 to the one before. A part is an element with `data-pane`,
 * a name (`aria-label`) and `tabIndex={-1}`; where focus was in it, it returns.
 */
export function usePanes(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>()
    const remember = (event: FocusEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : undefined
      const pane = target?.closest('[data-pane]')
      if (target && pane) last.set(pane, target)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
        pane.checkVisibility()
      )
      if (panes.length === 0 || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      const here = panes.findIndex((pane) => pane.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const from = here === -1 && event.shiftKey ? 0 : here
      const pane = panes.at((from + step) % panes.length)
      if (!pane) return
      const target = last.get(pane)
      const focusable = target && pane.contains(target) && target.checkVisibility() ? target : pane
      focusable.focus()
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('keydown', press)
    }
  }, [])
}
