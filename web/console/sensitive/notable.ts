/** Which finds a colleague is told of. Pure. */
import type { MessageItem } from '../messages/contract.ts'

type Find = NonNullable<MessageItem['sensitive']>['finds'][number]

/** A phone number, an e-mail address and a card are what people send to be helped: they are no warning. */
const ORDINARY = ['phone', 'email', 'library_card']

export const notableIn = ({ sensitive }: MessageItem): Find[] =>
  (sensitive?.finds ?? []).filter(({ kind }) => !ORDINARY.includes(kind))

/** The newest message of the patron, since our last answer, that holds what should not be here. */
export const troubledIn = (items: readonly { type: string }[]): MessageItem | undefined => {
  const messages = items.filter((item): item is MessageItem => item.type === 'message')
  const since = messages.findLastIndex(({ origin }) => origin === 'staff')
  return messages
    .slice(since + 1)
    .findLast(
      (message) =>
        message.deleted_at === null &&
        ((message.sensitive?.masked.length ?? 0) > 0 ||
          notableIn(message).some(({ confidence }) => confidence === 'high'))
    )
}
