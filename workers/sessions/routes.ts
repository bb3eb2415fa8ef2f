import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import type { Edge } from '../lib/context.ts'
import { Problem } from '../lib/errors.ts'
import { idOf } from '../lib/schema.ts'
import { validate } from '../lib/validate.ts'
import { initialsOf } from '../people/person.ts'
import { prefer } from '../people/prefer.ts'
import { askCode } from './ask-code.ts'
import { dropToken, keepToken, tokenOf } from './cookie.ts'
import { type CurrentSession, currentSession } from './current.ts'
import { deviceOf } from './device.ts'
import { type EdgeEnv, requireSession } from './require.ts'
import { aliveOf, revoke, revokeOthers, signOut } from './revoke.ts'
import { askCodeSchema, preferencesSchema, signInSchema } from './schema.ts'
import { senderOf } from './sender.ts'
import { signIn } from './sign-in.ts'

const sender = (c: Context) => senderOf(c.req.header('cf-connecting-ip'))

/** Signing in and out, and a person's own sessions and preferences. Mounted at `/api`. */
export const sessionRoutes = new Hono<EdgeEnv>()
  .post('/session/code', validate('json', askCodeSchema), async (c) => {
    await askCode(c.var.edge, { ...c.req.valid('json'), sender: sender(c) })
    return c.json({}, 202)
  })
  .post('/session', validate('json', signInSchema), async (c) => {
    const device = deviceOf(c.req.header('user-agent'))
    const input = { ...c.req.valid('json'), sender: sender(c), device, previous_token: tokenOf(c) }
    const token = await signIn(c.var.edge, input)
    keepToken(c, token)
    return c.json(await shownAfresh(c.var.edge, token))
  })
  .get('/session', requireSession, (c) => c.json(shown(c.var.session)))
  .delete('/session', requireSession, async (c) => {
    await signOut(c.var.edge, c.var.session)
    dropToken(c)
    return c.body(null, 204)
  })
  .patch('/session/preferences', requireSession, validate('json', preferencesSchema), async (c) => {
    await prefer(c.var.edge, c.var.session.person.id, c.req.valid('json'))
    return c.json(await shownAfresh(c.var.edge, tokenOf(c)))
  })
  .get('/sessions', requireSession, async (c) => {
    const alive = await aliveOf(c.var.edge, c.var.session)
    const items = alive.map(({ id, device, created_at, seen_at }) => ({
      ...{ id, device, created_at, seen_at },
      current: id === c.var.session.id
    }))
    return c.json({ items })
  })
  .delete('/sessions', requireSession, async (c) => {
    await revokeOthers(c.var.edge, c.var.session)
    return c.body(null, 204)
  })
  .delete('/sessions/:id', requireSession, validate('param', v.object({ id: idOf('ses') })), async (c) => {
    const { id } = c.req.valid('param')
    await revoke(c.var.edge, c.var.session, id)
    if (id === c.var.session.id) dropToken(c)
    return c.body(null, 204)
  })

async function shownAfresh(edge: Edge, token: string | null) {
  const session = token ? await currentSession(edge, token) : null
  if (!session) throw new Problem('unauthenticated')
  return shown(session)
}

function shown({ person, memberships, expires_at }: CurrentSession) {
  const initials = initialsOf(person.name)
  const libraries = memberships.map(({ id, name, place, role, time_zone }) => ({
    ...{ id, name, place, role, initials, time_zone }
  }))
  return { person, libraries, expires_at }
}
