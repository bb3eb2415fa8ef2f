import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { MessageItem } from '../contract.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { useLazyPart } from '../../ui/use-lazy-part.ts'

const loadVersions = () => import('./versions.tsx')

/** Says that its words are not the first, and shows those. */
export function Edited({ message }: { message: MessageItem }) {
  const { edited } = useTexts().messages
  const [Versions, load] = useLazyPart(loadVersions)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        className="link edited"
        aria-label={edited.show}
        aria-haspopup="dialog"
        onHoverStart={load}
        onPress={() => {
          load()
          setOpen(true)
        }}
      >
        {edited.word}
      </Button>
      {open && Versions && <Versions message={message} onClose={() => setOpen(false)} />}
    </>
  )
}
