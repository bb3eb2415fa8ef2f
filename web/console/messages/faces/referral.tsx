import type { MessageContent } from '../../api/contract.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Icon } from '../../ui/icon.tsx'

/** How they came here. Its address is shown, not followed: an ad's link says who saw it. */
export default function ReferralFace({ referral }: { referral: NonNullable<MessageContent['referral']> }) {
  const words = useTexts().messages.referral
  const { source, headline, body, ref } = referral
  return (
    <div className="referral">
      <p>
        <Icon name="globe" size={16} />
        {words[source]}
      </p>
      {headline && (
        <p className="card-face-title" dir="auto">
          {headline}
        </p>
      )}
      {body && <p dir="auto">{body}</p>}
      {ref && <p className="secondary">{words.code(ref)}</p>}
    </div>
  )
}
