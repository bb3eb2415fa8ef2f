/** What a message holds, in the shape of its kind. Plain words are at hand; what holds more is loaded. */
import { type ComponentType, useEffect, useState } from 'react'
import type { MessageItem } from '../contract.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FormattedText } from '../formatted-text.tsx'
import { faceOf, hasParts, textBeside } from './face.ts'

export interface MessageBodyProps {
  message: MessageItem
  conversationId: string
  /** the patron's */
  name: string
}

export function MessageBody(props: MessageBodyProps) {
  const { message } = props
  const { deleted } = useTexts().messages
  const face = faceOf(message)
  if (face === 'deleted')
    return (
      <p className="told">
        <Icon name="trash" size={16} />
        {deleted[message.origin === 'patron' ? 'patron' : 'ours']}
      </p>
    )
  const words = textBeside(message)
  const text = words && face !== 'call' && <Words text={words} />
  // a template's buttons stand under its words
  const wordsFirst = message.content?.template !== undefined
  return (
    <>
      {wordsFirst && text}
      {hasParts(message, face) && <PartsWhenHere {...props} />}
      {!wordsFirst && text}
    </>
  )
}

export function Words({ text }: { text: string }) {
  return (
    <p className="bubble-text" dir="auto">
      <FormattedText text={text} />
    </p>
  )
}

type Parts = ComponentType<MessageBodyProps>
let Here: Parts | undefined

/** Brings what shows files, places and the rest: asked for as soon as a thread is on the screen. */
export async function fetchParts(): Promise<Parts | undefined> {
  Here ??= await import('./parts.tsx').then(
    (module) => module.default,
    () => undefined
  )
  return Here
}

/** At once when it was loaded before, so that a thread does not move. */
function PartsWhenHere(props: MessageBodyProps) {
  const [Part, setPart] = useState(() => Here)
  useEffect(() => {
    void fetchParts().then((part) => setPart(() => part))
  }, [])
  return Part ? <Part {...props} /> : null
}
