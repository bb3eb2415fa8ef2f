/** What a change of a conversation does to the lists that are on hand. Pure. */
import type { Conversation, ConversationPage, View } from '../api/contract.ts'

export interface Pages {
  pages: ConversationPage[]
  pageParams: unknown[]
}

/** Does a conversation stand in this view of this person? */
export function belongs(conversation: Conversation, view: View, personId: string): boolean {
  const { state, assignee_id } = conversation
  if (view === 'mine') return state !== 'closed' && assignee_id === personId
  if (view === 'unassigned') return state !== 'closed' && assignee_id === null
  return state === view
}

/** Who waits longest comes first where people wait for us; elsewhere what happened last. */
export function compare(view: View): (one: Conversation, other: Conversation) => number {
  const newestFirst = view === 'closed' || view === 'waiting_on_patron'
  return (one, other) => {
    const byTime = one.sort_at - other.sort_at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
    return newestFirst ? -byTime : byTime
  }
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
  const order = compare(view)
  for (const item of relevant) if (belongs(item, view, personId)) insert(pages, item, order)
  return { ...data, pages }
}

function insert(
  pages: ConversationPage[],
  item: Conversation,
  order: (a: Conversation, b: Conversation) => number
): void {
  const at = pages.findIndex((page) => page.items.some((other) => order(item, other) < 0))
  const last = pages.at(-1)
  if (at === -1) {
    // beyond what was loaded: the next page brings it
    if (last && last.next === undefined) last.items = [...last.items, item]
    return
  }
  const page = pages[at]
  if (!page) return
  const place = page.items.findIndex((other) => order(item, other) < 0)
  page.items = page.items.toSpliced(place, 0, item)
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
