/** The list of one view, with its search field and its states. */
import { type FormEvent, lazy, type RefObject, Suspense, useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Counts, View } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { paths } from '../routes.ts'
import { useLibrary } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/states.tsx'
import { positionOf } from './list-position.ts'
import { Rows } from './rows.tsx'
import { prefetch, type useList } from './use-conversations.ts'
import type { Rows as RowsHere } from './use-rows.ts'

const DutyLine = lazy(() => import('../roster/duty-line.tsx'))

export interface ListPaneProps {
  view: View
  selected: string | undefined
  list: ReturnType<typeof useList>
  rows: RowsHere
  focusRow: RefObject<((id: string) => void) | null>
}

export function ListPane(props: ListPaneProps) {
  const { shell, inbox } = useTexts()
  const title = shell.views[props.view]
  return (
    <section className="list-pane" data-pane aria-label={inbox.list.pane(title)} tabIndex={-1}>
      <header className="list-head">
        <h1>{title}</h1>
        <SearchField />
        <Suspense>
          <DutyLine />
        </Suspense>
      </header>
      <ListBody {...props} label={title} />
    </section>
  )
}

function ListBody({ view, selected, list, rows, focusRow, label }: ListPaneProps & { label: string }) {
  const libraryId = useLibrary().id
  const queries = useQueryClient()
  const pages = list.data?.pages.length ?? 0
  const wanted = useRef(positionOf(libraryId, view).pages)
  const restoring = pages > 0 && pages < wanted.current && list.hasNextPage && !list.isFetchNextPageError
  const { isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (restoring && !isFetchingNextPage) void fetchNextPage()
  }, [restoring, isFetchingNextPage, fetchNextPage])
  if (pages === 0)
    return list.error ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingState />
    )
  if (restoring) return <LoadingState />
  if (rows.items.length === 0) return <EmptyList view={view} />
  const more = list.hasNextPage && !list.isFetchingNextPage && !list.isFetchNextPageError
  return (
    <>
      <div className="rows-hold" {...rows.hold}>
        <Rows
          libraryId={libraryId}
          view={view}
          label={label}
          items={rows.items}
          ids={rows.ids}
          selected={selected}
          total={
            list.hasNextPage
              ? totalOf(queries.getQueryData<Counts>(keys.counts(libraryId)), view)
              : rows.items.length
          }
          pages={pages}
          hrefOf={(id) => paths.conversations(libraryId, view, id)}
          onApproach={(id) => prefetch(queries, libraryId, id)}
          onEnd={more ? () => void list.fetchNextPage() : undefined}
          focusRow={focusRow}
        />
      </div>
      <ListFoot list={list} />
    </>
  )
}

/** Counts stop at a hundred; beyond that the total is unknown until all is loaded. */
function totalOf(counts: Counts | undefined, view: View): number {
  const count = view === 'closed' ? undefined : counts?.[view]
  return count && !count.capped ? count.count : -1
}

function ListFoot({ list }: { list: ListPaneProps['list'] }) {
  const { inbox, common } = useTexts()
  if (list.isFetchNextPageError)
    return (
      <p className="list-foot" role="alert">
        {inbox.list.moreFailed}{' '}
        <button type="button" className="link" onClick={() => void list.fetchNextPage()}>
          {common.retry}
        </button>
      </p>
    )
  return null
}

const ICONS: Record<View, IconName> = {
  waiting_on_us: 'check',
  waiting_on_patron: 'wait',
  closed: 'closed',
  mine: 'user',
  unassigned: 'users',
  later: 'clock'
}

function EmptyList({ view }: { view: View }) {
  const libraryId = useLibrary().id
  const { title, text, next } = useTexts().inbox.list.empty[view]
  const elsewhere = view === 'waiting_on_us' ? 'waiting_on_patron' : 'waiting_on_us'
  return (
    <EmptyState
      icon={ICONS[view]}
      title={title}
      action={<LinkButton href={paths.conversations(libraryId, elsewhere)}>{next}</LinkButton>}
    >
      {text}
    </EmptyState>
  )
}

function SearchField() {
  const { inbox } = useTexts()
  const libraryId = useLibrary().id
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  useSingleKeys({ '/': () => input.current?.focus() })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = input.current?.value.trim() ?? ''
    navigate(paths.search(libraryId, text))
  }
  return (
    <search>
      <form className="search-field" onSubmit={submit}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          name="q"
          aria-label={inbox.list.search}
          placeholder={inbox.list.search}
          autoComplete="off"
          enterKeyHint="search"
        />
        <kbd>/</kbd>
      </form>
    </search>
  )
}
