/** Selecting words of the patron offers to hide them: one press. */
import { useEffect, useState } from 'react'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { useSensitiveTexts } from './texts.ts'
import { useHiding } from './use-hiding.ts'

interface Selected {
  messageId: string
  text: string
}

export function SelectionButton({ conversationId }: { conversationId: string }) {
  const { hide: words } = useSensitiveTexts()
  const { may } = useLibrary()
  const { hide } = useHiding(conversationId)
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    const look = () => setSelected(selectedNow())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  if (!selected || !may('sensitive_mask')) return null
  return (
    <div className="editor-promise">
      <Button
        icon="lock"
        onPress={() => {
          void hide(selected.messageId, selected.text)
          setSelected(undefined)
        }}
      >
        {words.act}
      </Button>
    </div>
  )
}

/** What is selected within one message of the patron; a selection elsewhere is somebody reading. */
function selectedNow(): Selected | undefined {
  const selection = document.getSelection()
  const text = selection?.toString().trim() ?? ''
  const [begin, end] = [lineOf(selection?.anchorNode), lineOf(selection?.focusNode)]
  const messageId = begin?.dataset.line
  return text !== '' && messageId && begin === end ? { messageId, text } : undefined
}

const lineOf = (node: Node | null | undefined): HTMLElement | null => {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('.bubble-text') ? element.closest<HTMLElement>('.line.patron') : null
}
