import type { ContactCard, MediaRef, MessageContent } from '../platforms/content.ts'
import { findSensitive } from './find.ts'
import { type Find, MASKED_KINDS, type MaskedKind } from './kinds.ts'
import type { CardPattern } from './library-card.ts'

/** What stands where something was: the words say that it is gone, and what it was. */
export const MASKS: Record<MaskedKind, string> = {
  bsn: '[BSN verwijderd]',
  iban: '[rekeningnummer verwijderd]',
  payment_card: '[betaalkaart verwijderd]',
  library_card: '[pasnummer verwijderd]',
  pin: '[pincode verwijderd]'
}
/** What stands where a colleague took something away. */
export const HIDDEN = '[verwijderd]'

/** Four digits at least: without them there is nothing to mask, and nobody needs to look. */
export const mayHold = (text: string | null | undefined): boolean =>
  !!text && /\d(?:[^\d]{0,3}\d){3}/.test(text)

const isMasked = (find: Find): find is Find & { kind: MaskedKind } =>
  find.confidence === 'high' && MASKED_KINDS.some((kind) => kind === find.kind)

/** What must not be stored. A library card alone may stay; beside its PIN it goes with it. */
export function toMask(finds: Find[]): (Find & { kind: MaskedKind })[] {
  const certain = finds.filter(isMasked)
  const pin = certain.some((find) => find.kind === 'pin')
  return certain.filter((find) => find.kind !== 'library_card' || pin)
}

/** The text without what is certain to be a number that nobody may have. */
export function maskText(text: string, pattern: CardPattern): string {
  if (!mayHold(text)) return text
  let masked = ''
  let from = 0
  for (const find of toMask(findSensitive(text, pattern))) {
    masked += text.slice(from, find.start) + MASKS[find.kind]
    from = find.end
  }
  return masked + text.slice(from)
}

const maybe = (text: string | null, pattern: CardPattern) => text && maskText(text, pattern)

/** A value that has its name beside it, in another field. */
function maskNamed(name: string, value: string, pattern: CardPattern): string {
  const before = `${name}: `
  const masked = maskText(before + value, pattern)
  return masked.startsWith(before) ? masked.slice(before.length) : maskText(value, pattern)
}

const maskCard = (card: ContactCard, pattern: CardPattern): ContactCard => ({
  ...card,
  name: maskText(card.name, pattern),
  organisation: maybe(card.organisation, pattern),
  phones: card.phones.map(({ number, label }) => ({
    number: maskNamed(label ?? '', number, pattern),
    label
  })),
  emails: card.emails.map((email) => maskText(email, pattern)),
  addresses: card.addresses.map((address) => maskText(address, pattern)),
  urls: card.urls.map((url) => maskText(url, pattern))
})

function maskContent(content: MessageContent, pattern: CardPattern): MessageContent {
  const { location, contacts, form, choice } = content
  return {
    ...content,
    ...(location && {
      location: {
        ...location,
        name: maybe(location.name, pattern),
        address: maybe(location.address, pattern)
      }
    }),
    ...(contacts && { contacts: contacts.map((card) => maskCard(card, pattern)) }),
    ...(form && {
      form: {
        ...form,
        answers: form.answers.map(({ label, value }) => ({ label, value: maskNamed(label, value, pattern) }))
      }
    }),
    ...(choice && {
      choice: {
        ...choice,
        title: maskText(choice.title, pattern),
        description: maybe(choice.description, pattern)
      }
    })
  }
}

interface Sent {
  text: string | null
  content?: MessageContent | null
  media?: MediaRef | null
}

/** Everything that somebody can have typed in what they sent: words, caption, name of a file, card, form, place. */
export function maskSent<Event extends Sent>(event: Event, pattern: CardPattern): Event {
  const { text, content, media } = event
  return {
    ...event,
    text: maybe(text, pattern),
    ...(content && { content: maskContent(content, pattern) }),
    ...(media && { media: { ...media, name: maybe(media.name, pattern) } })
  }
}

/** Whether there is anything to look at. */
export const mayHoldAny = ({ text, content, media }: Sent): boolean =>
  mayHold(text) || mayHold(media?.name) || (!!content && mayHold(JSON.stringify(content)))

/** Which kinds were masked in these words, for the history: it tells that, and never what. */
export const masksIn = (words: (string | null | undefined)[]): MaskedKind[] =>
  MASKED_KINDS.filter((kind) => words.some((text) => text?.includes(MASKS[kind])))
