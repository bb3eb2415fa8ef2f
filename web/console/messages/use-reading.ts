/** What is new to the reader: the line above it, the announcement of it, and when it counts as read. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Conversation } from '../api/contract.ts'
import type { ThreadItem } from './contract.ts'
import { forgetUnread, isKeptUnread } from '../conversations/kept-unread.ts'
import { useActs } from '../conversations/use-acts.ts'
import { useLibrary } from '../shell/session.tsx'
import { firstUnreadOf, newsIn, seenUpTo } from './lines.ts'
import { useWatched } from './use-watched.ts'

const READ_AFTER_MS = 1000

/** Read: the thread was in sight, in a tab with focus, for a second. */
export function useReadMark(conversation: Conversation, items: ThreadItem[], loaded: boolean): void {
  const watched = useWatched()
  const acts = useActs()
  const { may } = useLibrary()
  const { id, unread } = conversation
  const newest = items.at(-1)?.id
  const wanted =
    loaded && watched && unread > 0 && may('conversations_mark_read') && !isKeptUnread(conversation)
  const latest = useRef({ conversation, items, acts })
  useEffect(() => {
    latest.current = { conversation, items, acts }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newest starts the second again
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => {
      const now = latest.current
      void now.acts.markRead(now.conversation, seenUpTo(now.items, now.conversation.seq))
    }, READ_AFTER_MS)
    return () => clearTimeout(timer)
  }, [wanted, newest])
  useEffect(() => () => void forgetUnread(id), [id])
}

export interface Reading {
  /** the message above which the line stands */
  firstUnread: string | undefined
  /** what came in while the thread was open, newest last */
  news: { id: string; text: string | null; kind: string }[]
}

/** The line stays where it was when the thread opened, and moves only to what came while nobody looked. */
export function useReading(conversation: Conversation, items: ThreadItem[], loaded: boolean): Reading {
  const watched = useWatched()
  const unreadAtOpen = useRef(conversation.unread)
  const newestAtOpen = useRef<string>(undefined)
  if (loaded) newestAtOpen.current ??= items.at(-1)?.id
  // counted back from what was newest then: more of what came before may still be loaded
  const atOpen = useMemo(() => {
    const end = items.findIndex((item) => item.id === newestAtOpen.current)
    return firstUnreadOf(items.slice(0, end + 1), unreadAtOpen.current)
  }, [items])
  const [unwatched, setUnwatched] = useState<string>()
  const [news, setNews] = useState<Reading['news']>([])
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!loaded) return
    const fresh = newsIn(known.current, items)
    known.current = new Set(items.map((item) => item.id))
    const [first] = fresh
    if (!first) return
    if (!watched) setUnwatched(first.id)
    setNews(fresh.map(({ id, text, kind }) => ({ id, text, kind })))
  }, [items, loaded, watched])
  return { firstUnread: unwatched ?? atOpen, news }
}
