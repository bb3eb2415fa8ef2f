/** Meta's templates of this library: what may be sent, and why the others may not. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'
import type { Template } from '../templates/contract.ts'
import { errorText } from '../api/error-text.ts'
import { keys } from '../api/keys.ts'
import { useLibrary } from '../shell/session.tsx'
import { factsOf, inOrder, reasonWords, stateWords, titleOf } from '../templates/words.ts'
import { useLocale, useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { ErrorState, LoadingState } from '../ui/states.tsx'
import { showToast } from '../ui/toasts.tsx'
import { templatesQuery } from './queries.ts'
import { useChannelTexts } from './texts.ts'

export function TemplateList() {
  const { templates: words } = useChannelTexts()
  const { id, may } = useLibrary()
  const { data, error, refetch } = useQuery(templatesQuery(id))
  const [busy, refresh] = useRefresh()
  return (
    <section className="channel-card" aria-labelledby="templates-title">
      <header>
        <h2 id="templates-title">{words.title}</h2>
        {may('templates_sync') && (
          <Button icon="refresh" isDisabled={busy} onPress={() => void refresh()}>
            {words.refresh}
          </Button>
        )}
      </header>
      <p className="secondary">{words.intro}</p>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState />)}
      {data?.length === 0 && (
        <p className="secondary">
          {words.none}. {words.noneText}
        </p>
      )}
      {data && data.length > 0 && (
        <ul className="channel-templates">
          {inOrder(data).map((template) => (
            <TemplateLine key={template.id} template={template} />
          ))}
        </ul>
      )}
    </section>
  )
}

function TemplateLine({ template }: { template: Template }) {
  const { templates: words } = useChannelTexts()
  const locale = useLocale()
  const { language, sendable, body, buttons } = template
  const channels = useChannelNames(template)
  const facts = [...factsOf(template, words, locale), channels]
  const why = reasonWords(template, words)
  return (
    <li>
      <p className="template-line">
        <strong>{titleOf(template)}</strong>
        <span className="secondary">{facts.filter(Boolean).join(' · ')}</span>
        <Chip look={sendable ? 'ok' : 'soon'} icon={sendable ? 'check' : 'alert'}>
          {stateWords(template, words)}
        </Chip>
      </p>
      {why && <p className="template-why">{why}</p>}
      <p className="secondary" lang={language.slice(0, 2)}>
        {body}
      </p>
      {buttons.map((button) => (
        <p key={button} className="secondary">
          {words.button(button)}
        </p>
      ))}
    </li>
  )
}

/** Whose it is, where the library's channels do not share one account. */
function useChannelNames({ account_id }: Template): string | undefined {
  const channels = useLibrary().details?.channels ?? []
  if (new Set(channels.map((channel) => channel.account_id)).size < 2) return undefined
  return channels.flatMap((channel) => (channel.account_id === account_id ? channel.name : [])).join(', ')
}

function useRefresh(): [boolean, () => Promise<void>] {
  const queries = useQueryClient()
  const libraryId = useLibrary().id
  const { templates: words } = useChannelTexts()
  const { common } = useTexts()
  const [busy, setBusy] = useState(false)
  const refresh = async () => {
    setBusy(true)
    try {
      const answer = await api.post<{ templates: Template[] }>(`/api/libraries/${libraryId}/templates/sync`)
      queries.setQueryData(keys.templates(libraryId), answer)
      showToast({ text: words.refreshed })
    } catch (error) {
      showToast({ text: words.refreshFailed(errorText(error, common.errors)) })
    }
    setBusy(false)
  }
  return [busy, refresh]
}
