/** Short notices at the foot of the screen, read aloud once, with at most one thing to do. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Group } from 'react-aria-components/Group'
import { useTexts } from '../texts/use-texts.tsx'
import { Button, IconButton } from './button.tsx'

const SHOWN_MS = 8000
const AT_MOST = 3

export interface Toast {
  text: string
  action?: { label: string; run: () => void }
}
type ShownToast = Toast & { id: number }

let shown: ShownToast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: ShownToast[]): void {
  shown = next
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows a notice for eight seconds, longer while a pointer or focus is on it. Returns how to take it away. */
export function showToast(toast: Toast): () => void {
  const id = ++last
  set([...shown, { ...toast, id }].slice(-AT_MOST))
  return () => hideToast(id)
}

const hideToast = (id: number) => set(shown.filter((toast) => toast.id !== id))

export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribe, () => shown)
  const { shell } = useTexts()
  return (
    <section className="toasts" aria-label={shell.notice}>
      <div role="status" className="toast-list">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  )
}

function ToastLine({ toast }: { toast: ShownToast }) {
  const { common } = useTexts()
  const [hovered, setHovered] = useState(false)
  const [focused, setFocused] = useState(false)
  const held = hovered || focused
  const hide = () => hideToast(toast.id)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => hideToast(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const { action } = toast
  const act = () => {
    hide()
    action?.run()
  }
  return (
    <Group role="presentation" className="toast" onHoverChange={setHovered}>
      <p>{toast.text}</p>
      {action && (
        <Button look="quiet" onPress={act} onFocusChange={setFocused}>
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={common.close} onPress={hide} onFocusChange={setFocused} />
    </Group>
  )
}
