/** Conversations that a person made unread again while they were open: looking on does not undo that. */
import type { Conversation } from '../api/contract.ts'

const kept = new Map<string, number>()

export const keepUnread = ({ id, last_message }: Conversation) => kept.set(id, last_message.at)

/** Until something new comes, or the conversation is left. */
export const isKeptUnread = ({ id, last_message }: Conversation) => last_message.at <= (kept.get(id) ?? -1)

export const forgetUnread = (id: string) => kept.delete(id)
