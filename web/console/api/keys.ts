/** Query keys: everything of a library begins with `library(id)`, so that one call can drop or refresh it. */
import type { View } from './contract.ts'

export const keys = {
  session: ['session'] as const,
  sessions: ['sessions'] as const,
  library: (libraryId: string) => ['library', libraryId] as const,
  details: (libraryId: string) => ['library', libraryId, 'details'] as const,
  /** an infinite query of `ConversationPage` */
  conversations: (libraryId: string, view: View) => ['library', libraryId, 'conversations', view] as const,
  allConversations: (libraryId: string) => ['library', libraryId, 'conversations'] as const,
  counts: (libraryId: string) => ['library', libraryId, 'counts'] as const,
  /** `ConversationDetail` */
  conversation: (libraryId: string, id: string) => ['library', libraryId, 'conversation', id] as const,
  /** an infinite query of `ThreadPage` */
  messages: (libraryId: string, id: string) => ['library', libraryId, 'messages', id] as const,
  search: (libraryId: string, text: string) => ['library', libraryId, 'search', text] as const,
  quickReplies: (libraryId: string) => ['library', libraryId, 'quick-replies'] as const,
  templates: (libraryId: string) => ['library', libraryId, 'templates'] as const,
  usage: (libraryId: string, channelId: string, conversationId: string | undefined) =>
    ['library', libraryId, 'usage', channelId, conversationId ?? null] as const,
  channelNews: (libraryId: string, channelId: string) =>
    ['library', libraryId, 'channel-news', channelId] as const,
  operator: (part: 'health' | 'attention' | 'dead' | 'quarantine' | 'chores' | 'central-days') =>
    ['operator', part] as const
}
