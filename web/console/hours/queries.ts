import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import { keys } from '../api/keys.ts'
import type { Hours, VersionChanges } from './contract.ts'

const url = (libraryId: string) => `/api/libraries/${libraryId}/hours`

/** Below `keys.library`, so that it goes with the rest of the library. */
export const hoursKey = (libraryId: string) => [...keys.library(libraryId), 'hours'] as const

export const hoursQuery = (libraryId: string) =>
  queryOptions({
    queryKey: hoursKey(libraryId),
    queryFn: ({ signal }) => api.get<Hours>(url(libraryId), { signal }),
    // another admin may have been here meanwhile
    staleTime: 0,
    refetchOnWindowFocus: true
  })

/** What the versions changed; another one makes it another question. */
export const versionsQuery = (libraryId: string, version: number) =>
  queryOptions({
    queryKey: [...hoursKey(libraryId), 'versions', version],
    queryFn: ({ signal }) => api.get<{ versions: VersionChanges[] }>(`${url(libraryId)}/versions`, { signal })
  })

/** Made from a version; answers the version it is now. */
export const saveHours = (libraryId: string, version: number, document: HoursDocument) =>
  api.put<{ version: number }>(url(libraryId), { version, document })

/** An earlier version holds again, as a new one. */
export const restoreHours = (libraryId: string, version: number, to: number) =>
  api.post<{ version: number }>(`${url(libraryId)}/undo`, { version, to })
