import type { MessageContent } from '../../workers/platforms/content.ts'
import type { SeedConversation, SeedFile, SeedTurn } from './shape.ts'

type Staff = Extract<SeedTurn, { from: 'staff' }>

/** An invented patron; four digits that nobody else has make the phone number and the user id. */
export const patron = (name: string | null, digits: number): SeedConversation['patron'] => ({
  name,
  phone: `3165550${digits}`,
  user_id: `NL.1000000000000${digits}`
})

/** A patron who hides the phone number behind a username. */
export const hidden = (
  name: string | null,
  username: string,
  digits: number
): SeedConversation['patron'] => ({
  ...patron(name, digits),
  username,
  phone: null
})

export const asks = (minutes_ago: number, text: string, quotes?: number): SeedTurn => ({
  from: 'patron',
  minutes_ago,
  text,
  ...(quotes !== undefined && { quotes })
})

type Heard = Extract<SeedTurn, { from: 'patron' }>
type More = Partial<Pick<Heard, 'forwarded' | 'standby' | 'imported' | 'quotes'>>

/** A file of a patron's, with or without words under it. */
export const sends = (minutes_ago: number, file: SeedFile, text: string | null = null): SeedTurn => ({
  from: 'patron',
  minutes_ago,
  kind: file.kind,
  text,
  file
})

export const photo = (sample: string): SeedFile => ({ sample, kind: 'image', declared_type: 'image/jpeg' })
export const VOICE: SeedFile = { sample: 'voice.ogg', kind: 'voice', declared_type: 'audio/ogg' }
export const STICKER: SeedFile = { sample: 'sticker.webp', kind: 'sticker', declared_type: 'image/webp' }
export const pdf = (sample: string, name: string): SeedFile => ({
  ...{ sample, name, kind: 'document' },
  declared_type: 'application/pdf'
})

/** Words with a past: forwarded, read along with, or from before the number was connected. */
export const says = (minutes_ago: number, text: string, more: More): SeedTurn => ({
  from: 'patron',
  minutes_ago,
  text,
  ...more
})

/** Something other than words and files: a place, a choice, a form. */
export const shares = (
  minutes_ago: number,
  kind: string,
  content: MessageContent,
  text: string | null = null
): SeedTurn => ({ from: 'patron', minutes_ago, kind, text, content })

/** An emoji of the patron's on a turn. */
export const likes = (minutes_ago: number, emoji: string, quotes: number): SeedTurn => ({
  from: 'patron',
  minutes_ago,
  kind: 'reaction',
  text: emoji,
  quotes
})

/** An emoji of ours on a turn. */
export const likesBack = (by: string, minutes_ago: number, text: string, reacts_to: number): SeedTurn => ({
  from: 'staff',
  by,
  minutes_ago,
  text,
  reacts_to
})

export const attaches = (
  by: string,
  minutes_ago: number,
  file: SeedFile,
  text: string,
  ends?: Staff['ends']
): SeedTurn => ({ from: 'staff', by, minutes_ago, text, file, ...(ends && { ends }) })

/** One of our branches, as a place on the map. */
export const points = (by: string, minutes_ago: number, place: string): SeedTurn => ({
  from: 'staff',
  by,
  minutes_ago,
  text: null,
  place
})

export const edits = (minutes_ago: number, of: number, text: string): SeedTurn => ({
  from: 'edit',
  minutes_ago,
  of,
  text
})

export const takesBack = (minutes_ago: number, of: number): SeedTurn => ({
  from: 'deletion',
  minutes_ago,
  of,
  text: null
})

/** Nobody picked up. */
export const rings = (minutes_ago: number): SeedTurn => ({
  from: 'call',
  minutes_ago,
  text: null,
  call: { direction: 'in', state: 'missed', seconds: null }
})

/** Who has the thread from here on; null: we do, and the text is what we are told of it. */
export const handsOver = (
  minutes_ago: number,
  owner: string | null,
  text: string | null = null
): SeedTurn => ({
  from: 'owner',
  minutes_ago,
  owner,
  text
})

export const answers = (by: string, minutes_ago: number, text: string, ends?: Staff['ends']): SeedTurn => ({
  from: 'staff',
  by,
  minutes_ago,
  text,
  ...(ends && { ends })
})

export const notes = (by: string, minutes_ago: number, text: string): SeedTurn => ({
  from: 'note',
  by,
  minutes_ago,
  text
})

type Typed = Extract<SeedTurn, { from: 'phone' }>

/** A colleague typed it in the app on the phone; standby: another party did. */
export const phones = (
  minutes_ago: number,
  text: string,
  more: Pick<Typed, 'standby' | 'imported'> = {}
): SeedTurn => ({ from: 'phone', minutes_ago, text, ...more })

export const HOUR = 60
export const DAY = 24 * HOUR
