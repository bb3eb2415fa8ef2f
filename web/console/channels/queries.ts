/** What the server tells about a channel. */
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type { ChannelNews, Usage } from './contract.ts'
import type { Template } from '../templates/contract.ts'
import { keys } from '../api/keys.ts'

const library = (libraryId: string) => `/api/libraries/${libraryId}`

export const templatesQuery = (libraryId: string) =>
  queryOptions({
    queryKey: keys.templates(libraryId),
    queryFn: ({ signal }) =>
      api.get<{ templates: Template[] }>(`${library(libraryId)}/templates`, { signal }),
    select: (answer) => answer.templates
  })

/** With a conversation: what the price is for that patron. */
export const usageQuery = (libraryId: string, channelId: string, conversationId?: string) =>
  queryOptions({
    queryKey: keys.usage(libraryId, channelId, conversationId),
    queryFn: ({ signal }) => {
      const about = conversationId ? `?conversation=${conversationId}` : ''
      return api.get<Usage>(`${library(libraryId)}/channels/${channelId}/usage${about}`, { signal })
    }
  })

export const newsQuery = (libraryId: string, channelId: string) =>
  queryOptions({
    queryKey: keys.channelNews(libraryId, channelId),
    queryFn: ({ signal }) =>
      api.get<{ events: ChannelNews[] }>(`${library(libraryId)}/channels/${channelId}/events`, { signal }),
    select: (answer) => answer.events
  })
