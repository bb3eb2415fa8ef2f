/** What a patron reads who writes at a moment: the automatic messages as the server would send them. */
import { useQuery } from '@tanstack/react-query'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { previewQuery, shownQuery } from '../auto-replies/queries.ts'
import { useLibrary } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import { useEditing } from './editing.tsx'
import { useHoursTexts } from './texts.ts'

interface ReadsProps {
  channelId: string
  /** what the library's clock shows: `2027-04-27T20:30` */
  moment: string
}

export function Reads(props: ReadsProps) {
  const { ask } = useHoursTexts()
  const { data, error } = useQuery(shownQuery(useLibrary().id))
  if (error) return <p className="secondary">{ask.readsFailed}</p>
  return data ? <Texts {...props} settings={data.settings} /> : null
}

function Texts({ channelId: channel_id, moment, settings }: ReadsProps & { settings: AutoReplies }) {
  const { ask } = useHoursTexts()
  const { id } = useLibrary()
  const { dirty } = useEditing()
  const language = useLanguage()
  // the hours may have been saved a moment ago
  const asked = { ...previewQuery(id, { settings, channel_id, moment, language }), staleTime: 0 }
  const { data, error } = useQuery(asked)
  if (error) return <p className="secondary">{ask.readsFailed}</p>
  if (!data) return null
  return (
    <>
      <Bubble title={ask.readsFirst} text={data.new_patron?.text} />
      <Bubble title={ask.readsAgain} text={data.known_patron?.text} />
      {dirty && <p className="secondary">{ask.readsSaved}</p>}
    </>
  )
}

function Bubble({ title, text }: { title: string; text: string | undefined }) {
  const { ask } = useHoursTexts()
  return (
    <figure className="reads">
      <figcaption>{title}</figcaption>
      {text === undefined ? <p className="secondary">{ask.readsNothing}</p> : <blockquote>{text}</blockquote>}
    </figure>
  )
}
