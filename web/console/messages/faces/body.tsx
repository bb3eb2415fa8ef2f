/** What a message holds, in the shape of its kind. Plain words and files are at hand, rarer parts are loaded. */
import { type ComponentType, useEffect } from 'react'
import type { MessageItem } from '../../api/contract.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useLazyPart } from '../../ui/use-lazy-part.ts'
import { FormattedText } from '../formatted-text.tsx'
import { AttachmentFace } from './attachment.tsx'
import { faceOf, phoneWords, textBeside } from './face.ts'
import { callWords } from './words.ts'

export interface MessageBodyProps {
  message: MessageItem
  conversationId: string
  /** the patron's */
  name: string
}

export function MessageBody({ message, conversationId, name }: MessageBodyProps) {
  const { messages } = useTexts()
  const face = faceOf(message)
  const { content, attachments, origin, text } = message
  if (face === 'deleted')
    return <Told icon="trash" text={messages.deleted[origin === 'patron' ? 'patron' : 'ours']} />
  if (face === 'call') return <Call message={message} />
  const words = textBeside(message)
  const who = origin === 'patron' ? name : messages.us
  return (
    <>
      {content?.referral && <Lazy load={loadReferral} props={{ referral: content.referral }} />}
      {attachments.map((attachment) => (
        <AttachmentFace
          key={attachment.id}
          attachment={attachment}
          called={messages.kindOf[attachment.kind](who)}
          conversationId={conversationId}
        />
      ))}
      {content && face === 'rich' && <Lazy load={loadRich} props={{ content }} />}
      {words && <Words text={words} />}
      {face === 'phone' && <Told icon="phone" text={phoneWords(message, messages)} />}
      {face === 'placeholder' && !text && <Told icon="document" text={messages.placeholder} />}
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

function Told({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p className="told">
      <Icon name={icon} size={16} />
      {text}
    </p>
  )
}

function Call({ message }: { message: MessageItem }) {
  const { call } = useTexts().messages
  const { text, advice, missed } = callWords(message.content?.call, call)
  return (
    <div className="call" data-missed={missed || undefined}>
      <p className="call-what">
        <Icon name={missed ? 'missed' : 'phone'} />
        {text}
      </p>
      {advice && <p className="secondary">{advice}</p>}
    </div>
  )
}

const loadRich = () => import('./rich.tsx')
const loadReferral = () => import('./referral.tsx')

interface LazyProps<Props> {
  load: () => Promise<{ default: ComponentType<Props> }>
  props: Props & object
}

function Lazy<Props extends object>({ load, props }: LazyProps<Props>) {
  const [Part, fetchPart] = useLazyPart<Props>(load)
  useEffect(fetchPart, [fetchPart])
  return Part ? <Part {...props} /> : null
}
