/** The 24 hours are over: an answer can still be put ready, and a short message asks the patron for a tap. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Template } from '../templates/contract.ts'
import { answerCostWords, heldCostWords } from '../channels/money.ts'
import { templatesQuery } from '../channels/queries.ts'
import { useChannelTexts } from '../channels/texts.ts'
import { useSending } from '../messages/use-sending.ts'
import { PhoneNumber } from '../patrons/phone-number.tsx'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import TemplatePicker from '../templates/picker.tsx'
import { canHold, ofChannel } from '../templates/words.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Answer } from './answer.tsx'
import Cost from './cost.tsx'
import { type HeldMessage, heldOf, notCollected } from './holding.ts'
import type { ReplyPanelProps } from './reply-panel.tsx'

export default function Held(props: ReplyPanelProps) {
  const { conversation, thread } = props
  const { held: words } = useChannelTexts()
  const { id, details } = useLibrary()
  const templates = useQuery(templatesQuery(id))
  const channel = details?.channels.find((candidate) => candidate.id === conversation.channel_id)
  const offered = ofChannel(templates.data ?? [], channel)
  const held = heldOf(thread.items)
  const waiting = held.length > 0 || conversation.held
  const possible = waiting || canHold(offered, conversation.patron.name)
  return (
    <div className="held">
      <Explanation>
        {possible ? (
          <>
            <p>{waiting ? words.howAgain : words.how}</p>
            <Cost conversation={conversation} words={waiting ? answerCostWords : heldCostWords} />
          </>
        ) : (
          <Impossible failed={templates.error !== null} loading={templates.isPending} />
        )}
        {notCollected(thread.items) && <p className="held-ended">{words.notCollected}</p>}
        <Acts {...props} templates={offered} />
      </Explanation>
      {held.length > 0 && <Waiting messages={held} conversationId={conversation.id} />}
      {possible && <Answer {...props} hold sendLabel={waiting ? words.sendAgain : words.send} />}
    </div>
  )
}

function Explanation({ children }: { children: ReactNode }) {
  const { held: words } = useChannelTexts()
  return (
    <div className="explained">
      <Icon name="lock" />
      <div>
        <p className="explained-title">{words.title}</p>
        {children}
      </div>
    </div>
  )
}

function Impossible({ failed, loading }: { failed: boolean; loading: boolean }) {
  const { held: words } = useChannelTexts()
  const { closedWindow } = useTexts().inbox.composer
  const { id, may } = useLibrary()
  if (loading) return <p>{closedWindow.waits}</p>
  if (failed) return <p role="alert">{words.failed}</p>
  return (
    <>
      <p>
        {words.noTemplate} {may('templates_sync') ? words.noTemplateSolve : words.noTemplateAsk}{' '}
        {closedWindow.waits}
      </p>
      {may('templates_sync') && (
        <p className="explained-acts">
          <LinkButton href={paths.channels(id)}>{words.toChannels}</LinkButton>
        </p>
      )}
    </>
  )
}

function Acts({ conversation, thread, detail, templates }: ReplyPanelProps & { templates: Template[] }) {
  const { held: words, templates: templateWords } = useChannelTexts()
  const { may } = useLibrary()
  const sending = useSending(conversation.id)
  const [open, setOpen] = useState(false)
  const send = ({ id }: Template, parameters: string[], text: string) => {
    setOpen(false)
    sending.send({ as: 'template', template_id: id, parameters }, text, thread.entries.at(-1)?.id)
  }
  return (
    <div className="explained-acts">
      {templates.some((template) => template.sendable) && may('templates_send') && (
        <Button look="quiet" icon="template" onPress={() => setOpen(true)}>
          {words.other}
        </Button>
      )}
      {detail?.patron.phone_hint && <PhoneNumber patron={detail.patron} />}
      <Dialog title={templateWords.choose} open={open} onOpenChange={setOpen}>
        <TemplatePicker templates={templates} conversation={conversation} onSend={send} />
      </Dialog>
    </div>
  )
}

/** Until when each waits is told where it stands in the thread. */
function Waiting({ messages, conversationId }: { messages: HeldMessage[]; conversationId: string }) {
  const { held: words } = useChannelTexts()
  const sending = useSending(conversationId)
  return (
    <ul className="held-list" aria-label={words.waiting(messages.length)}>
      {messages.map(({ id, text, attachments }) => (
        <li key={id}>
          <Icon name="wait" />
          <span className="held-text" dir="auto">
            {text ?? attachments[0]?.name ?? words.files}
          </span>
          <Button look="quiet" icon="undo" onPress={() => void sending.undo(id, null)}>
            {words.withdraw}
          </Button>
        </li>
      ))}
    </ul>
  )
}
