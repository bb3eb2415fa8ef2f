/** The last thing of a conversation in a drawing and a few words, for the list. Pure. */
import type { Conversation } from '../api/contract.ts'
import type { Texts } from '../texts/nl.ts'
import type { IconName } from '../ui/icon.tsx'
import { withoutMarks } from './formatting.ts'

type Words = Texts['messages']
type Kind = Exclude<keyof Words['preview'], 'reacted' | 'reactionGone' | 'withWords'>

/** Without a drawing: its words say enough. */
const KINDS: Record<string, readonly [Kind, IconName]> = {
  image: ['image', 'picture'],
  video: ['video', 'video'],
  voice: ['voice', 'voice'],
  audio: ['audio', 'music'],
  document: ['document', 'document'],
  sticker: ['sticker', 'picture'],
  location: ['location', 'place'],
  contacts: ['contacts', 'contact'],
  order: ['order', 'order'],
  form: ['form', 'form'],
  button: ['choice', 'choice'],
  list: ['choice', 'choice'],
  call: ['call', 'phone'],
  call_missed: ['callMissed', 'missed'],
  call_permission: ['call_permission', 'phone'],
  template: ['template', 'template'],
  system: ['system', 'info'],
  group: ['group', 'users'],
  placeholder: ['placeholder', 'document'],
  deleted: ['deleted', 'trash'],
  merged: ['merged', 'info'],
  unreadable: ['unreadable', 'mobile']
}

export interface Preview {
  icon: IconName | undefined
  text: string
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** `Foto`, `Foto: van de kast`, `Reageerde met 👍`; plain words as they are. A kind without a name is read on the phone. */
export function previewWords(
  { text, kind }: Pick<Conversation['last_message'], 'text' | 'kind'>,
  { preview }: Words
): Preview {
  // a file's name may have such signs of its own
  const words = oneLine(kind === 'document' ? (text ?? '') : withoutMarks(text ?? ''))
  if (kind === 'reaction')
    return { icon: undefined, text: words ? preview.reacted(words) : preview.reactionGone }
  if (kind === 'text' && words) return { icon: undefined, text: words }
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (!known && words) return { icon: undefined, text: words }
  const [name, icon] = known ?? KINDS.unreadable ?? ['unreadable', 'mobile']
  const silent = !words || kind === 'deleted' || kind === 'call'
  return { icon, text: silent ? preview[name] : preview.withWords(preview[name], words) }
}

/** What a message is called where its words are not: in a quote, and read aloud. */
export const calledWords = (message: { text: string | null; kind: string | null }, words: Words): string =>
  previewWords({ text: message.text, kind: message.kind ?? 'text' }, words).text
