/** What a change of a conversation does to the lists that are on hand. Pure. */
import type { Conversation, ConversationPage, View } from '../api/contract.ts'

export interface Pages {
  pages: ConversationPage[]
  pageParams: unknown[]
}

/** Does a conversation stand in this view of this person? As `workers/conversations/segments.ts` lists them. */
export function belongs(conversation: Conversation, view: View, personId: string): boolean {
  const { state, assignee_id, wake_at } = conversation
  if (state !== 'closed' && (wake_at !== null) !== (view === 'later')) return false
  if (view === 'mine') return state !== 'closed' && assignee_id === personId
  if (view === 'unassigned') return state === 'waiting_on_us' && assignee_id === null
  return view === 'later' ? state !== 'closed' : state === view
}

/** Who waits for us comes first, longest first; then the rest, what happened last on top. */
export function compare(one: Conversation, other: Conversation): number {
  const waiting = one.state === 'waiting_on_us'
  if (waiting !== (other.state === 'waiting_on_us')) return waiting ? -1 : 1
  const byTime = one.sort_at - other.sort_at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  return waiting ? byTime : -byTime
}

/** The lists with the changed conversations at their place, gone where they no longer belong. What is older than what we have is ignored. */
export function applyChanges<Data extends Pages>(
  data: Data,
  view: View,
  changed: Conversation[],
  personId: string
): Data {
  const known = new Map(data.pages.flatMap((page) => page.items.map((item) => [item.id, item])))
  const news = changed.filter((item) => item.seq > (known.get(item.id)?.seq ?? -1))
  const relevant = news.filter((item) => known.has(item.id) || belongs(item, view, personId))
  if (relevant.length === 0) return data
  const moved = new Set(relevant.map((item) => item.id))
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => !moved.has(item.id))
  }))
  for (const item of relevant) if (belongs(item, view, personId)) insert(pages, item)
  return { ...data, pages }
}

function insert(pages: ConversationPage[], item: Conversation): void {
  const isAfter = (other: Conversation) => compare(item, other) < 0
  const page = pages.find((candidate) => candidate.items.some(isAfter)) ?? pages.at(-1)
  if (!page) return
  const place = page.items.findIndex(isAfter)
  if (place >= 0) page.items = page.items.toSpliced(place, 0, item)
  // beyond what was loaded: the next page brings it
  else if (page.next === undefined) page.items = [...page.items, item]
}

/** The lists without what the reader may not see any more. */
export function withoutThese<Data extends Pages>(data: Data, ids: readonly string[]): Data {
  const has = data.pages.some((page) => page.items.some((item) => ids.includes(item.id)))
  if (!has) return data
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => !ids.includes(item.id))
  }))
  return { ...data, pages }
}

/** The lists are now known to be right up to this counter. */
export function markUpTo<Data extends Pages>(data: Data, seq: number): Data {
  if (data.pages.every((page) => page.seq >= seq)) return data
  return { ...data, pages: data.pages.map((page) => (page.seq >= seq ? page : { ...page, seq })) }
}

/** The change counter from which these lists must catch up: that of the oldest of them. */
export function oldestSeq(lists: (Pages | undefined)[]): number | undefined {
  const seqs = lists.flatMap((list) => list?.pages.map((page) => page.seq) ?? [])
  return seqs.length === 0 ? undefined : Math.min(...seqs)
}
