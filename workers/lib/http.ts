import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Stale } from './db.ts'
import { ERROR_CODES, messageOf, Problem } from './errors.ts'
import { errorName, log } from './log.ts'
import { readAtMost } from './read-at-most.ts'

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

const takesFile = (c: HonoContext, files: RegExp) => c.req.method === 'PUT' && files.test(c.req.path)

/** Bytes: more than the longest that any form of ours sends, however its JSON is spelled. */
const LONGEST_BODY = 200_000

/** What is no file is short: a longer body is refused before anything is made of it. */
export const shortOnly =
  (files: RegExp): MiddlewareHandler =>
  async (c, next) => {
    const { raw } = c.req
    if (raw.body === null || takesFile(c, files)) return next()
    const bytes = await readAtMost(raw, LONGEST_BODY)
    if (!bytes) throw new Problem('invalid', 'too_long')
    c.req.raw = new Request(raw, { body: bytes })
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
    const allowed = takesFile(c, files) ? /^application\/octet-stream$/i : /^application\/json\b/i
    if (!SAFE_METHODS.has(c.req.method) && type && !allowed.test(type)) throw new Problem('invalid')
    return next()
  }

/** Answers of the API are for one person: nobody keeps them, unless they say themselves who may. */
export const notKept: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
}

const NO_PAGE = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff'
}
const ONLY_HTTPS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** What we answer is no page and stands in none, unless it says otherwise itself. The page's own are in `web/console/public/_headers`. */
export const noPage: MiddlewareHandler = async (c, next) => {
  await next()
  const secure = new URL(c.req.url).protocol === 'https:'
  for (const [name, value] of Object.entries(secure ? { ...NO_PAGE, ...ONLY_HTTPS } : NO_PAGE))
    if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}
