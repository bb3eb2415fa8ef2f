/** What messages hold, in one shape for every platform. */

/**
 * What a message carries beside its words and its file; a kind has the parts that it needs, the others are absent. The same
 * shape for every platform, so that a face in the console is made once.
 */
export interface MessageContent {
  location?: {
    latitude: number
    longitude: number
    name: string | null
    address: string | null
    url: string | null
  }
  contacts?: ContactCard[]
  /** Which button or row was chosen. */
  choice?: {
    of: 'button' | 'list' | 'template_button'
    id: string | null
    title: string
    description: string | null
  }
  /** What we offer to choose from. */
  list?: { button: string; rows: { id: string; title: string; description: string }[] }
  /** A filled-in form (WhatsApp flow): readable pairs, in their order. */
  form?: { name: string | null; answers: { label: string; value: string }[] }
  order?: {
    items: { product_id: string; quantity: number | null; price: number | null; currency: string | null }[]
  }
  call?: CallFacts
  /** What happened to the patron's account; `other` is shown by its text. */
  system?: { what: 'number_changed' | 'user_id_changed' | 'device_changed' | 'other' }
  /** Yes or no to being called. */
  call_permission?: { accepted: boolean; permanent: boolean; until: number | null }
  /** A template of ours, as the patron saw it; `taps`: its buttons answer by a tap. */
  template?: { name: string; language: string; buttons: string[]; parameters?: string[]; taps?: boolean }
  /** They came by an ad, a post or a QR code. */
  referral?: Referral
  /** The product that was asked about. */
  product?: { catalog_id: string | null; product_id: string | null }
  /** Written in a group, where we are one of many. */
  group?: { id: string }
  /** Meta tells that there was a message, not what: it is read on the phone. `type` as Meta names it. */
  unreadable?: { type: string; code: number | null }
  /** An imported message whose file Meta sends later, if at all. */
  placeholder?: true
}

export interface ContactCard {
  name: string
  organisation: string | null
  phones: { number: string; label: string | null }[]
  emails: string[]
  addresses: string[]
  urls: string[]
  birthday: string | null
  /** The patron's own number, given because we asked for it. */
  own: boolean
}

export interface CallFacts {
  direction: 'in' | 'out'
  /** It only rises in this order: `missed` and `rejected` are ends like `ended`. */
  state: 'ringing' | 'answered' | 'missed' | 'rejected' | 'ended'
  seconds: number | null
}

export interface Referral {
  source: 'ad' | 'post' | 'other'
  headline: string | null
  body: string | null
  url: string | null
  ref: string | null
}

export type AttachmentKind = 'image' | 'video' | 'audio' | 'voice' | 'document' | 'sticker'

/** A file of a message, as the webhook tells about it; its bytes are fetched later. */
export interface MediaRef {
  kind: AttachmentKind
  media_id: string
  name: string | null
  /** Without parameters: `audio/ogg`. */
  declared_type: string | null
  /** Lower-case hex, from Meta's base64. */
  sha256: string | null
}
