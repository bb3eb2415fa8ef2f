/** The console's addresses. Words in the address bar are Dutch, whatever the language. */
import type { View } from '../../workers/conversations/schema.ts'

const SLUGS = {
  waiting_on_us: 'wacht-op-ons',
  waiting_on_patron: 'wacht-op-klant',
  closed: 'afgerond',
  mine: 'van-mij',
  unassigned: 'niemand',
  later: 'later'
} as const satisfies Record<View, string>

export const slugOf = (view: View): string => SLUGS[view]

/** The view of an address; an unknown word is no view. */
export function viewOf(slug: string | undefined): View | undefined {
  if (slug === undefined) return 'waiting_on_us'
  const found = Object.entries(SLUGS).find(([, word]) => word === slug)
  return found?.[0] as View | undefined
}

export const paths = {
  signIn: '/aanmelden',
  profile: '/profiel',
  operator: '/beheer',
  library: (libraryId: string) => `/b/${libraryId}`,
  conversations: (libraryId: string, view: View = 'waiting_on_us', conversationId?: string) =>
    `/b/${libraryId}/gesprekken/${slugOf(view)}${conversationId ? `/${conversationId}` : ''}`,
  waitScreen: '/wachtscherm',
  targets: (libraryId: string) => `/b/${libraryId}/antwoordtijden`,
  channels: (libraryId: string) => `/b/${libraryId}/kanalen`,
  autoReplies: (libraryId: string) => `/b/${libraryId}/automatische-berichten`,
  hours: (libraryId: string) => `/b/${libraryId}/openingstijden`,
  roster: (libraryId: string) => `/b/${libraryId}/rooster`,
  emergency: (libraryId: string) => `/b/${libraryId}/noodsluiting`,
  search: (libraryId: string, text = '') =>
    `/b/${libraryId}/zoeken${text ? `?q=${encodeURIComponent(text)}` : ''}`
}
