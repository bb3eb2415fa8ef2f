import { useEffect, useState, useSyncExternalStore } from 'react'

let pressed = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  pressed = next
  for (const listener of listeners) listener()
}

window.addEventListener('pointerdown', () => set(true), { capture: true })
// what the press was for comes first
for (const end of ['pointerup', 'pointercancel', 'dragend'])
  window.addEventListener(end, () => setTimeout(() => set(false)), { capture: true })

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * A value that waits while a finger or mouse button is down: leaving a field by pressing a button must not make a line appear
 * that moves the button away from under it.
 */
export function useSettled<Value>(value: Value): Value {
  const free = useSyncExternalStore(subscribe, () => !pressed)
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (free) setSettled(value)
  }, [free, value])
  return free ? value : settled
}
