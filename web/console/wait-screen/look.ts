/** What a waiting screen shows, and the link that lets it. Pure. */
import type { TargetTexts } from '../targets/texts.ts'

export interface Look {
  library: string
  time_zone: string
  now: number
  waiting: number
  soon: number
  late: number
  /** more wait than were counted */
  capped: boolean
  longest_ms: number
  open: boolean
  until_at: number | null
}

/** The secret stands after the #: a browser sends that to nobody. Undefined: this is no link of a screen. */
export function tokenOf(hash: string): { library_id: string; secret: string } | undefined {
  const found = /^#(lib_[0-9a-z]{26})\.([A-Za-z0-9_-]{20,64})$/.exec(hash)
  return found?.[1] && found[2] ? { library_id: found[1], secret: found[2] } : undefined
}

export const linkOf = (origin: string, libraryId: string, secret: string): string =>
  `${origin}/wachtscherm#${libraryId}.${secret}`

const MINUTE = 60_000

export function longestWords(ms: number, screen: Pick<TargetTexts['screen'], 'minutes' | 'hours'>): string {
  const minutes = Math.floor(ms / MINUTE)
  return minutes < 60 ? screen.minutes(minutes) : screen.hours(Math.floor(minutes / 60), minutes % 60)
}
