/** The socket to a library's Room: says that something changed, never what. Comes back by itself. */
import type { Hint } from '../api/contract.ts'
import { PING_MS, PONG_MS, pauseBefore, SESSION_ENDED } from './rules.ts'

export interface ConnectionEvents {
  onOpen: () => void
  onLost: () => void
  onHint: (hint: Hint) => void
  onSessionEnd: () => void
}
export interface Connection {
  /** Is anybody there? Connects again at once when nobody answers. */
  check: () => void
  close: () => void
}

export function connect(url: string, events: ConnectionEvents): Connection {
  let socket: WebSocket | undefined
  let attempt = 0
  let closed = false
  let pause: ReturnType<typeof setTimeout> | undefined
  let deadline: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    clearTimeout(pause)
    if (closed) return
    const opening = new WebSocket(url)
    socket = opening
    opening.onopen = () => {
      attempt = 0
      events.onOpen()
    }
    opening.onmessage = ({ data }) => {
      clearTimeout(deadline)
      const hint = data === 'pong' ? undefined : readHint(data)
      if (hint) events.onHint(hint)
    }
    opening.onclose = ({ code }) => {
      if (socket === opening) lost(code)
    }
  }
  const lost = (code: number) => {
    clearTimeout(deadline)
    socket = undefined
    if (closed) return
    if (code === SESSION_ENDED) return events.onSessionEnd()
    events.onLost()
    pause = setTimeout(open, pauseBefore(attempt++, Math.random()))
  }
  const check = () => {
    if (socket?.readyState === WebSocket.CONNECTING) return
    if (socket?.readyState !== WebSocket.OPEN) {
      attempt = 0
      if (!socket) open()
      return
    }
    const asked = socket
    asked.send('ping')
    clearTimeout(deadline)
    deadline = setTimeout(() => drop(asked), PONG_MS)
  }
  // a dead network can keep `close` waiting for minutes: do not wait for it
  const drop = (silent: WebSocket) => {
    silent.onclose = null
    silent.close()
    if (socket === silent) lost(1006)
  }

  const heartbeat = setInterval(() => socket && check(), PING_MS)
  window.addEventListener('online', check)
  open()
  return {
    check,
    close: () => {
      closed = true
      clearInterval(heartbeat)
      clearTimeout(pause)
      clearTimeout(deadline)
      window.removeEventListener('online', check)
      socket?.close(1000)
    }
  }
}

function readHint(data: unknown): Hint | undefined {
  try {
    const hint = JSON.parse(String(data)) as Partial<Hint>
    return hint.type === 'changed' || hint.type === 'channel' ? (hint as Hint) : undefined
  } catch {
    return undefined
  }
}
