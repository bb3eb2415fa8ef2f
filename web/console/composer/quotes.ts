/** Which message an answer is about, per conversation; kept while this tab is open. */
import { useSyncExternalStore } from 'react'

export interface Quote {
  id: string
  text: string | null
  origin: string
  kind: string
}

const quotes = new Map<string, Quote>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function setQuoteOf(conversationId: string, quote: Quote | undefined): void {
  if (quote) quotes.set(conversationId, quote)
  else quotes.delete(conversationId)
  for (const listener of listeners) listener()
}

export function useQuote(conversationId: string) {
  const quote = useSyncExternalStore(subscribe, () => quotes.get(conversationId))
  return [quote, (next: Quote | undefined) => setQuoteOf(conversationId, next)] as const
}
