import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import type { Duty, Gaps, Roster, Shown } from './contract.ts'

const url = (libraryId: string) => `/api/libraries/${libraryId}/roster`
const key = (libraryId: string) => [...keys.library(libraryId), 'roster'] as const

/** How often it is asked who is on duty, at most and at least (ms): a desk's clock may be hours off. */
const SHORTEST = 30_000
const LONGEST = 15 * 60_000

/** Below what the page knows of the library, so that a hint fetches it again. It asks by itself when somebody comes or goes. */
export const dutyQuery = (libraryId: string) =>
  queryOptions({
    queryKey: [...keys.details(libraryId), 'duty'] as const,
    queryFn: ({ signal }) => api.get<Duty>(`${url(libraryId)}/duty`, { signal }),
    refetchInterval: ({ state }) => {
      const { changes_at = null, presences = [] } = state.data ?? {}
      const ends = [
        ...(changes_at === null ? [] : [changes_at]),
        ...presences.map(({ until_at }) => until_at)
      ]
      return Math.max(SHORTEST, Math.min(LONGEST, ...ends.map((at) => at - Date.now())))
    }
  })

export const useDuty = (libraryId: string): Duty | undefined => useQuery(dutyQuery(libraryId)).data

export const rosterQuery = (libraryId: string) =>
  queryOptions({
    queryKey: key(libraryId),
    queryFn: ({ signal }) => api.get<Shown>(url(libraryId), { signal }),
    // a colleague may have been here meanwhile
    staleTime: 0
  })

/** What a roster that is not saved yet would leave open; what was known before stands until then. */
export const gapsQuery = (libraryId: string, document: Roster) =>
  queryOptions({
    queryKey: [...key(libraryId), 'gaps', document] as const,
    queryFn: ({ signal }) => api.post<Gaps>(`${url(libraryId)}/gaps`, { document }, { signal }),
    placeholderData: keepPreviousData,
    retry: false
  })

export const saveRoster = (libraryId: string, version: number, document: Roster) =>
  api.put<{ version: number }>(url(libraryId), { version, document })

/** An earlier version holds again, as a new one. */
export const restoreRoster = (libraryId: string, version: number, to: number) =>
  api.post<{ version: number }>(`${url(libraryId)}/undo`, { version, to })

export const switchRoster = (libraryId: string, switches: { enabled: boolean; presence: boolean }) =>
  api.put<Duty>(`${url(libraryId)}/switches`, switches)

export const setPresence = (libraryId: string, state: 'available' | 'busy' | 'away') =>
  api.put<Duty>(`${url(libraryId)}/presence`, { state })
