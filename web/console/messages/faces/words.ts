/** What files and calls are called, and how long they take. Pure. */
import type {
  Attachment,
  AttachmentKind,
  MessageContent,
  MessageItem,
  MessageStatus
} from '../../api/contract.ts'
import type { Texts } from '../../texts/nl.ts'

type Words = Texts['messages']

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

export const fileKindWords = (kind: AttachmentKind, words: Words): string => words.preview[kind]

/** Why a file is not here, and what to do. */
export function whyNotHere({ kind, reason }: Pick<Attachment, 'kind' | 'reason'>, words: Words): string {
  const reasons: Record<string, string> = words.file.reasons
  const why = Object.hasOwn(reasons, reason ?? '') ? reasons[reason ?? ''] : words.file.reasons.unknown
  return `${words.file.notHere(fileKindWords(kind, words))} ${why}`
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

/** `Joris: 👍`, and of ours whether it arrived. */
export function reactionWords(
  { emoji, status }: { emoji: string; status: MessageStatus },
  who: string,
  words: Words['reaction']
): { text: string; look: 'plain' | 'late' } {
  const text = words.by(who, emoji)
  if (status === 'failed') return { text: `${text} (${words.failed})`, look: 'late' }
  const leaving = status === 'queued' || status === 'sending'
  return { text: leaving ? `${text} (${words.sending})` : text, look: 'plain' }
}

/** A reaction to what is not here, and what WhatsApp tells of the patron. */
export function happenedWords(
  { kind, text, content, origin }: Pick<MessageItem, 'kind' | 'text' | 'content' | 'origin'>,
  name: string,
  words: Words
): string {
  if (kind === 'reaction') {
    const who = origin === 'patron' ? name : capital(words.us)
    return text ? words.reaction.toOlder(who, text) : words.reaction.takenBack(who)
  }
  const what = content?.system?.what ?? 'other'
  return what === 'other' ? text || words.system.other : words.system[what](name)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1)
