/** Sends what people write, in order per conversation, each under its own id until the server has it. */
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { UNDO_MS } from '../../../workers/replies/schema.ts'
import { ApiError, api, isOffline } from '../api/client.ts'
import type { MessageItem, NoteItem, ThreadPage } from './contract.ts'
import { keys } from '../api/keys.ts'
import { draftsOf } from '../composer/drafts.ts'
import { letGo } from '../composer/files.ts'
import { beforeSignOut } from '../shell/end-session.ts'
import { tabBelongsTo } from '../shell/tab-memory.ts'
import { changed, type Outgoing, type OutgoingFile, readyToGo, restored, without } from './queue.ts'

export type CachedThread = InfiniteData<ThreadPage, string | undefined>

const AGAIN_MS = 5000

export interface OutgoingBox {
  subscribe: (listener: () => void) => () => void
  get: () => readonly Outgoing[]
  add: (item: Outgoing) => void
  retry: (id: string) => void
  remove: (id: string) => void
  /** tries everything that waits */
  flush: () => void
  /** resolves when it is no longer on its way to the server */
  settled: (id: string) => Promise<void>
  /** sends what can be sent, and forgets the rest: the person goes */
  leave: () => Promise<void>
  /** the messages that one press of the button made, itself among them */
  together: (id: string) => readonly string[]
  /** the files that went along with them */
  filesOf: (id: string) => readonly OutgoingFile[]
  /** until when a message can be taken back, on this computer's clock; undefined for what was not sent here */
  undoUntil: (id: string) => number | undefined
}

const boxes = new Map<string, OutgoingBox>()

export function outgoingOf(personId: string, libraryId: string, queries: QueryClient): OutgoingBox {
  const key = `${personId}/${libraryId}`
  const known = boxes.get(key)
  if (known) return known
  const box = createBox(personId, libraryId, queries)
  boxes.set(key, box)
  window.addEventListener('online', box.flush)
  beforeSignOut(box.leave)
  return box
}

/** The queue, kept in the tab as well: a reload loses nothing. */
function createQueue(libraryId: string) {
  const keptAs = `baak:outgoing:${libraryId}`
  let queue: readonly Outgoing[] = restored(sessionStorage.getItem(keptAs))
  const listeners = new Set<() => void>()
  return {
    get: () => queue,
    set: (next: readonly Outgoing[]) => {
      queue = next
      if (queue.length > 0) sessionStorage.setItem(keptAs, JSON.stringify(queue))
      else sessionStorage.removeItem(keptAs)
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

function createBox(personId: string, libraryId: string, queries: QueryClient): OutgoingBox {
  const { get, set, subscribe } = createQueue(libraryId)
  let again: ReturnType<typeof setTimeout> | undefined
  const underway = new Map<string, Promise<void>>()
  const arrivals = createArrivals()

  const go = () => {
    if (!tabBelongsTo(personId)) return
    for (const item of readyToGo(get())) underway.set(item.id, send(item))
  }
  const send = async (item: Outgoing) => {
    set(changed(get(), item.id, { state: 'posting' }))
    try {
      const arrived = await post(libraryId, item)
      arrivals.note(item, arrived)
      await putInThread(queries, libraryId, item.conversation_id, arrived)
      set(without(get(), item.id))
      draftsOf(personId, libraryId).accepted(item.conversation_id, item.kind)
    } catch (error) {
      set(changed(get(), item.id, outcomeOf(error)))
      if (waits(error)) {
        clearTimeout(again)
        again = setTimeout(go, AGAIN_MS)
        return
      }
    } finally {
      underway.delete(item.id)
    }
    go()
  }
  return {
    subscribe,
    get,
    add: (item) => {
      set([...get(), item])
      go()
    },
    retry: (id) => {
      set(changed(get(), id, { state: 'waiting', failure: null }))
      go()
    },
    remove: (id) => set(without(get(), id)),
    flush: go,
    settled: (id) => underway.get(id) ?? Promise.resolve(),
    leave: async () => {
      go()
      await Promise.all(underway.values())
      set([])
    },
    ...arrivals.told
  }
}

/** What the server took from here, for as long as this page is open. */
function createArrivals() {
  const all = new Map<string, { ids: string[]; files: OutgoingFile[]; undo_until: number }>()
  const told: Pick<OutgoingBox, 'together' | 'filesOf' | 'undoUntil'> = {
    together: (id) => all.get(id)?.ids ?? [id],
    filesOf: (id) => all.get(id)?.files ?? [],
    undoUntil: (id) => all.get(id)?.undo_until
  }
  return {
    told,
    note: ({ files }: Outgoing, arrived: readonly { id: string }[]) => {
      const arrival = { ids: arrived.map(({ id }) => id), files, undo_until: Date.now() + UNDO_MS }
      for (const id of arrival.ids) all.set(id, arrival)
      letGo(files.map((file) => file.id))
    }
  }
}

/** No answer, or a session that ended: it stays in the queue. Anything else is shown, with a button. */
const waits = (error: unknown) => isOffline(error) || (error instanceof ApiError && error.status === 401)

function outcomeOf(error: unknown): Partial<Outgoing> {
  if (waits(error)) return { state: 'waiting', offline: isOffline(error), tried: true }
  if (!(error instanceof ApiError)) return { state: 'failed', offline: false, failure: '' }
  // it says so in the thread: whoever tries again has read it
  const told = error.reason === 'sensitive_asked' && { sensitive_ok: true }
  return { state: 'failed', offline: false, failure: error.message, ...told }
}

/** What it became at the server; an answer with files may be several messages. */
async function post(libraryId: string, item: Outgoing): Promise<(MessageItem | NoteItem)[]> {
  const { id, text } = item
  const conversation = `/api/libraries/${libraryId}/conversations/${item.conversation_id}`
  if (item.kind === 'note')
    return [(await api.post<{ note: NoteItem }>(`${conversation}/notes`, { id, text })).note]
  const { path, body } = requestOf(libraryId, conversation, item)
  const { message, messages } = await api.post<{ message: MessageItem; messages?: MessageItem[] }>(path, body)
  return messages ?? [message]
}

function requestOf(libraryId: string, conversation: string, item: Outgoing): { path: string; body: unknown } {
  const { id, text, files, resend_of, sent, hold } = item
  if (resend_of) {
    const path = `/api/libraries/${libraryId}/messages/${resend_of}/resend`
    return { path, body: { id, ...(hold && { hold }) } }
  }
  if (sent?.as === 'location')
    return { path: `${conversation}/location`, body: { id, branch_id: sent.branch_id } }
  if (sent?.as === 'branch_question')
    return { path: `${conversation}/branch-question`, body: { id, language: sent.language } }
  if (sent?.as === 'template') {
    const { template_id, parameters } = sent
    return { path: `${conversation}/template`, body: { id, template_id, parameters } }
  }
  const body = {
    id,
    ...(text && { text }),
    reply_to: item.reply_to?.id ?? null,
    ...(files.length > 0 && { attachments: files.map((file) => file.id) }),
    ...(hold && { hold }),
    ...(item.sensitive_ok && { sensitive_ok: true })
  }
  return { path: `${conversation}/replies`, body }
}

/** What was being loaded may have left before this arrived: it starts over. */
async function putInThread(
  queries: QueryClient,
  libraryId: string,
  conversationId: string,
  arrived: readonly (MessageItem | NoteItem)[]
) {
  const queryKey = keys.messages(libraryId, conversationId)
  await queries.cancelQueries({ queryKey })
  queries.setQueryData<CachedThread>(queryKey, (thread) => thread && withNewest(thread, arrived))
  void queries.invalidateQueries({ queryKey })
}

function withNewest(thread: CachedThread, arrived: readonly (MessageItem | NoteItem)[]): CachedThread {
  const [newest, ...older] = thread.pages
  const news = arrived.filter((item) => !newest?.items.some((other) => other.id === item.id))
  if (!newest || news.length === 0) return thread
  return { ...thread, pages: [{ ...newest, items: [...newest.items, ...news] }, ...older] }
}
