import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'
import { api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import type { Preview, Shown } from './contract.ts'

const url = (libraryId: string) => `/api/libraries/${libraryId}/auto-replies`
const key = (libraryId: string) => [...keys.library(libraryId), 'auto-replies'] as const

export const shownQuery = (libraryId: string) =>
  queryOptions({
    queryKey: key(libraryId),
    queryFn: ({ signal }) => api.get<Shown>(url(libraryId), { signal }),
    // another admin may have been here meanwhile
    staleTime: 0
  })

export interface Asked {
  settings: AutoReplies
  channel_id: string
  moment: string
  language: 'nl' | 'en'
}

/** What patrons would read; what was known before stands until then. */
export const previewQuery = (libraryId: string, asked: Asked) =>
  queryOptions({
    queryKey: [...key(libraryId), 'preview', asked] as const,
    queryFn: ({ signal }) => api.post<Preview>(`${url(libraryId)}/preview`, asked, { signal }),
    enabled: asked.channel_id !== '' && asked.moment !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false
  })

export const save = (libraryId: string, version: number, settings: AutoReplies) =>
  api.put<{ version: number }>(url(libraryId), { version, settings })

/** An earlier version holds again, as a new one. */
export const restore = (libraryId: string, version: number, to: number) =>
  api.post<{ version: number }>(`${url(libraryId)}/undo`, { version, to })
