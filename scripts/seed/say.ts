import type { SeedConversation, SeedTurn } from './shape.ts'

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

/** Something other than words, such as a sticker or a photo. */
export const shows = (minutes_ago: number, kind: string, text: string | null = null): SeedTurn => ({
  from: 'patron',
  minutes_ago,
  kind,
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

/** A colleague typed it in the app on the phone. */
export const phones = (minutes_ago: number, text: string): SeedTurn => ({ from: 'phone', minutes_ago, text })

export const HOUR = 60
export const DAY = 24 * HOUR
