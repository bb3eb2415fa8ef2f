/** The heart of the console: who waits, what was said, and the answer. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useLocation, useParams } from 'wouter'
import type { View } from '../api/contract.ts'
import { paths, viewOf } from '../routes.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { useLibrary } from '../shell/session.tsx'
import { useSingleKeys } from '../shell/single-keys.ts'
import { useTitle } from '../shell/title.ts'
import { PHONE, useMedia } from '../shell/use-media.ts'
import { useTexts } from '../texts/use-texts.tsx'
import { EmptyState } from '../ui/states.tsx'
import { ChannelBanners } from './channel-banner.tsx'
import { ListPane } from './list-pane.tsx'
import { afterClosing, neighbour } from './order.ts'
import { ThreadPane } from './thread-pane.tsx'
import { newestKnown, useList } from './use-conversations.ts'
import { useRows } from './use-rows.ts'
import './conversations.css'

export default function ConversationsPage() {
  const { view: slug, conversation } = useParams<{ view?: string; conversation?: string }>()
  const library = useLibrary()
  const view = viewOf(slug)
  if (!view) return <NotFoundPage />
  return <Inbox key={`${library.id}/${view}`} view={view} selected={conversation} />
}

type FocusRow = { current: ((id: string) => void) | null }

function Inbox({ view, selected }: { view: View; selected: string | undefined }) {
  const library = useLibrary()
  const { shell } = useTexts()
  const phone = useMedia(PHONE)
  const list = useList(library.id, view)
  const conversations = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data])
  const queries = useQueryClient()
  const rows = useRows(`${library.id}/${view}`, conversations, (id) => newestKnown(queries, library.id, id))
  const focusRow = useRef<(id: string) => void>(null)
  const walk = useWalking(view, rows.ids, selected, focusRow)
  useTitle(shell.views[view])
  useReturn(phone, selected, focusRow)
  return (
    <div className="inbox" data-open={selected !== undefined || undefined}>
      <ChannelBanners />
      {(!phone || selected === undefined) && (
        <ListPane view={view} selected={selected} list={list} rows={rows} focusRow={focusRow} />
      )}
      {selected !== undefined && (
        <ThreadPane
          key={selected}
          id={selected}
          backTo={paths.conversations(library.id, view)}
          focusOnOpen={phone || walk.arrived.current}
          onClosed={() => {
            walk.leave(selected, phone)
            rows.release()
          }}
          onReturn={() => walk.open(selected)}
        />
      )}
      {selected === undefined && !phone && <NothingChosen />}
    </div>
  )
}

/** On a phone the list comes back with focus where it was left. */
function useReturn(phone: boolean, selected: string | undefined, focusRow: FocusRow): void {
  const left = useRef(selected)
  useEffect(() => {
    const before = left.current
    left.current = selected
    if (phone && before !== undefined && selected === undefined) focusRow.current?.(before)
  }, [phone, selected, focusRow])
}

function NothingChosen() {
  const { thread } = useTexts().inbox
  return (
    <section className="thread-pane none" data-pane aria-label={thread.none} tabIndex={-1}>
      <EmptyState icon="inbox" title={thread.none}>
        {thread.noneText}
      </EmptyState>
    </section>
  )
}

/** Going from one conversation to another by key, and on to the next after closing one. */
function useWalking(view: View, ids: string[], selected: string | undefined, focusRow: FocusRow) {
  const libraryId = useLibrary().id
  const [, navigate] = useLocation()
  const before = useRef(ids)
  // the next thread takes focus: the button that had it is gone
  const arrived = useRef(false)
  const open = (id: string | undefined) => navigate(paths.conversations(libraryId, view, id))
  const step = (direction: 1 | -1) => {
    const next = neighbour(ids, before.current, selected, direction)
    if (next === undefined) return
    arrived.current = false
    open(next)
    focusRow.current?.(next)
  }
  useEffect(() => {
    if (selected !== undefined && ids.includes(selected)) before.current = ids
  }, [ids, selected])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per conversation, after its thread took focus
  useEffect(() => {
    arrived.current = false
  }, [selected])
  useSingleKeys({ j: () => step(1), k: () => step(-1) })
  return {
    arrived,
    open,
    leave: (id: string, toList: boolean) => {
      arrived.current = true
      open(toList ? undefined : afterClosing(before.current, id))
    }
  }
}
