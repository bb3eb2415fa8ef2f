/** What people, channels and messages are called on the screen. Pure. */
import type { Conversation, Library, Member } from '../api/contract.ts'
import { type Preview, previewWords } from '../messages/preview.ts'
import type { Texts } from '../texts/nl.ts'

type Named = { name: string | null; username?: string | null; phone_hint?: string | null }

/** Name, else @username, else the last digits of the number. */
export function patronName(patron: Named, texts: Texts['inbox']): string {
  if (patron.name?.trim()) return patron.name.trim()
  if (patron.username) return `@${patron.username}`
  return patron.phone_hint ? texts.patron.phoneMasked(patron.phone_hint) : texts.patron.unknown
}

const firstWord = (name: string) => name.trim().split(/\s+/)[0] ?? name

/** First name, unless two colleagues share it. */
export function colleagueName(id: string | null, members: Member[], texts: Texts['inbox']): string {
  const member = members.find((candidate) => candidate.id === id)
  if (!member) return texts.events.formerColleague
  const first = firstWord(member.name)
  const shared = members.some((other) => other.id !== id && !other.left && firstWord(other.name) === first)
  return shared ? member.name : first
}

/** The branch they wrote to. */
export const branchName = (id: string | null, library: Library | undefined): string | undefined =>
  id === null ? undefined : library?.branches.find((branch) => branch.id === id)?.name

/** WhatsApp; the channel's own name where a library has several of a kind. */
export function channelName(channelId: string, library: Library | undefined, texts: Texts['inbox']): string {
  const channel = library?.channels.find((candidate) => candidate.id === channelId)
  if (!channel) return ''
  const alone = library?.channels.filter((other) => other.kind === channel.kind).length === 1
  return (alone && texts.channelKinds[channel.kind]) || channel.name
}

/** The last thing said, in one line; one's own unsent text goes first (`typed`: what this tab knows of it). */
export function previewOf(
  conversation: Pick<Conversation, 'draft' | 'last_message'>,
  typed: string | undefined,
  { inbox, messages }: Pick<Texts, 'inbox' | 'messages'>
): Preview & { draft: boolean } {
  const own = (typed ?? conversation.draft)?.trim()
  if (own) return { icon: undefined, text: inbox.list.draft(own.replace(/\s+/g, ' ')), draft: true }
  const { icon, text } = previewWords(conversation.last_message, messages)
  const { origin } = conversation.last_message
  if (origin === 'patron') return { icon, text, draft: false }
  const by = origin === 'automatic' ? inbox.list.automatic : inbox.list.ours
  return { icon, text: by(text), draft: false }
}
