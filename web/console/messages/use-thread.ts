/** A conversation's thread: what the server has and what is on its way to it. */
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Conversation } from '../api/contract.ts'
import type { ThreadItem } from './contract.ts'
import { threadQuery } from '../conversations/use-conversations.ts'
import { useLive } from '../live/use-live.tsx'
import { useLibrary, useSession } from '../shell/session.tsx'
import { type Entry, merge } from './lines.ts'
import { type OutgoingBox, outgoingOf } from './outgoing.ts'

export interface ThreadHere {
  /** oldest first; what is on its way is not among them */
  items: ThreadItem[]
  entries: Entry[]
  /** the newest page is here */
  loaded: boolean
  error: unknown
  retry: () => void
  /** undefined at the beginning of the conversation, or while it is loading */
  loadEarlier: (() => void) | undefined
  hasEarlier: boolean
  earlierFailed: boolean
}

export function useThread({ id }: Conversation): ThreadHere {
  const query = useInfiniteQuery(threadQuery(useLibrary().id, id))
  const items = useMemo(
    () => query.data?.pages.toReversed().flatMap((page) => page.items) ?? [],
    [query.data]
  )
  const box = useOutgoing()
  const queue = useSyncExternalStore(box.subscribe, box.get)
  const entries = useMemo(() => {
    const mine = queue.filter((item) => item.conversation_id === id)
    return merge(items, mine)
  }, [items, queue, id])
  const mayLoad = query.hasNextPage && !query.isFetching
  return {
    items,
    entries,
    loaded: query.data !== undefined,
    error: query.error,
    retry: () => void query.refetch(),
    loadEarlier: mayLoad ? () => void query.fetchNextPage() : undefined,
    hasEarlier: query.hasNextPage,
    earlierFailed: query.isFetchNextPageError
  }
}

/** What this person sends in this library. Tries again whenever the connection is back. */
export function useOutgoing(): OutgoingBox {
  const libraryId = useLibrary().id
  const personId = useSession().person.id
  const box = outgoingOf(personId, libraryId, useQueryClient())
  const { state } = useLive()
  useEffect(() => {
    if (state === 'live') box.flush()
  }, [box, state])
  return box
}
