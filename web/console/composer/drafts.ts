/** The drafts of one person in one library: kept on the server, and in this tab while the server does not have them. */
import { api, ApiError } from '../api/client.ts'
import { beforeSignOut } from '../shell/end-session.ts'
import { tabBelongsTo } from '../shell/tab-memory.ts'
import {
  type Draft,
  dropped,
  EMPTY,
  isAhead,
  mustSave,
  notSaved,
  saved,
  saving,
  told,
  typed
} from './draft-sync.ts'

export type Mode = 'reply' | 'note'

const PAUSE_MS = 700
const AGAIN_MS = 10_000

export interface Drafts {
  subscribe: (listener: () => void) => () => void
  get: (conversationId: string, mode: Mode) => Draft
  /** the text as this tab knows it; undefined when nothing was typed here */
  known: (conversationId: string, mode: Mode) => string | undefined
  type: (conversationId: string, mode: Mode, text: string) => void
  /** what the server had at `at` */
  tell: (conversationId: string, mode: Mode, text: string | null, at: number) => void
  /** the text became a message: the composer is empty, and the server's draft goes with the message */
  take: (conversationId: string, mode: Mode) => void
  accepted: (conversationId: string, mode: Mode) => void
  /** saves everything now */
  flush: (keepalive?: boolean) => Promise<void>
}

const all = new Map<string, Drafts>()

export function draftsOf(personId: string, libraryId: string): Drafts {
  const key = `${personId}/${libraryId}`
  const known = all.get(key)
  if (known) return known
  const drafts = createDrafts(personId, libraryId)
  all.set(key, drafts)
  window.addEventListener('pagehide', () => drafts.flush(true))
  window.addEventListener('online', () => drafts.flush())
  beforeSignOut(async () => {
    await drafts.flush()
    all.delete(key)
  })
  return drafts
}

/** Keeps each draft in memory, and in the tab while it is ahead of the server. */
function createShelf(libraryId: string) {
  const drafts = new Map<string, Draft>()
  const listeners = new Set<() => void>()
  const keptAs = (key: string) => `baak:draft:${libraryId}:${key}`
  return {
    keys: () => [...drafts.keys()],
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: (key: string): Draft => {
      const known = drafts.get(key)
      if (known) return known
      const kept = sessionStorage.getItem(keptAs(key))
      const draft = kept === null ? EMPTY : typed(EMPTY, kept, 0)
      drafts.set(key, draft)
      return draft
    },
    set: (key: string, draft: Draft) => {
      if (drafts.get(key) === draft) return
      drafts.set(key, draft)
      if (isAhead(draft)) sessionStorage.setItem(keptAs(key), draft.text)
      else sessionStorage.removeItem(keptAs(key))
      for (const listener of listeners) listener()
    }
  }
}

/** Brings drafts to the server, a while after the last key. */
function createSaver(personId: string, libraryId: string, { get, set }: ReturnType<typeof createShelf>) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const wait = (key: string) => clearTimeout(timers.get(key))
  const later = (key: string, pause = PAUSE_MS) => {
    wait(key)
    timers.set(
      key,
      setTimeout(() => void save(key), pause)
    )
  }
  const save = async (key: string, keepalive = false): Promise<void> => {
    wait(key)
    if (!mustSave(get(key)) || !tabBelongsTo(personId)) return
    set(key, saving(get(key)))
    try {
      await put(libraryId, key, get(key).saving ?? '', keepalive)
      set(key, saved(get(key)))
      if (mustSave(get(key))) later(key)
    } catch (error) {
      set(key, notSaved(get(key)))
      if (mayWorkLater(error)) later(key, AGAIN_MS)
    }
  }
  return { wait, later, save }
}

function createDrafts(personId: string, libraryId: string): Drafts {
  const shelf = createShelf(libraryId)
  const saver = createSaver(personId, libraryId, shelf)
  const { get, set } = shelf
  return {
    subscribe: shelf.subscribe,
    get: (id, mode) => get(keyOf(id, mode)),
    known: (id, mode) => {
      const draft = get(keyOf(id, mode))
      return draft.changed_at === 0 && !isAhead(draft) ? undefined : draft.text
    },
    type: (id, mode, text) => {
      const key = keyOf(id, mode)
      set(key, typed(get(key), text, Date.now()))
      saver.later(key)
    },
    tell: (id, mode, text, at) => set(keyOf(id, mode), told(get(keyOf(id, mode)), text ?? '', at)),
    take: (id, mode) => {
      const key = keyOf(id, mode)
      saver.wait(key)
      set(key, typed(get(key), '', Date.now()))
    },
    accepted: (id, mode) => {
      const key = keyOf(id, mode)
      set(key, dropped(get(key), Date.now()))
      if (isAhead(get(key))) saver.later(key)
    },
    flush: async (keepalive) => {
      await Promise.all(shelf.keys().map((key) => saver.save(key, keepalive)))
    }
  }
}

const keyOf = (conversationId: string, mode: Mode) => `${conversationId}:${mode}`

const put = (libraryId: string, key: string, text: string, keepalive: boolean) => {
  const [conversationId, mode] = key.split(':')
  return api.put(
    `/api/libraries/${libraryId}/conversations/${conversationId}/draft`,
    { mode, text },
    { keepalive }
  )
}

/** No connection, or a server in trouble; a refusal stays a refusal. */
const mayWorkLater = (error: unknown) =>
  error instanceof ApiError && (error.status === 0 || error.status >= 429)
