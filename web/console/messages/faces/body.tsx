/** What a message holds, in the shape of its kind. Plain words are at hand; what holds more is loaded. */
import { useEffect, useState } from 'react'
import type { MessageItem } from '../contract.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FormattedText } from '../formatted-text.tsx'
import { faceOf, hasParts, textBeside, wordsFirst } from './face.ts'

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
  const first = wordsFirst(message)
  return (
    <>
      {first && text}
      {hasParts(message, face) && <PartsWhenHere {...props} />}
      {!first && text}
    </>
  )
}

/** A line that begins like a list or a quote of WhatsApp's. */
const BLOCKS = /^(?:>|[-*] |\d{1,3}\. )/m

export const Words = ({ text }: { text: string }) =>
  BLOCKS.test(text) ? <Blocks text={text} /> : <Plain text={text} />

function Blocks({ text }: { text: string }) {
  const parts = useParts()
  return parts ? <parts.BlocksText text={text} /> : <Plain text={text} />
}

const Plain = ({ text }: { text: string }) => (
  <p className="bubble-text" dir="auto">
    <FormattedText text={text} />
  </p>
)

const load = async () => {
  const [parts, words] = await Promise.all([import('./parts.tsx'), import('./blocks-text.tsx')])
  return { Rest: parts.default, BlocksText: words.BlocksText }
}

type Parts = Awaited<ReturnType<typeof load>>
let Here: Parts | undefined

/** Brings what shows files, places, lists and the rest: asked for as soon as a thread is on the screen. */
export async function fetchParts(): Promise<Parts | undefined> {
  Here ??= await load().catch(() => undefined)
  return Here
}

/** At once when it was loaded before, so that a thread does not move. */
function useParts(): Parts | undefined {
  const [parts, setParts] = useState(Here)
  useEffect(() => void fetchParts().then(setParts), [])
  return parts
}

function PartsWhenHere(props: MessageBodyProps) {
  const parts = useParts()
  return parts ? <parts.Rest {...props} /> : null
}
