import { sign } from '../../support/stack.ts'
import type { Random } from '../world/random.ts'
import {
  accountId,
  displayNumber,
  LIBRARIES,
  numberId,
  patronName,
  patronNumber,
  PATRONS,
  photoId,
  userIdOf
} from './town.ts'

/** A signed body that Meta sends until it is answered 200. */
export interface Webhook {
  body: Buffer
  signature: string
}

export interface Deck {
  next: () => Webhook
  /** How many messages of each library were in what it gave. */
  dealt: number[]
  /** Of these: with a photo. */
  photos: number
}

/** Characters of a message whose change does not fit into a row: it goes to the object store, with its words. */
const LARGE = 1_100_000
const PREFIX = 'wamid.FIRE'

/** Of the `nth` message of a library, counted from 0. */
export const externalId = (library: number, nth: number) => `${PREFIX}.${library}.${nth}`

/** The opposite; null for what is none of these. */
export function readExternalId(id: string): { library: number; nth: number } | null {
  const [, , library, nth] = /^(wamid\.FIRE)\.(\d+)\.(\d+)$/.exec(id) ?? []
  return library === undefined ? null : { library: Number(library), nth: Number(nth) }
}

/** Webhooks as Meta sends them: mostly one message, now and then a photo, several messages, or those of two libraries, and seldom a very large one. */
export function newDeck(random: Random, secret: string): Deck {
  const deck: Deck = { next: () => signed(bodyOf(deck, random), secret), dealt: [], photos: 0 }
  for (let library = 0; library < LIBRARIES; library += 1) deck.dealt.push(0)
  return deck
}

const signed = (json: string, secret: string): Webhook => {
  const body = Buffer.from(json)
  return { body, signature: sign(body, secret) }
}

function bodyOf(deck: Deck, random: Random): string {
  const kind = random.below(1000)
  const library = random.below(LIBRARIES)
  const other = (library + 1 + random.below(LIBRARIES - 1)) % LIBRARIES
  const text = () => textMessage(deck, library)
  const entries =
    kind < 1
      ? [entry(library, [textMessage(deck, library, 'Hoi! '.repeat(LARGE / 5))])]
      : kind < 20
        ? [entry(library, [photoMessage(deck, library)])]
        : kind < 60
          ? [entry(library, [text(), text(), text()])]
          : kind < 100
            ? [entry(library, [text()]), entry(other, [textMessage(deck, other)])]
            : [entry(library, [text()])]
  return JSON.stringify({ object: 'whatsapp_business_account', entry: entries })
}

interface Message {
  patron: number
  [name: string]: unknown
}

function entry(library: number, messages: Message[]) {
  const contacts = messages.map(({ patron }) => ({
    profile: { name: patronName(patron) },
    wa_id: patronNumber(library, patron),
    user_id: userIdOf(library, patron)
  }))
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayNumber(library), phone_number_id: numberId(library) },
    contacts: contacts.filter(
      ({ wa_id }, place) => contacts.findIndex((one) => one.wa_id === wa_id) === place
    ),
    messages: messages.map(({ patron, ...message }) => ({
      from: patronNumber(library, patron),
      from_user_id: userIdOf(library, patron),
      timestamp: String(Math.floor(Date.now() / 1000)),
      ...message
    }))
  }
  return { id: accountId(library), changes: [{ field: 'messages', value }] }
}

function nextOf(deck: Deck, library: number) {
  const nth = deck.dealt[library] ?? 0
  deck.dealt[library] = nth + 1
  return { id: externalId(library, nth), nth, patron: nth % PATRONS }
}

function textMessage(deck: Deck, library: number, words = ''): Message {
  const { id, nth, patron } = nextOf(deck, library)
  return { id, patron, type: 'text', text: { body: `${words}Zijn jullie morgen open? Dit is vraag ${nth}.` } }
}

function photoMessage(deck: Deck, library: number): Message {
  const { id, patron } = nextOf(deck, library)
  deck.photos += 1
  const image = { id: photoId(library), mime_type: 'image/jpeg', caption: 'Hebben jullie dit boek?' }
  return { id, patron, type: 'image', image }
}
