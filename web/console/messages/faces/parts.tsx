/** What a message holds besides its words: files, places, cards, choices, a call. */
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { AttachmentFace } from './attachment.tsx'
import type { MessageBodyProps } from './body.tsx'
import { faceOf } from './face.ts'
import { Marks } from '../../sensitive/marks.tsx'
import { ReferralFace } from './referral.tsx'
import { RichFace } from './rich.tsx'
import { useFaceTexts } from './texts.ts'
import { callWords, phoneWords } from './words.ts'

export default function Parts({ message, conversationId, name }: MessageBodyProps) {
  const { us } = useTexts().messages
  const faces = useFaceTexts()
  const face = faceOf(message)
  const { content, attachments, origin } = message
  if (face === 'call') return <Call message={message} />
  const who = origin === 'patron' ? name : us
  return (
    <>
      {content?.referral && <ReferralFace referral={content.referral} />}
      {attachments.map((attachment) => (
        <AttachmentFace
          key={attachment.id}
          attachment={attachment}
          called={faces.kindOf[attachment.kind](who)}
          conversationId={conversationId}
          removable={origin === 'patron'}
        />
      ))}
      {content && face === 'rich' && <RichFace content={content} />}
      {face === 'phone' && <Told icon="mobile" text={phoneWords(message, faces)} />}
      <Marks message={message} conversationId={conversationId} />
      {face === 'placeholder' && <Told icon="document" text={faces.placeholder} />}
    </>
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

function Call({ message }: Pick<MessageBodyProps, 'message'>) {
  const { call } = useFaceTexts()
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
