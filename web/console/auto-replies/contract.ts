import type { AutoReplies } from '../../../workers/auto-replies/schema.ts'

/** What the API answers about automatic messages. */
export interface Shown {
  version: number
  settings: AutoReplies
  standard: Record<'je' | 'u' | 'en', Record<Kind, string>>
  time_zone: string
  privacy_url: string
  changed: null | { at: number; by: string | null }
  versions: { version: number; at: number; by: string | null }[]
  channels: { id: string; name: string }[]
}

export const KINDS = ['greeting', 'away', 'received'] as const
export type Kind = (typeof KINDS)[number]

export interface Preview {
  at: number
  open: boolean
  texts: Record<Kind, string>
  new_patron: Said | null
  known_patron: Said | null
}

export interface Said {
  kind: Kind | 'greeting_away'
  text: string
}
