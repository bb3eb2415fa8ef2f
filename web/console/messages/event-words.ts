/** Who took, gave or closed a conversation, in one line. Pure. */
import type { EventItem } from './contract.ts'
import type { Texts } from '../texts/nl.ts'

export interface Who {
  /** as the one who does: `jij`, `Sanne` */
  subject: (id: string) => string
  /** as the one to whom: `jou`, `Sanne` */
  object: (id: string) => string
}

/** Undefined for an act that threads do not tell. */
export function eventWords(
  { act, actor_id, subject_id }: EventItem,
  who: Who,
  { inbox, messages }: Pick<Texts, 'inbox' | 'messages'>
): string | undefined {
  const { events: words } = inbox
  const by = actor_id === null ? undefined : who.object(actor_id)
  switch (act) {
    case 'conversation_closed':
      return by === undefined ? words.closedAlone : words.closed(by)
    case 'conversation_reopened':
      return by === undefined ? words.reopenedAlone : words.reopened(by)
    case 'conversation_claimed':
      return actor_id === null ? undefined : capital(words.took(who.subject(actor_id)))
    case 'conversation_assigned':
      return assigned(actor_id, subject_id, who, words)
    case 'conversation_given_back':
      return actor_id === null ? words.givenBackAlone : capital(words.givenBack(who.subject(actor_id)))
    default:
      return newsWords(act, actor_id === null ? undefined : who.subject(actor_id), messages.events)
  }
}

/** Of the patron, of who has the thread, and of an answer that was not collected. */
function newsWords(
  act: EventItem['act'],
  by: string | undefined,
  words: Texts['messages']['events']
): string | undefined {
  switch (act) {
    case 'patron_blocked':
      return capital(by === undefined ? words.blockedAlone : words.blocked(by))
    case 'patron_unblocked':
      return capital(by === undefined ? words.unblockedAlone : words.unblocked(by))
    case 'thread_handed_over':
      return capital(words.handedOver)
    case 'thread_taken_back':
      return capital(words.takenBack)
    case 'held_expired':
      return capital(words.heldExpired)
    case 'conversation_merged':
      return capital(words.merged)
    default:
      return undefined
  }
}

function assigned(actor: string | null, subject: string | null, who: Who, words: Texts['inbox']['events']) {
  if (subject === null)
    return actor === null ? words.givenBackAlone : capital(words.givenBack(who.subject(actor)))
  if (actor === null) return words.assignedAlone(who.object(subject))
  if (actor === subject) return capital(words.took(who.subject(actor)))
  return capital(words.assigned(who.subject(actor), who.object(subject)))
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)
