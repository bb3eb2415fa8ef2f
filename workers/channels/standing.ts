/** How Meta rates a number, and whether we may use it, as news tells. Pure. */
import type { ChannelEvent } from '../platforms/platform.ts'

export interface Standing {
  quality?: string
  messaging_limit?: string
}

const QUALITIES = new Map([
  ['FLAGGED', 'RED'],
  ['UNFLAGGED', 'GREEN'],
  ['GREEN', 'GREEN'],
  ['YELLOW', 'YELLOW'],
  ['RED', 'RED']
])

/** What changes in a channel; null when the news is about something else. */
export function standingAfter({ what, facts }: Pick<ChannelEvent, 'what' | 'facts'>): Standing | null {
  if (what !== 'number_quality' && what !== 'limits_changed') return null
  const quality = what === 'number_quality' ? QUALITIES.get(String(facts.event ?? '')) : undefined
  const limit = facts.limit ?? null
  const standing = { ...(quality && { quality }), ...(limit !== null && { messaging_limit: String(limit) }) }
  return Object.keys(standing).length > 0 ? standing : null
}

/** From here on Meta refuses whatever we send for this account. */
export const endsAccess = ({ what }: Pick<ChannelEvent, 'what'>): boolean =>
  what === 'partner_removed' || what === 'account_deleted'
