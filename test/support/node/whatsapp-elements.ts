import type { Json } from '../../../workers/lib/json.ts'
import type { Change } from '../../../workers/platforms/platform.ts'

const LISTS = ['messages', 'message_echoes', 'statuses']

/** Where the messages, echoes and statuses of a change stand: counted without the reader, to check that it misses none. */
export function elementsOf(change: Change): string[] {
  const { value } = change
  const aboutMessages = change.field === 'messages' || change.field === 'smb_message_echoes'
  if (!aboutMessages || typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return LISTS.flatMap((list) => {
    const elements = Object.hasOwn(value, list) ? value[list] : null
    return Array.isArray(elements) ? elements.map((_element: Json, index) => `${list}[${index}]`) : []
  })
}
