import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Stale } from './db.ts'
import { ERROR_CODES, messageOf, Problem } from './errors.ts'
import { errorName, log } from './log.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Every error leaves as `{error: {code, message, reason, fields?}}`; what we did not foresee says only that. */
export function answerError(error: unknown, c: HonoContext): Response {
  const problem = asProblem(error, c)
  const language = /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'nl'
  const body = {
    code: problem.code,
    reason: problem.reason,
    message: messageOf(problem.reason, language),
    ...(problem.fields && { fields: problem.fields })
  }
  return c.json({ error: body }, ERROR_CODES[problem.code] as ContentfulStatusCode)
}

function asProblem(error: unknown, c: HonoContext): Problem {
  if (error instanceof Problem) return error
  // somebody else was first, again and again
  if (error instanceof Stale) return new Problem('unavailable')
  // what Hono itself refuses: JSON that is none, a body without its type
  if (error instanceof HTTPException && error.status < 500) return new Problem('invalid')
  log('request_failed', { route: `${c.req.method} ${c.req.routePath}`, error: errorName(error) })
  return new Problem('internal')
}

/** A page of another site cannot act in a signed-in browser: its Origin and Sec-Fetch-Site give it away. Scripts send neither. */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const socket = c.req.header('upgrade') === 'websocket'
  if (SAFE_METHODS.has(c.req.method) && !socket) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  // an empty one says something too: it is not ours
  const isForeign =
    (site !== undefined && site !== 'same-origin') ||
    (origin !== undefined && origin !== new URL(c.req.url).origin)
  if (isForeign) throw new Problem('forbidden', 'foreign_origin')
  return next()
}

/**
 * A body counts only as JSON, and at the addresses of `files` as bytes: a form of another site cannot send either type without
 * asking first.
 */
export const jsonOnly =
  (files: RegExp): MiddlewareHandler =>
  async (c, next) => {
    const type = c.req.header('content-type')
    const bytes = c.req.method === 'PUT' && files.test(c.req.path)
    const allowed = bytes ? /^application\/octet-stream$/i : /^application\/json\b/i
    if (!SAFE_METHODS.has(c.req.method) && type && !allowed.test(type)) throw new Problem('invalid')
    return next()
  }

/** Answers of the API are for one person: nobody keeps them, unless they say themselves who may. */
export const notKept: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  c.header('x-content-type-options', 'nosniff')
}
