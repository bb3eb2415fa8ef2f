/** Choosing a quick reply while writing: `/` opens, typing filters, Enter inserts, Esc closes and leaves the text alone. */
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { fillPlaceholders, firstNameOf } from '../../../workers/quick-replies/fill.ts'
import { api } from '../api/client.ts'
import type { Conversation, QuickReply } from '../api/contract.ts'
import { keys } from '../api/keys.ts'
import { useLibrary, useSession } from '../shell/session.tsx'
import { type Asked, askedAt, findReplies, inVoice, insertAt, type Voice } from './find.ts'
import { useVoice } from './voice.ts'

export interface Picker {
  open: boolean
  query: string
  results: QuickReply[]
  /** the one that Enter inserts */
  active: QuickReply | undefined
  loading: boolean
  error: unknown
  retry: () => void
  voice: Voice
  setVoice: (voice: Voice) => void
  setActive: (id: string) => void
  /** what choosing it would insert */
  preview: (reply: QuickReply) => string
  choose: (reply: QuickReply) => void
  close: () => void
  /** true: the key was for the picker */
  press: (event: KeyboardEvent) => boolean
}

export interface Writing {
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  /** where the caret stands */
  caret: number
  onChange: (text: string) => void
}

export function usePicker(
  conversation: Conversation,
  { field, text, caret, onChange }: Writing,
  focused: boolean
): Picker {
  const [dismissed, setDismissed] = useState<number>()
  const [activeId, setActive] = useState<string>()
  const [voice, setVoice] = useVoice(conversation.id)
  const asked = askedAt(text, caret)
  const open = asked !== undefined && asked.start !== dismissed
  if (asked === undefined && dismissed !== undefined) setDismissed(undefined)
  const replies = useQuickReplies(focused || open)
  const results = open ? findReplies(replies.data ?? [], asked.query) : []
  const active = results.find((reply) => reply.id === activeId) ?? results[0]
  const fill = useFill(conversation, voice === 'en' ? 'en' : 'nl', focused || open)
  const choose = (reply: QuickReply) => {
    if (asked) insert(field.current, text, asked, fill(inVoice(reply, voice)), onChange)
    setActive(undefined)
  }
  const close = () => setDismissed(asked?.start)
  const step = (by: number) => {
    const here = active ? results.indexOf(active) : 0
    setActive(results.at((here + by) % results.length)?.id)
  }
  return {
    open,
    query: asked?.query ?? '',
    results,
    active,
    loading: replies.isPending,
    error: replies.error,
    retry: () => void replies.refetch(),
    voice,
    setVoice,
    setActive,
    preview: (reply) => fill(inVoice(reply, voice)),
    choose,
    close,
    press: (event) =>
      open && run(event, { close, step, choose: () => active && choose(active), some: results.length > 0 })
  }
}

interface Commands {
  close: () => void
  step: (by: number) => void
  choose: () => void
  some: boolean
}

function run(event: KeyboardEvent, { close, step, choose, some }: Commands): boolean {
  const { key, nativeEvent, shiftKey } = event
  if (nativeEvent.isComposing) return false
  if (key === 'Escape') close()
  else if (!some) return false
  else if (key === 'ArrowDown') step(1)
  else if (key === 'ArrowUp') step(-1)
  else if (key === 'Enter' && !shiftKey) choose()
  else return false
  event.preventDefault()
  event.stopPropagation()
  return true
}

export function useQuickReplies(wanted: boolean) {
  const libraryId = useLibrary().id
  return useQuery({
    queryKey: keys.quickReplies(libraryId),
    queryFn: ({ signal }) =>
      api.get<{ items: QuickReply[] }>(`/api/libraries/${libraryId}/quick-replies`, { signal }),
    select: (answer) => answer.items,
    enabled: wanted,
    staleTime: 300_000
  })
}

/** Hours and moments of the right branch, as the server reckons them: a minute old at most. */
function useValues(conversationId: string, language: 'nl' | 'en', wanted: boolean) {
  const libraryId = useLibrary().id
  const { data } = useQuery({
    queryKey: [...keys.library(libraryId), 'values', conversationId, language],
    queryFn: ({ signal }) =>
      api.get<{ values: Record<string, string | null> }>(
        `/api/libraries/${libraryId}/conversations/${conversationId}/values?language=${language}`,
        { signal }
      ),
    enabled: wanted,
    staleTime: 60_000
  })
  return data?.values
}

/** With what we know: the patron's first name, mine, the library's, and what the server knows of its hours. */
export function useFill(conversation: Conversation, language: 'nl' | 'en', wanted: boolean) {
  const { person } = useSession()
  const { name, details } = useLibrary()
  const values = useValues(conversation.id, language, wanted)
  return (text: string) =>
    fillPlaceholders(text, {
      ...values,
      naam: firstNameOf(conversation.patron.name),
      voornaam: person.name.trim().split(/\s+/)[0],
      bibliotheek: details?.name ?? name,
      telefoon: values?.telefoon ?? details?.phone,
      website: details?.website
    })
}

/** As if it was typed, so that Ctrl+Z takes it away again. */
function insert(
  field: HTMLTextAreaElement | null,
  text: string,
  asked: Asked,
  filled: string,
  onChange: (text: string) => void
): void {
  const next = insertAt(text, asked, filled)
  field?.focus()
  field?.setSelectionRange(asked.start, asked.end)
  const typed = next.text.slice(asked.start, next.caret)
  if (field && document.execCommand('insertText', false, typed)) return
  onChange(next.text)
  requestAnimationFrame(() => field?.setSelectionRange(next.caret, next.caret))
}
