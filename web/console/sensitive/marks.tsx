/** Under a message: what was hidden in it, what stands in it still, and a button that hides it. */
import { useState } from 'react'
import type { MessageItem } from '../messages/contract.ts'
import { useLibrary } from '../shell/session.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import HideDialog from './hide-dialog.tsx'
import { notableIn } from './notable.ts'
import { kindWords, useSensitiveTexts } from './texts.ts'
import { useHiding } from './use-hiding.ts'

interface MarksProps {
  message: MessageItem
  conversationId: string
}

export function Marks({ message, conversationId }: MarksProps) {
  const texts = useSensitiveTexts()
  const { may } = useLibrary()
  const { sensitive } = message
  const notable = notableIn(message)
  if (!sensitive || sensitive.masked.length + notable.length === 0) return null
  const sure = notable.filter(({ confidence }) => confidence === 'high')
  const words = (list: readonly { kind: string }[]) =>
    kindWords(
      list.map(({ kind }) => kind),
      texts
    )
  return (
    <div className="told">
      <Icon name="lock" size={16} />
      <div>
        {sensitive.masked.length > 0 && <p>{texts.marks.masked(kindWords(sensitive.masked, texts))}</p>}
        {sure.length > 0 && <p>{texts.marks.found(words(sure))}</p>}
        {sure.length === 0 && notable.length > 0 && <p>{texts.marks.guessed(words(notable))}</p>}
        {notable.length > 0 && may('sensitive_mask') && (
          <HideButtons message={message} conversationId={conversationId} />
        )}
      </div>
    </div>
  )
}

function HideButtons({ message, conversationId }: MarksProps) {
  const texts = useSensitiveTexts()
  const { hide } = useHiding(conversationId)
  const [choosing, setChoosing] = useState(false)
  const [busy, setBusy] = useState(false)
  const press = async (said: string) => {
    setBusy(true)
    await hide(message.id, said)
    setBusy(false)
  }
  return (
    <div className="bubble-acts">
      {notableIn(message).map(({ kind, start, end }) => {
        const said = message.text?.slice(start, end) ?? ''
        return (
          <Button key={start} look="plain" isDisabled={busy} onPress={() => void press(said)}>
            {texts.marks.hide(texts.kinds[kind])}
          </Button>
        )
      })}
      <Button look="quiet" onPress={() => setChoosing(true)}>
        {texts.marks.other}
      </Button>
      {choosing && (
        <HideDialog conversationId={conversationId} first={message.id} onClose={() => setChoosing(false)} />
      )}
    </div>
  )
}
