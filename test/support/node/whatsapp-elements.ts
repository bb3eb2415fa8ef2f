import type { Json } from '../../../workers/lib/json.ts'
import type { Change } from '../../../workers/platforms/platform.ts'

const MESSAGES = ['messages', 'message_echoes', 'statuses']

/** Per field the lists whose elements are events of their own. */
const LISTS: Record<string, string[]> = {
  messages: [...MESSAGES, 'calls'],
  smb_message_echoes: [...MESSAGES, 'calls'],
  calls: [...MESSAGES, 'calls'],
  standby: MESSAGES,
  history: MESSAGES,
  user_preferences: ['user_preferences'],
  smb_app_state_sync: ['state_sync'],
  user_id_update: ['user_id_update']
}

const at = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? value[key]
    : undefined

const placesIn = (value: Json | undefined, path: string): string[] =>
  Array.isArray(value) ? value.map((_element, index) => `${path}[${index}]`) : []

const isFilled = (value: Json) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0

/** A part of a phone's history is no event by itself, unless nothing can be read in it. */
function historyIn(parts: Json | undefined): string[] {
  if (!Array.isArray(parts)) return []
  return parts.flatMap((part, index) => {
    const path = `history[${index}]`
    const threads = at(part, 'threads')
    if (!isFilled(part)) return [path]
    if (!Array.isArray(threads)) return []
    return threads.flatMap((thread, number) =>
      placesIn(at(thread, 'messages'), `${path}.threads[${number}].messages`)
    )
  })
}

/** Where the elements of a change stand: counted without the reader, to check that it misses none. */
export function elementsOf({ field, value }: Change): string[] {
  const lists = Object.hasOwn(LISTS, field) ? (LISTS[field] ?? []) : []
  const nested = field === 'standby' ? at(value, 'standby') : undefined
  return [
    ...lists.flatMap((list) => placesIn(at(value, list), list)),
    ...lists.flatMap((list) => placesIn(at(nested, list), `standby.${list}`)),
    ...(field === 'history' ? historyIn(at(value, 'history')) : [])
  ]
}
