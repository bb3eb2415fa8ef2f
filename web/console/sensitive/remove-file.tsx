import { useState } from 'react'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { useSensitiveTexts } from './texts.ts'
import { useHiding } from './use-hiding.ts'

/** A photo of a card or a letter goes at once, and for good. */
export function RemoveFile({ id, conversationId }: { id: string; conversationId: string }) {
  const { photo } = useSensitiveTexts()
  const { may } = useLibrary()
  const { removeFile } = useHiding(conversationId)
  const [busy, setBusy] = useState(false)
  if (!may('sensitive_mask')) return null
  const press = async () => {
    setBusy(true)
    await removeFile(id)
    setBusy(false)
  }
  return (
    <Button look="quiet" icon="trash" isDisabled={busy} onPress={() => void press()}>
      {photo.remove}
    </Button>
  )
}
