/** "typt…" on the patron's phone, where the library wants that. */
import { useEffect, useRef } from 'react'
import { api } from '../api/client.ts'
import type { Conversation } from '../api/contract.ts'
import { useLibrary } from '../shell/session.tsx'

/** WhatsApp shows it for 25 seconds. */
const AT_MOST_EVERY_MS = 20_000
const told = new Map<string, number>()

/** Returns what to call at every change of the text. */
export function useTyping({ id, channel_id }: Conversation): (text: string) => void {
  const { id: libraryId, details } = useLibrary()
  const wanted = details?.channels.find((channel) => channel.id === channel_id)?.typing_indicator ?? false
  const latest = useRef(wanted)
  useEffect(() => {
    latest.current = wanted
  })
  return (text) => {
    const now = Date.now()
    if (!latest.current || text.trim() === '' || now - (told.get(id) ?? 0) < AT_MOST_EVERY_MS) return
    told.set(id, now)
    api.post(`/api/libraries/${libraryId}/conversations/${id}/typing`).catch(() => {})
  }
}
