import { KINDS } from '../../../workers/targets/schema.ts'
import type { Conversation } from '../api/contract.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import DialogWindow from '../ui/dialog-window.tsx'
import { Radios } from '../ui/radios.tsx'
import { Switch } from '../ui/switch.tsx'
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
        isDisabled={conversation.confidential}
        onChange={(value) => void setKind(value === 'question' ? null : value)}
      />
      {conversation.kind === 'complaint' && <Confidential conversation={conversation} onClose={onClose} />}
    </DialogWindow>
  )
}

/** About one of us. Whoever marks it and will not see it any more is told before. */
function Confidential({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { confidential: words } = useFollowUpTexts()
  const { setConfidential } = useFollowUps(conversation)
  const me = useSession().person.id
  const stays = useLibrary().may('confidential_read') || conversation.assignee_id === me
  const set = async (confidential: boolean) => {
    if ((await setConfidential(confidential)) && confidential && !stays) onClose()
  }
  return (
    <>
      <Switch isSelected={conversation.confidential} onChange={(on) => void set(on)}>
        {words.label}
      </Switch>
      <p className="secondary">{conversation.confidential ? words.is : stays ? words.text : words.leaves}</p>
    </>
  )
}
