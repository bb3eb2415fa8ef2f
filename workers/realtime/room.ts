import { DurableObject } from 'cloudflare:workers'
import { clock } from '../lib/context.ts'
import type { Hint } from './hint.ts'

interface Attachment {
  session_id: string
  /** absent in a socket that was open when the Worker of before was replaced */
  person_id?: string
  expires_at: number
}

/** Close code for a session that ended; the console then asks to sign in. */
const SESSION_ENDED = 4401
/** Close code for a session that would have ended if nobody used it: the console comes back, and the door asks for the session. */
const ASK_AGAIN = 4000

/**
 * One room a library: whoever has its console open is connected here, and hears that something changed. It knows no content.
 * Sockets hibernate: an idle room costs nothing.
 */
export class Room extends DurableObject {
  constructor(state: DurableObjectState, env: Cloudflare.Env) {
    super(state, env)
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  /** Takes a socket. The door has checked the session; its id and end come in headers that no browser can send to here. */
  override async fetch(request: Request): Promise<Response> {
    const session_id = request.headers.get('x-session-id')
    const expires_at = Number(request.headers.get('x-session-expires-at'))
    const person_id = request.headers.get('x-person-id') ?? ''
    if (!session_id) return new Response(null, { status: 401 })
    const pair = new WebSocketPair()
    this.ctx.acceptWebSocket(pair[1], [session_id])
    pair[1].serializeAttachment({ session_id, person_id, expires_at } satisfies Attachment)
    return new Response(null, { status: 101, webSocket: pair[0] })
  }

  async hint(message: Hint): Promise<void> {
    if (message.type === 'session_ended') return this.endSession(message.session_id)
    const text = JSON.stringify(message)
    const now = clock()
    for (const socket of this.ctx.getWebSockets()) {
      const attachment = socket.deserializeAttachment() as Attachment | null
      if (!attachment || attachment.expires_at <= now) socket.close(ASK_AGAIN, 'ask again')
      else this.tell(socket, text)
    }
  }

  /** How many consoles are open, for whoever must know whether anybody is there. */
  async connected(): Promise<number> {
    return this.open().length
  }

  /** Whose consoles are open. */
  async people(): Promise<string[]> {
    return this.open().flatMap(({ person_id }) => person_id || [])
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    // 1005 and 1006 may be received, never sent
    socket.close(code === 1005 || code === 1006 ? 1000 : code)
  }

  private open(): Attachment[] {
    const now = clock()
    return this.ctx.getWebSockets().flatMap((socket) => {
      const attachment = socket.deserializeAttachment() as Attachment | null
      return attachment !== null && attachment.expires_at > now ? [attachment] : []
    })
  }

  private endSession(sessionId: string): void {
    for (const socket of this.ctx.getWebSockets(sessionId)) socket.close(SESSION_ENDED, 'session ended')
  }

  private tell(socket: WebSocket, text: string): void {
    try {
      socket.send(text)
    } catch {
      socket.close(1011, 'not reachable')
    }
  }
}
