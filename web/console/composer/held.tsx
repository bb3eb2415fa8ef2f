/** The 24 hours are over: an answer can still be put ready, and a short message asks the patron for a tap. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Template } from '../templates/contract.ts'
import { answerCostWords, heldCostWords, moreCostWords } from '../channels/money.ts'
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
      {held.length > 0 ? (
        <Ready messages={held}>
          <Cost conversation={conversation} words={moreCostWords} />
          <Acts {...props} templates={offered} />
        </Ready>
      ) : (
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
      )}
      {possible && <Answer {...props} hold sendLabel={waiting ? words.sendAgain : words.send} />}
    </div>
  )
}

/** That there are some; each says until when, and is taken back, where it stands in the thread. */
function Ready({ messages, children }: { messages: HeldMessage[]; children: ReactNode }) {
  const { held: words } = useChannelTexts()
  const show = () => {
    const line = document.querySelector(`[data-line="${messages[0]?.id}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.querySelector<HTMLElement>('.bubble-acts button')?.focus({ preventScroll: true })
  }
  return (
    <div className="explained">
      <Icon name="wait" />
      <div>
        <p className="held-ready">
          <span className="explained-title">{words.waiting(messages.length)}</span>
          <Button look="quiet" onPress={show}>
            {words.show}
          </Button>
        </p>
        {children}
      </div>
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
      {detail?.patron.phone_hint && (
        <span className="or-call">
          {words.orCall} <PhoneNumber patron={detail.patron} />
        </span>
      )}
      <Dialog title={templateWords.choose} open={open} onOpenChange={setOpen}>
        <TemplatePicker templates={templates} conversation={conversation} onSend={send} />
      </Dialog>
    </div>
  )
}
