/** What a thread shows, line by line. Pure. */
import type { MessageItem, ThreadItem } from './contract.ts'
import type { Outgoing } from './queue.ts'

export type Entry = ThreadItem | { type: 'outgoing'; id: string; outgoing: Outgoing; at: number }
export type Line =
  | { type: 'day'; key: string; at: number }
  | { type: 'unread'; key: string }
  | { type: 'entry'; key: string; entry: Entry }

/**
 * What the server has, and what it does not have yet. What is on its way stands after the line it was written below, also when
 * it failed long ago; once the server has a message of the same id, that one is shown instead.
 */
export function merge(items: readonly ThreadItem[], outgoing: readonly Outgoing[]): Entry[] {
  const seen = new Set<string>()
  const entries: Entry[] = []
  for (const item of items) {
    if (seen.has(item.id)) continue
    seen.add(item.id)
    entries.push(item)
  }
  for (const sent of outgoing) {
    if (seen.has(sent.id)) continue
    const entry: Entry = { type: 'outgoing', id: sent.id, outgoing: sent, at: sent.at }
    entries.splice(placeOf(entries, sent), 0, entry)
  }
  return entries
}

function placeOf(entries: Entry[], sent: Outgoing): number {
  const anchor = sent.after === null ? -1 : entries.findIndex((entry) => entry.id === sent.after)
  if (anchor === -1) return entries.length
  const next = entries.findIndex((entry, index) => index > anchor && entry.type !== 'outgoing')
  return next === -1 ? entries.length : next
}

/** Days, the line above the first unread message, and everything said. */
export function linesOf(
  entries: readonly Entry[],
  dayKey: (at: number) => string,
  firstUnread: string | undefined
): Line[] {
  const lines: Line[] = []
  let day: string | undefined
  for (const [index, entry] of entries.entries()) {
    if (saysTheSame(entry, entries[index - 1])) continue
    const key = dayKey(entry.at)
    if (key !== day) lines.push({ type: 'day', key: `day-${key}-${entry.id}`, at: entry.at })
    day = key
    if (entry.id === firstUnread) lines.push({ type: 'unread', key: 'unread' })
    lines.push({ type: 'entry', key: entry.id, entry })
  }
  return lines
}

/** An answer that was taken back and sent again claims twice: once is enough to read. */
const saysTheSame = (entry: Entry, before: Entry | undefined) =>
  entry.type === 'event' &&
  before?.type === 'event' &&
  entry.act === before.act &&
  entry.actor_id === before.actor_id &&
  entry.subject_id === before.subject_id

const isFromPatron = (item: ThreadItem): item is MessageItem =>
  item.type === 'message' && item.origin === 'patron'

/** The first of the last `unread` messages of the patron. */
export function firstUnreadOf(items: readonly ThreadItem[], unread: number): string | undefined {
  if (unread <= 0) return undefined
  const inbound = items.filter(isFromPatron)
  return (inbound.at(-unread) ?? inbound[0])?.id
}

/** What the patron said after the newest line that was known before. Nothing was known: nothing is news. */
export function newsIn(known: ReadonlySet<string>, items: readonly ThreadItem[]): MessageItem[] {
  if (known.size === 0) return []
  const from = items.findLastIndex((item) => known.has(item.id))
  return items.slice(from + 1).filter(isFromPatron)
}

/** The change of the library up to which this thread was seen. */
export const seenUpTo = (items: readonly ThreadItem[], seq: number): number =>
  Math.floor(Math.max(seq, ...items.map((item) => item.seq)))
