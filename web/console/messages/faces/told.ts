/** What is told of a reaction, and in the middle of a thread. Pure. */
import type { MessageItem, MessageStatus } from '../contract.ts'
import type { Texts } from '../../texts/nl.ts'

type Words = Texts['messages']

/** `Joris: 👍`, and of ours whether it arrived. */
export function reactionWords(
  { emoji, status }: { emoji: string; status: MessageStatus },
  who: string,
  words: Words['reaction']
): { text: string; look: 'plain' | 'late' } {
  const text = words.by(who, emoji)
  if (status === 'failed') return { text: `${text} (${words.failed})`, look: 'late' }
  const leaving = status === 'queued' || status === 'sending'
  return { text: leaving ? `${text} (${words.sending})` : text, look: 'plain' }
}

/** A reaction to what is not here, and what WhatsApp tells of the patron. */
export function happenedWords(
  { kind, text, content, origin }: Pick<MessageItem, 'kind' | 'text' | 'content' | 'origin'>,
  name: string,
  words: Words
): string {
  if (kind === 'reaction') {
    const who = origin === 'patron' ? name : capital(words.us)
    return text ? words.reaction.toOlder(who, text) : words.reaction.takenBack(who)
  }
  const what = content?.system?.what ?? 'other'
  return what === 'other' ? text || words.system.other : words.system[what](name)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)
