import { createMiddleware } from 'hono/factory'
import type { Edge } from '../lib/context.ts'
import type { Env } from '../lib/env.ts'
import { Problem } from '../lib/errors.ts'
import { tokenOf } from './cookie.ts'
import { type CurrentSession, currentSession } from './current.ts'

/** What every route of the console finds in `c.var`, signed in or not. */
export interface EdgeEnv {
  Bindings: Env
  Variables: { edge: Edge }
}

/** What a route for people who signed in finds in `c.var`. */
export interface SessionEnv {
  Bindings: Env
  Variables: { edge: Edge; session: CurrentSession }
}

/** Reads the session on every request, so that a revoked one stops at once. */
export const requireSession = createMiddleware<SessionEnv>(async (c, next) => {
  const token = tokenOf(c)
  const session = token ? await currentSession(c.var.edge, token) : null
  if (!session) throw new Problem('unauthenticated')
  c.set('session', session)
  await next()
})

/** For those who run Baak for all libraries. */
export const requireOperator = createMiddleware<SessionEnv>(async (c, next) => {
  if (!c.var.session.person.operator) throw new Problem('forbidden')
  await next()
})
