/** What files and calls are called, and how long they take. Pure. */
import type { Attachment, MessageContent, MessageItem } from '../contract.ts'
import type { FaceTexts as Words } from './texts.ts'

const MINUTE = 60_000

/** `0:12`, `1:03:20`. */
export function clockWords(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

const TYPES: readonly [RegExp, keyof Words['file']['types']][] = [
  [/^application\/pdf$/, 'pdf'],
  [/wordprocessing|msword|opendocument\.text/, 'word'],
  [/spreadsheet|ms-excel|^text\/csv/, 'excel'],
  [/presentation|powerpoint/, 'powerpoint'],
  [/calendar/, 'calendar'],
  [/vcard/, 'contact'],
  [/^text\//, 'text'],
  [/zip|compressed|x-tar|gzip/, 'zip'],
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video']
]

/** `Pdf`, `Word-document`: by its bytes' type; unknown is just a file. */
export const fileTypeWords = (type: string | null, words: Words['file']['types']): string =>
  words[TYPES.find(([pattern]) => type !== null && pattern.test(type))?.[1] ?? 'other']

/** That it is being fetched, and when again: a moment that has come, or comes within a minute, is `straks`. */
export function fetchingWords(
  what: string,
  nextTryAt: number | null,
  now: number,
  hour: (at: number) => string,
  file: Words['file']
): string {
  if (nextTryAt === null) return file.fetching(what)
  return nextTryAt < now + MINUTE ? file.fetchingSoon(what) : file.fetchingAgain(what, hour(nextTryAt))
}

/** Why a file is not here, and what to do. `what`: `Foto`. */
export function whyNotHere(what: string, reason: string | null, file: Words['file']): string {
  const reasons: Record<string, string> = file.reasons
  const why = Object.hasOwn(reasons, reason ?? '') ? reasons[reason ?? ''] : file.reasons.unknown
  return `${file.notHere(what)} ${why}`
}

/** Asking again makes sense; for what the sender took back it does not. */
export const mayFetchAgain = ({ state, reason, next_try_at }: Attachment): boolean =>
  (state === 'failed' && reason !== 'removed') || (state === 'waiting' && next_try_at !== null)

type CallFacts = NonNullable<MessageContent['call']>
export interface CallWords {
  text: string
  /** what to do about it */
  advice?: string
  missed: boolean
}

/** `Gemiste oproep`, `Gebeld · 3 minuten`. Undefined: a step without facts is still a call. */
export function callWords(call: CallFacts | undefined, words: Words['call']): CallWords {
  if (!call) return { text: words.ringing, missed: false }
  const long = call.seconds === null ? undefined : lengthWords(call.seconds, words)
  const { state, direction } = call
  const unanswered = state === 'missed' || state === 'rejected'
  if (direction === 'out') {
    if (unanswered) return { text: words.outMissed, missed: false }
    return { text: long ? words.outTalked(long) : words.out, missed: false }
  }
  if (state === 'missed' || state === 'rejected')
    return { text: words[state], advice: words.missedTodo, missed: true }
  if (state === 'ended') return { text: long ? words.talked(long) : words.talkedUnknown, missed: false }
  return { text: words[state], missed: false }
}

/** Under a minute in seconds, else in minutes, rounded. */
function lengthWords(seconds: number, words: Words['call']): string {
  if (seconds < 60) return words.seconds(Math.round(seconds))
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60)
}

/** What Meta calls it, in words; a name that nobody reads is left out. */
export function phoneWords({ content, kind }: Pick<MessageItem, 'content' | 'kind'>, words: Words): string {
  const type = content?.unreadable?.type ?? kind
  const { unreadableKinds: names } = words
  const name = Object.hasOwn(names, type) ? names[type] : undefined
  return name === undefined ? words.unreadable : words.unreadableKind(name)
}

/** `mobiel`, `thuis`; a label that somebody made up stays as it is. */
export function labelWords(label: string, words: Record<string, string>): string {
  const key = label.toLowerCase()
  return (Object.hasOwn(words, key) ? words[key] : undefined) ?? key
}
