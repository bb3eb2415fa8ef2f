import { Hono } from 'hono'
import { listChanges } from '../conversations/show.ts'
import { changesSchema } from '../conversations/schema.ts'
import { Problem } from '../lib/errors.ts'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { isStillAlive } from '../sessions/current.ts'
import { sendHint } from './hint.ts'
import { room } from './rooms.ts'

/** What is live: hints over a socket, and what they are about. Mounted at `/api/libraries/:library_id`. */
export const realtimeRoutes = new Hono<LibraryEnv>()
  .get('/changes', allow('conversations_read'), validate('query', changesSchema), async (c) =>
    c.json(await listChanges(c.var.ctx, c.req.valid('query').since))
  )
  .get('/socket', allow('conversations_read'), async (c) => {
    if (c.req.header('upgrade') !== 'websocket') throw new Problem('invalid')
    // the room trusts these, so they are made here and nothing else of the request goes along
    const headers = new Headers({
      upgrade: 'websocket',
      'x-session-id': c.var.session.id,
      'x-person-id': c.var.session.person.id,
      'x-session-expires-at': String(c.var.session.expires_at)
    })
    const answer = await room(c.env, c.var.library.id).fetch('https://room/socket', { headers })
    // it may have ended before the room knew of its socket: then nobody told the room
    const { id } = c.var.session
    if (!(await isStillAlive(c.var.edge, id))) sendHint(c.var.ctx, { type: 'session_ended', session_id: id })
    return answer
  })
