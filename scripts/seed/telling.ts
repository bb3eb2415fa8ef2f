import type { ChannelRow } from '../../workers/channels/queries.ts'
import type { Context, StaffContext } from '../../workers/lib/context.ts'
import type { PatronIds } from '../../workers/platforms/platform.ts'
import type { SeededLibrary } from './library.ts'
import type { SeedConversation } from './shape.ts'

export const MINUTE = 60_000

/** A conversation while it is told. */
export interface Telling {
  now: number
  /** Contexts of the past. */
  at: (moment: number) => Context
  as: (moment: number, personId: string) => StaffContext
  /** When all is done that a verb left for later. */
  settled: () => Promise<void>
  made: SeededLibrary
  channel: ChannelRow
  conversation: SeedConversation
  conversation_id: string
  /** The patron's number of the moment. */
  phone: string | null
}

export function personOf({ made }: Telling, email: string): string {
  const id = made.people.get(email)
  if (!id) throw new Error(`nobody has the address ${email}`)
  return id
}

export function patronOf({ conversation: { patron }, phone }: Telling): PatronIds {
  const { user_id, name, username = null } = patron
  const previous = { previous_user_id: null, previous_wa_id: null }
  return { user_id, parent_user_id: null, wa_id: phone, ...previous, name, username }
}

/** Meta's id of what was said at a turn. */
export const externalIdOf = ({ conversation }: Telling, turn: number): string =>
  `wamid.seed.${conversation.patron.user_id}.${turn}`
