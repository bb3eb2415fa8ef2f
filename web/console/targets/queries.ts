import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import type { Screen, Targets } from './contract.ts'

export const pathOf = (libraryId: string, rest = '') => `/api/libraries/${libraryId}/targets${rest}`

const within = (libraryId: string, part: string) => [...keys.library(libraryId), part] as const

export const targetsQuery = (libraryId: string) =>
  queryOptions({
    queryKey: within(libraryId, 'targets'),
    queryFn: ({ signal }) => api.get<Targets>(pathOf(libraryId), { signal })
  })

export const screensQuery = (libraryId: string) =>
  queryOptions({
    queryKey: within(libraryId, 'screens'),
    queryFn: ({ signal }) => api.get<{ screens: Screen[] }>(pathOf(libraryId, '/screens'), { signal }),
    select: (answer) => answer.screens
  })
