/** Everything that is kept, found by name, number or word. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { api } from '../api/client.ts'
import type { SearchResults } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { useTitle } from '../shell/title.ts'
import { useChannelTexts } from '../channels/texts.ts'
import { Icon } from '../ui/icon.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { Results } from './results.tsx'
import './search.css'

const SHORTEST = 2
const LONGEST = 100
const PAUSE_MS = 200

export default function SearchPage() {
  const { search } = useChannelTexts()
  const [text, setText, asked] = useAsked()
  useTitle(search.title)
  return (
    <section className="page search-page" data-pane aria-label={search.title} tabIndex={-1}>
      <div className="column">
        <h1>{search.title}</h1>
        <Field text={text} onChange={setText} />
        {asked.length < SHORTEST ? <p className="secondary">{search.hint}</p> : <Found asked={asked} />}
      </div>
    </section>
  )
}

function Field({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { search } = useChannelTexts()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <search>
      <form className="search-field" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={search.label}
          placeholder={search.label}
          value={text}
          maxLength={LONGEST}
          autoComplete="off"
          enterKeyHint="search"
          onChange={(event) => onChange(event.target.value)}
        />
      </form>
    </search>
  )
}

/** The field, and after a pause the address: so that Back and a reload show the same. */
function useAsked(): [string, (text: string) => void, string] {
  const libraryId = useLibrary().id
  const [, navigate] = useLocation()
  const asked = (new URLSearchParams(useSearch()).get('q') ?? '').trim().slice(0, LONGEST)
  const [text, setText] = useState(asked)
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(
      () => navigate(paths.search(libraryId, text.trim()), { replace: true }),
      PAUSE_MS
    )
    return () => clearTimeout(timer)
  }, [text, asked, libraryId, navigate])
  return [text, setText, asked]
}

function Found({ asked }: { asked: string }) {
  const { search } = useChannelTexts()
  const libraryId = useLibrary().id
  const query = useQuery({
    queryKey: keys.search(libraryId, asked),
    queryFn: ({ signal }) =>
      api.post<SearchResults>(`/api/libraries/${libraryId}/search`, { q: asked }, { signal }),
    placeholderData: keepPreviousData,
    // what is found must be what is kept
    staleTime: 0,
    gcTime: 30_000
  })
  const { data, error } = query
  if (error) return <ErrorState error={error} onRetry={() => void query.refetch()} />
  if (!data) return null
  const nothing = data.messages.length === 0 && data.patrons.length === 0
  return (
    <>
      <p role="status" className="visually-hidden">
        {search.found(data.messages.length, data.patrons.length)}
      </p>
      {nothing ? (
        <EmptyState icon="search" title={search.none(asked)}>
          {search.noneText}
        </EmptyState>
      ) : (
        <Results results={data} asked={asked} />
      )}
    </>
  )
}
