/** Our own reaction on a message. Pure. */
import type { MessageItem } from '../messages/contract.ts'

/** What fits most answers of a library; any other can be typed. */
export const OFFERED = ['👍', '❤️', '😊', '🙏', '🎉', '👏'] as const

/** Of us all: the patron sees one. */
export const ourReaction = ({ reactions }: Pick<MessageItem, 'reactions'>): string | null =>
  reactions.findLast(({ origin }) => origin !== 'patron')?.emoji ?? null

/** The message as it will be; "" takes ours back. */
export const withReaction = (message: MessageItem, emoji: string, personId: string): MessageItem => {
  const others = message.reactions.filter(({ origin }) => origin === 'patron')
  if (emoji === '') return { ...message, reactions: others }
  const ours = { emoji, origin: 'staff' as const, author_id: personId, status: 'queued' as const }
  return { ...message, reactions: [...others, ours] }
}

export const isEmoji = (text: string): boolean => /^\p{RGI_Emoji}$/v.test(text)
