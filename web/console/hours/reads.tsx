/** What a patron reads who writes at a moment: the automatic messages as the server would send them. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ApiError, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { useLanguage } from '../texts/use-texts.tsx'
import type { Language } from '../api/contract.ts'
import { useEditing } from './editing.tsx'
import { useHoursTexts } from './texts.ts'

interface Said {
  new_patron: { text: string } | null
  known_patron: { text: string } | null
}

/** `moment`: what the library's clock shows, `2027-04-27T20:30`. */
const readsQuery = (
  libraryId: string,
  channel_id: string,
  moment: string,
  language: Language,
  version: number
) =>
  queryOptions({
    queryKey: [...keys.library(libraryId), 'reads', channel_id, moment, language, version],
    queryFn: async ({ signal }) => {
      const url = `/api/libraries/${libraryId}/auto-replies`
      const { settings } = await api.get<{ settings: unknown }>(url, { signal })
      return api.post<Said>(`${url}/preview`, { settings, channel_id, moment, language }, { signal })
    }
  })

export function Reads({ channelId, moment }: { channelId: string; moment: string }) {
  const { ask } = useHoursTexts()
  const { id } = useLibrary()
  const { dirty, saved } = useEditing()
  const language = useLanguage()
  const { data, error } = useQuery(readsQuery(id, channelId, moment, language, saved.version))
  // a Worker from before automatic messages
  if (error instanceof ApiError && error.status === 404) return null
  if (error) return <p className="secondary">{ask.readsFailed}</p>
  if (!data) return null
  const { new_patron, known_patron } = data
  return (
    <>
      <Bubble title={ask.readsFirst} text={new_patron?.text} />
      <Bubble title={ask.readsAgain} text={known_patron?.text} />
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
