import { useQuery } from '@tanstack/react-query'
import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import type { Shown } from './contract.ts'
import { General } from './general.tsx'
import { MessageCard } from './message-card.tsx'
import { KINDS } from './contract.ts'
import { Moment } from './moment.tsx'
import { shownQuery } from './queries.ts'
import { Conflict, SaveBar } from './save-bar.tsx'
import { useAutoReplyTexts } from './texts.ts'
import { useEditing } from './use-editing.ts'
import { useMoment } from './use-moment.ts'
import { Versions } from './versions.tsx'
import './auto-replies.css'

/** What patrons get by themselves: each message on or off, when, in which words, and what is read of it. */
export default function AutoRepliesPage() {
  const words = useAutoReplyTexts()
  const { id, may } = useLibrary()
  const { data, error, refetch } = useQuery(shownQuery(id))
  useTitle(words.title)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who is no admin has little in it to focus
    <section className="page" data-pane aria-label={words.title} tabIndex={0}>
      <div className="column wide auto">
        <header>
          <h1>{words.title}</h1>
          <p className="secondary">{words.intro}</p>
          {!may('auto_replies_edit') && <p className="secondary">{words.readOnly}</p>}
        </header>
        {data ? (
          <Desk shown={data} mayEdit={may('auto_replies_edit')} />
        ) : error ? (
          <ErrorState error={error} title={words.failed} onRetry={refetch} />
        ) : (
          <LoadingState />
        )}
      </div>
    </section>
  )
}

function Desk({ shown, mayEdit }: { shown: Shown; mayEdit: boolean }) {
  const words = useAutoReplyTexts()
  const editing = useEditing(shown)
  const moment = useMoment(shown, editing.settings)
  const { settings, change } = editing
  const silent = KINDS.every((kind) => !settings[kind].enabled)
  return (
    <>
      {editing.stale && <Conflict shown={shown} editing={editing} />}
      {silent && <p className="auto-silent">{words.silent}</p>}
      {KINDS.map((kind) => (
        <MessageCard
          key={kind}
          {...{ kind, settings, change, mayEdit }}
          standard={shown.standard}
          reads={moment.preview?.texts[kind]}
        />
      ))}
      <General {...{ settings, change, mayEdit }} privacyUrl={shown.privacy_url} />
      <Moment moment={moment} channels={shown.channels} />
      <Versions shown={shown} editing={editing} mayEdit={mayEdit} />
      {editing.dirty && <SaveBar editing={editing} />}
    </>
  )
}
