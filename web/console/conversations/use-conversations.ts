/** What the server knows: a view's list, one conversation, and its thread. */
import {
  type InfiniteData,
  infiniteQueryOptions,
  queryOptions,
  type QueryClient,
  useInfiniteQuery,
  useQuery
} from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { Conversation, ConversationDetail, ConversationPage, View } from '../api/contract.ts'
import type { ThreadPage } from '../messages/contract.ts'
import { keys } from '../api/keys.ts'

const path = (libraryId: string) => `/api/libraries/${libraryId}/conversations`

export const listQuery = (libraryId: string, view: View) =>
  infiniteQueryOptions({
    queryKey: keys.conversations(libraryId, view),
    queryFn: ({ signal, pageParam }) => {
      const cursor = pageParam ? `&cursor=${encodeURIComponent(pageParam)}` : ''
      return api.get<ConversationPage>(`${path(libraryId)}?view=${view}${cursor}`, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next
  })

export const detailQuery = (libraryId: string, id: string) =>
  queryOptions({
    queryKey: keys.conversation(libraryId, id),
    queryFn: ({ signal }) => api.get<ConversationDetail>(`${path(libraryId)}/${id}`, { signal })
  })

/** Pages go back in time: the first is the newest. */
export const threadQuery = (libraryId: string, id: string) =>
  infiniteQueryOptions({
    queryKey: keys.messages(libraryId, id),
    queryFn: ({ signal, pageParam }) => {
      const before = pageParam ? `?before=${encodeURIComponent(pageParam)}` : ''
      return api.get<ThreadPage>(`${path(libraryId)}/${id}/messages${before}`, { signal })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.earlier
  })

export const useList = (libraryId: string, view: View) => useInfiniteQuery(listQuery(libraryId, view))
export const useDetail = (libraryId: string, id: string) => useQuery(detailQuery(libraryId, id))

/** Loads a conversation before it is opened. */
export function prefetch(queries: QueryClient, libraryId: string, id: string): void {
  void queries.prefetchQuery(detailQuery(libraryId, id))
  void queries.prefetchInfiniteQuery(threadQuery(libraryId, id))
}

/** The newest that is known of a conversation, from wherever it is shown: enough for a header before the rest is here. */
export function newestKnown(queries: QueryClient, libraryId: string, id: string): Conversation | undefined {
  const detail = queries.getQueryData<ConversationDetail>(keys.conversation(libraryId, id))
  let newest = detail?.conversation
  const lists = queries.getQueriesData<InfiniteData<ConversationPage>>({
    queryKey: keys.allConversations(libraryId)
  })
  for (const [, list] of lists)
    for (const page of list?.pages ?? []) {
      const found = page.items.find((item) => item.id === id)
      if (found && found.seq > (newest?.seq ?? -1)) newest = found
    }
  return newest
}
