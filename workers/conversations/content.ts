import type { MessageContent } from '../platforms/content.ts'

/** A message's content as it stands in its row; null when there is none, or when it is too large for one. Pure. */
export function contentOf(stored: string | null): MessageContent | null {
  if (stored === null) return null
  const content = JSON.parse(stored) as MessageContent & { object_key?: string }
  return 'object_key' in content ? null : content
}
