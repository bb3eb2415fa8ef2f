/** What was sent by a person and is not on the server yet. Pure; `outgoing.ts` keeps and sends it. */
import type { AttachmentKind } from './contract.ts'

/** A file that goes along; the server has it already. Its local picture: `localPreview` in `composer/files.ts`. */
export interface OutgoingFile {
  id: string
  kind: AttachmentKind
  name: string
  size: number
}

/** What is sent otherwise than as words: of a place the branch, of a template what stands at its {{n}}. */
export type Sent =
  | { as: 'location'; branch_id: string }
  | { as: 'branch_question'; language: 'nl' | 'en' }
  | { as: 'template'; template_id: string; parameters: string[] }

export interface Outgoing {
  /** the message's or note's own id, made here, so that sending again is never a second message */
  id: string
  kind: 'reply' | 'note'
  conversation_id: string
  text: string
  files: OutgoingFile[]
  /** the window is closed: it waits at the server until the patron taps */
  hold: boolean
  /** it asks for personal data, and whoever wrote it read the warning */
  sensitive_ok?: boolean
  /** null: as words and files */
  sent: Sent | null
  reply_to: { id: string; text: string | null; origin: string; kind: string } | null
  /** the failed or uncertain message that this one repeats */
  resend_of: string | null
  /** the line below which it was written */
  after: string | null
  at: number
  /** waiting: in the queue, or no connection · posting: on its way to the server · failed: refused */
  state: 'waiting' | 'posting' | 'failed'
  /** no answer came: the connection is gone */
  offline: boolean
  /** it was sent at least once, so the server may have it */
  tried: boolean
  /** the server's words */
  failure: string | null
}

/** The next to go of each conversation: its first that waits, unless one of it is under way. What failed holds up nothing. */
export function readyToGo(queue: readonly Outgoing[]): Outgoing[] {
  const busy = new Set(queue.filter((item) => item.state === 'posting').map((item) => item.conversation_id))
  const ready: Outgoing[] = []
  for (const item of queue) {
    if (item.state !== 'waiting' || busy.has(item.conversation_id)) continue
    busy.add(item.conversation_id)
    ready.push(item)
  }
  return ready
}

export const changed = (
  queue: readonly Outgoing[],
  id: string,
  change: Partial<Pick<Outgoing, 'state' | 'offline' | 'tried' | 'failure' | 'sensitive_ok'>>
): Outgoing[] => queue.map((item) => (item.id === id ? { ...item, ...change } : item))

export const without = (queue: readonly Outgoing[], id: string): Outgoing[] =>
  queue.filter((item) => item.id !== id)

/** As it was kept in the tab: what was under way when the page went may or may not have arrived, and goes again under its own id. */
export function restored(kept: string | null): Outgoing[] {
  try {
    const items: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(items) ? items.filter(isOutgoing).map(again) : []
  } catch {
    return []
  }
}

const again = (kept: Outgoing): Outgoing => {
  const item = { ...kept, files: kept.files ?? [], hold: kept.hold ?? false, sent: kept.sent ?? null }
  return item.state === 'posting' ? { ...item, state: 'waiting', tried: true } : item
}

const isOutgoing = (item: unknown): item is Outgoing =>
  typeof item === 'object' &&
  item !== null &&
  'id' in item &&
  'conversation_id' in item &&
  'text' in item &&
  'state' in item
