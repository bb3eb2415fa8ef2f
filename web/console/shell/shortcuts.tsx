import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import { useSingleKeys } from './single-keys.ts'

const ShowContext = createContext<() => void>(() => {})

/** Opens the list of all keys. */
export const useShowShortcuts = (): (() => void) => useContext(ShowContext)

const loadDialog = () => import('./shortcut-dialog.tsx')

/** `?` shows every key there is. */
export function Shortcuts({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false)
  const [Dialog, load] = useLazyPart(loadDialog)
  const show = useCallback(() => {
    load()
    setOpen(true)
  }, [load])
  useSingleKeys({ '?': show })
  return (
    <ShowContext.Provider value={show}>
      {children}
      {open && Dialog && <Dialog onClose={() => setOpen(false)} />}
    </ShowContext.Provider>
  )
}
