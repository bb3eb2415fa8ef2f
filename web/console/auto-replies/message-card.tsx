import { useId } from 'react'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { Switch } from '../ui/switch.tsx'
import { AwayWhen } from './away-when.tsx'
import type { Kind, Shown } from './contract.ts'
import { MessageText } from './message-text.tsx'
import { Reads } from './reads.tsx'
import { useAutoReplyTexts } from './texts.ts'

interface MessageCardProps {
  kind: Kind
  settings: AutoReplies
  standard: Shown['standard']
  change: (change: Partial<AutoReplies>) => void
  mayEdit: boolean
  /** filled in for the chosen moment */
  reads: string | undefined
}

/** One automatic message: whether, when, in which words, and what a patron reads. */
export function MessageCard({ kind, settings, standard, change, mayEdit, reads }: MessageCardProps) {
  const words = useAutoReplyTexts()
  const id = useId()
  const { title, on, when } = words.kinds[kind]
  const message = settings[kind]
  const set = (values: Partial<AutoReplies['away']>) => change({ [kind]: { ...message, ...values } })
  return (
    <section className="auto-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Switch
        isSelected={message.enabled}
        isDisabled={!mayEdit}
        aria-describedby={`${id}-when`}
        onChange={(enabled) => set({ enabled })}
      >
        {on}
      </Switch>
      <p className="secondary" id={`${id}-when`}>
        {when}
      </p>
      {message.enabled && kind === 'away' && (
        <AwayWhen away={settings.away} onChange={set} mayEdit={mayEdit} />
      )}
      {message.enabled && (
        <>
          <MessageText
            label={words.text}
            own={message.text}
            standard={standard[settings.form_of_address][kind]}
            onChange={(text) => set({ text })}
            mayEdit={mayEdit}
          />
          <Reads title={words.reads} text={reads} />
          <details className="auto-more">
            <summary>{words.english}</summary>
            <MessageText
              label={words.textEn}
              own={message.text_en}
              standard={standard.en[kind]}
              onChange={(text_en) => set({ text_en })}
              mayEdit={mayEdit}
              lang="en"
            />
          </details>
        </>
      )}
    </section>
  )
}
