import { type ReactNode, useEffect } from 'react'
import { useLazyPart } from './use-lazy-part.ts'

export interface DialogProps {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}

const loadWindow = () => import('./dialog-window.tsx')

/** Closes by Escape, by a click beside it, and by its own button; focus returns to where it was. Its frame is loaded when it first opens. */
export function Dialog(props: DialogProps) {
  const [Window, load] = useLazyPart(loadWindow)
  const { open } = props
  useEffect(() => {
    if (open) load()
  }, [open, load])
  return Window ? <Window {...props} /> : null
}
