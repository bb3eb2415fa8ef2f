/** The socket to a library's Room: says that something changed, never what. Comes back by itself. */
import type { Hint } from '../api/contract.ts'
import { PING_MS, PONG_MS, pauseBefore, SESSION_ENDED } from './rules.ts'

const LOST_WITHOUT_WORD = 1006

export interface ConnectionEvents {
  onOpen: () => void
  onLost: () => void
  onHint: (hint: Hint) => void
  onSessionEnd: () => void
}
export interface Connection {
  /** Is anybody there? Connects again when nobody answers. */
  check: () => void
  close: () => void
}

export function connect(url: string, events: ConnectionEvents): Connection {
  let socket: Socket | undefined
  let attempt = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const lost = (code: number) => {
    socket = undefined
    if (code === SESSION_ENDED) return events.onSessionEnd()
    events.onLost()
    pause = setTimeout(open, pauseBefore(attempt++, Math.random()))
  }
  const opened = () => {
    attempt = 0
    events.onOpen()
  }
  const open = () => {
    clearTimeout(pause)
    socket = openSocket(url, { onOpen: opened, onHint: events.onHint, onClose: lost })
  }
  const check = () => {
    if (socket) socket.ask()
    else open()
  }

  // the browser knows before the socket does
  const leave = () => {
    if (!socket) return
    socket.leave()
    lost(LOST_WITHOUT_WORD)
  }

  const heartbeat = setInterval(() => socket?.ask(), PING_MS)
  window.addEventListener('online', check)
  window.addEventListener('offline', leave)
  open()
  return {
    check,
    close: () => {
      clearInterval(heartbeat)
      clearTimeout(pause)
      window.removeEventListener('online', check)
      window.removeEventListener('offline', leave)
      socket?.leave()
    }
  }
}

interface Socket {
  ask: () => void
  leave: () => void
}
interface SocketEvents {
  onOpen: () => void
  onHint: (hint: Hint) => void
  onClose: (code: number) => void
}

/** One socket, from opening to its end, which is told once. */
function openSocket(url: string, events: SocketEvents): Socket {
  const socket = new WebSocket(url)
  let deadline: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(deadline)
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }
  socket.onopen = events.onOpen
  socket.onclose = ({ code }) => {
    end()
    events.onClose(code)
  }
  socket.onmessage = ({ data }) => {
    clearTimeout(deadline)
    const hint = data === 'pong' ? undefined : readHint(data)
    if (hint) events.onHint(hint)
  }
  const ask = () => {
    if (socket.readyState !== WebSocket.OPEN) return
    socket.send('ping')
    clearTimeout(deadline)
    // a dead network can keep a closing socket waiting for minutes: do not wait for it
    deadline = setTimeout(() => {
      end()
      events.onClose(LOST_WITHOUT_WORD)
    }, PONG_MS)
  }
  return { ask, leave: end }
}

const HINTS: Hint['type'][] = ['changed', 'channel', 'library']

function readHint(data: unknown): Hint | undefined {
  try {
    const hint = JSON.parse(String(data)) as Partial<Hint>
    return hint.type && HINTS.includes(hint.type) ? (hint as Hint) : undefined
  } catch {
    return undefined
  }
}
