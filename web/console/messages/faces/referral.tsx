import type { MessageContent } from '../contract.ts'
import { Icon } from '../../ui/icon.tsx'
import { useFaceTexts } from './texts.ts'

/** How they came here. Its address is shown, not followed: an ad's link says who saw it. */
export function ReferralFace({ referral }: { referral: NonNullable<MessageContent['referral']> }) {
  const words = useFaceTexts().referral
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
