import { KINDS } from '../../../workers/targets/schema.ts'
import type { Conversation } from '../api/contract.ts'
import DialogWindow from '../ui/dialog-window.tsx'
import { Radios } from '../ui/radios.tsx'
import { useFollowUpTexts } from './texts.ts'
import { useFollowUps } from './use-follow-ups.ts'

/** What kind of message it is; the choice holds at once. */
export function KindDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { kindDialog: words, kinds } = useFollowUpTexts()
  const { setKind } = useFollowUps(conversation)
  const options = (['question', ...KINDS] as const).map((value) => ({ value, label: kinds[value] }))
  return (
    <DialogWindow title={words.title} open onOpenChange={(open) => open || onClose()}>
      <p className="secondary">{words.intro}</p>
      <Radios
        label={words.title}
        value={conversation.kind ?? 'question'}
        options={options}
        hint={words.terms}
        onChange={(value) => void setKind(value === 'question' ? null : value)}
      />
    </DialogWindow>
  )
}
