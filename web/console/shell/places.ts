/** The places of the menu, and how many conversations stand in each. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useRoute } from 'wouter'
import { api } from '../api/client.ts'
import type { Count, Counts, View } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { viewOf } from '../routes.ts'
import type { IconName } from '../ui/icon.tsx'
import { showUnread } from './title.ts'

export const FIRST_VIEWS = ['waiting_on_us', 'waiting_on_patron', 'closed'] as const satisfies View[]
export const MORE_VIEWS = ['mine', 'unassigned', 'later'] as const satisfies View[]

export const VIEW_ICONS: Record<View, IconName> = {
  waiting_on_us: 'inbox',
  waiting_on_patron: 'wait',
  closed: 'closed',
  mine: 'user',
  unassigned: 'nobody',
  later: 'clock'
}

const countsQuery = (libraryId: string) =>
  queryOptions({
    queryKey: keys.counts(libraryId),
    queryFn: ({ signal }) => api.get<Counts>(`/api/libraries/${libraryId}/conversations/counts`, { signal })
  })

/** How many stand in each list; nothing until that is known. */
export function useCounts(libraryId: string): (view: View) => Count | undefined {
  const { data } = useQuery(countsQuery(libraryId))
  return (view) => (view === 'closed' ? undefined : data?.[view])
}

/** The number of unread messages in the title of the tab. */
export function useUnreadTitle(libraryId: string | undefined): void {
  const { data } = useQuery({ ...countsQuery(libraryId ?? ''), enabled: libraryId !== undefined })
  const unread = data?.unread_for_me_or_unassigned ?? 0
  useEffect(() => {
    showUnread(unread)
    return () => showUnread(0)
  }, [unread])
}

export const countWords = ({ count, capped }: Count): string => (capped ? `${count}+` : String(count))

/** The view of the address, when the page is the inbox. */
export function useView(): View | undefined {
  const [inside, params] = useRoute<{ view?: string }>('/b/:library/gesprekken/:view?/:conversation?')
  return inside ? viewOf(params.view) : undefined
}
