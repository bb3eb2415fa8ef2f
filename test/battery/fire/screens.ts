import { ask, type Wrong } from './ask.ts'
import type { Viewer } from './town.ts'

export interface Screen extends Viewer {
  /** Conversations that it was told of: by a hint, or when it came back and asked for the changes. */
  told: Set<string>
  hints: number
  /** How often its socket was cut. */
  cut: number
  isOpen: () => boolean
  close: () => void
}

const BACK_MS = 250

/** A console that is open: hints over its socket; when that is cut it comes back and asks what it missed. */
export function openScreen(url: string, viewer: Viewer, wrong: Wrong, onNews = () => {}): Screen {
  const library = `${url}/api/libraries/${viewer.library_id}`
  const told = new Set<string>()
  let socket: WebSocket | null = null
  let [ended, seq, isOpen] = [false, 0, false]
  const screen: Screen = {
    ...{ ...viewer, told, hints: 0, cut: 0 },
    isOpen: () => isOpen,
    close: () => {
      ended = true
      socket?.close()
    }
  }
  const catchUp = async () => {
    const changes = await ask<Changes>(viewer, wrong, 'GET', `${library}/changes?since=${seq}`)
    if (!changes) return socket?.close()
    if (changes.more) wrong.push('a screen missed more than it can be told at once')
    seq = changes.seq
    for (const { id } of changes.conversations) told.add(id)
    isOpen = true
    onNews()
  }
  const open = () => {
    const headers = { cookie: viewer.cookie }
    socket = new WebSocket(`${library.replace('http', 'ws')}/socket`, { headers })
    socket.addEventListener('open', () => void catchUp())
    socket.addEventListener('message', ({ data }) => {
      const hint = JSON.parse(String(data)) as { type: string; conversation_id: string }
      if (hint.type !== 'changed') return
      screen.hints += 1
      told.add(hint.conversation_id)
      onNews()
    })
    socket.addEventListener('close', () => {
      if (isOpen) screen.cut += 1
      isOpen = false
      if (!ended) setTimeout(open, BACK_MS)
    })
    // it is closed after this, and tries again
    socket.addEventListener('error', () => {})
  }
  open()
  return screen
}

export interface Changes {
  seq: number
  more: boolean
  conversations: Changed[]
}

export interface Changed {
  id: string
  patron: { name: string | null }
  last_message: { origin: string }
}
