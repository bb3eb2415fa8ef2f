import { type ReactNode, useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTexts } from '../texts/use-texts.tsx'
import { useLazyPart } from '../ui/use-lazy-part.ts'
import { useBlocking } from './use-blocking.ts'

const loadDialog = () => import('./block.tsx')

/** A line for a menu that blocks after a dialog, or unblocks at once; and the dialog. */
export function useBlockItem(conversation: Conversation): {
  item: { label: string; run: () => void } | undefined
  dialog: ReactNode
} {
  const { block: words } = useTexts().composer
  const { may } = useLibrary()
  const { unblock } = useBlocking(conversation)
  const [open, setOpen] = useState(false)
  const [BlockDialog, load] = useLazyPart(loadDialog)
  const ask = () => {
    load()
    setOpen(true)
  }
  const item = conversation.patron.blocked
    ? { label: words.undo, run: () => void unblock() }
    : { label: words.action, run: ask }
  return {
    item: may('patrons_block') ? item : undefined,
    dialog: open && BlockDialog && <BlockDialog conversation={conversation} onClose={() => setOpen(false)} />
  }
}
