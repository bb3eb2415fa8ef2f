import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import type { Settings } from './contract.ts'

export const settingsPath = (libraryId: string) => `/api/libraries/${libraryId}/sensitive-data`

export const settingsQuery = (libraryId: string) =>
  queryOptions({
    queryKey: [...keys.library(libraryId), 'sensitive-data'] as const,
    queryFn: ({ signal }) => api.get<Settings>(settingsPath(libraryId), { signal }),
    staleTime: 300_000
  })
