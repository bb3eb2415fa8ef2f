/** The files beside each text that is being written: uploaded at once, kept while this page is open. */
import { typeid } from 'typeid-js'
import { ApiError, api, isOffline } from '../api/client.ts'
import type { Attachment } from '../messages/contract.ts'
import { type Upload, upload } from '../api/upload.ts'
import { beforeSignOut } from '../shell/end-session.ts'
import { changedFile, type PickedFile, picked, type Refused, sortChosen } from './picked.ts'

export interface FileShelf {
  subscribe: (listener: () => void) => () => void
  get: (conversationId: string) => readonly PickedFile[]
  /** begins to upload what can go along, and tells what cannot */
  add: (conversationId: string, files: readonly File[]) => Refused[]
  remove: (conversationId: string, id: string) => void
  retry: (conversationId: string, id: string) => void
  /** they became a message: the composer is empty */
  take: (conversationId: string) => readonly PickedFile[]
  /** the message was taken back: as far as this page still has them, they go along again, as new files. Tells how many could not. */
  giveBack: (conversationId: string, ids: readonly string[]) => number
}

const NONE: readonly PickedFile[] = []
const shelves = new Map<string, FileShelf>()

export function filesOf(libraryId: string): FileShelf {
  const known = shelves.get(libraryId)
  if (known) return known
  const shelf = createShelf(libraryId)
  shelves.set(libraryId, shelf)
  return shelf
}

/** What this page has of a file, also after it was sent. */
const local = new Map<string, { file: File; preview: string | null }>()
export const localPreview = (id: string): string | null => local.get(id)?.preview ?? null

function keepLocal(id: string, file: File): string | null {
  const preview = /^image\/(jpeg|png|webp|gif)$/.test(file.type) ? URL.createObjectURL(file) : null
  local.set(id, { file, preview })
  return preview
}
function dropLocal(id: string): void {
  const preview = local.get(id)?.preview
  if (preview) URL.revokeObjectURL(preview)
  local.delete(id)
}

/** A sent file can be taken back for a few seconds, and its picture is on the screen a little longer. */
const LINGER_MS = 120_000
export function letGo(ids: readonly string[]): void {
  setTimeout(() => {
    for (const id of ids) dropLocal(id)
  }, LINGER_MS)
}

function createKeeper() {
  const kept = new Map<string, readonly PickedFile[]>()
  const listeners = new Set<() => void>()
  const get = (conversationId: string) => kept.get(conversationId) ?? NONE
  return {
    get,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (conversationId: string, files: readonly PickedFile[]) => {
      kept.set(conversationId, files)
      for (const listener of listeners) listener()
    },
    clear: () => kept.clear(),
    waiting: () =>
      [...kept].flatMap(([conversationId, files]) =>
        files
          .filter((file) => file.state === 'failed' && file.failure === null)
          .map(({ id }) => [conversationId, id] as const)
      )
  }
}

type Keeper = ReturnType<typeof createKeeper>

/** Brings files to the server; what had no connection can be tried again under the same id. */
function createUploads(libraryId: string, keeper: Keeper) {
  const underway = new Map<string, Upload<unknown>>()
  const pathOf = (conversationId: string, id: string) =>
    `/api/libraries/${libraryId}/conversations/${conversationId}/attachments/${id}`
  const start = async (conversationId: string, id: string) => {
    const file = local.get(id)?.file
    if (!file || underway.has(id)) return
    const change = (next: Parameters<typeof changedFile>[2]) =>
      keeper.set(conversationId, changedFile(keeper.get(conversationId), id, next))
    change({ state: 'uploading', progress: 0, failure: null })
    const sent = upload<{ attachment: Attachment }>(pathOf(conversationId, id), file, (progress) =>
      change({ progress })
    )
    underway.set(id, sent)
    try {
      const { attachment } = await sent.done
      change({ state: 'ready', progress: 1, attachment })
    } catch (error) {
      change({
        state: 'failed',
        failure: isOffline(error) ? null : whyOf(error)
      })
    } finally {
      underway.delete(id)
    }
  }
  return {
    start: (conversationId: string, id: string) => void start(conversationId, id),
    stop: (conversationId: string, id: string) => {
      underway.get(id)?.abort()
      // what was not sent is removed after a day anyway
      api.delete(pathOf(conversationId, id)).catch(() => {})
    },
    stopAll: () => {
      for (const sent of underway.values()) sent.abort()
    }
  }
}

/** What the bytes turned out to be may be refused where the name was not. */
const whyOf = (error: unknown) => (error instanceof ApiError ? (error.fields.file ?? error.message) : '')

function createShelf(libraryId: string): FileShelf {
  const keeper = createKeeper()
  const uploads = createUploads(libraryId, keeper)
  const { get, set } = keeper
  const place = (conversationId: string, file: File) => {
    const id = typeid('fil').toString()
    set(conversationId, [...get(conversationId), picked(id, file, keepLocal(id, file))])
    uploads.start(conversationId, id)
  }
  window.addEventListener('online', () => {
    for (const [conversationId, id] of keeper.waiting()) uploads.start(conversationId, id)
  })
  beforeSignOut(async () => {
    uploads.stopAll()
    for (const id of [...local.keys()]) dropLocal(id)
    keeper.clear()
    shelves.delete(libraryId)
  })
  return {
    subscribe: keeper.subscribe,
    get,
    add: (conversationId, files) => {
      const { taken, refused } = sortChosen(get(conversationId).length, files)
      for (const file of taken) place(conversationId, file)
      return refused
    },
    remove: (conversationId, id) => {
      set(
        conversationId,
        get(conversationId).filter((file) => file.id !== id)
      )
      uploads.stop(conversationId, id)
      dropLocal(id)
    },
    retry: uploads.start,
    take: (conversationId) => {
      const files = get(conversationId)
      set(conversationId, NONE)
      return files
    },
    giveBack: (conversationId, ids) => {
      const files = ids.flatMap((id) => local.get(id)?.file ?? [])
      for (const file of files) place(conversationId, file)
      return ids.length - files.length
    }
  }
}
