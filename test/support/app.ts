import { Hono } from 'hono'
import type { Edge } from '../../workers/lib/context.ts'
import { answerError } from '../../workers/lib/http.ts'
import { type LibraryEnv, requireLibrary } from '../../workers/libraries/require.ts'
import { libraryRoutes } from '../../workers/libraries/routes.ts'
import { pushDeviceRoutes } from '../../workers/push-devices/routes.ts'
import { type EdgeEnv, requireSession, type SessionEnv } from '../../workers/sessions/require.ts'
import { sessionRoutes } from '../../workers/sessions/routes.ts'
import { mailsTo } from './mailbox.ts'
import type { TestEdge } from './edge.ts'

/** A browser of one person: it keeps the cookie that it is given. */
export interface Browser {
  fetch: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  cookie: () => string | null
}

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  body: any
}

/** The session and library routes over an edge of the test's own, so that the test sets the clock. */
export function openBrowser(edge: Edge, origin = 'http://localhost'): Browser {
  const app = new Hono<EdgeEnv>()
    .use(async (c, next) => {
      c.set('edge', edge)
      await next()
    })
    .route('/api', sessionRoutes)
    .route('/api/push-devices', new Hono<SessionEnv>().use(requireSession).route('/', pushDeviceRoutes))
    .route(
      '/api/libraries/:library_id',
      new Hono<LibraryEnv>().use(requireSession).use(requireLibrary).route('/', libraryRoutes)
    )
  app.onError(answerError)
  let cookie: string | null = null
  // each at an address of its own: what others try does not count for it
  const sender = `2001:db8:${crypto.randomUUID().slice(0, 4)}:${crypto.randomUUID().slice(0, 4)}::1`
  return {
    cookie: () => cookie,
    fetch: async (method, path, body, headers = {}) => {
      const response = await app.request(new URL(path, origin).href, {
        method,
        headers: {
          'cf-connecting-ip': sender,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(cookie && { cookie }),
          ...headers
        },
        ...(body !== undefined && { body: JSON.stringify(body) })
      })
      const set = response.headers.get('set-cookie')
      if (set) cookie = /max-age=0/i.test(set) ? null : (set.split(';')[0] ?? null)
      const text = await response.text()
      return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
    }
  }
}

/** Asks for a code and reads it from the mailbox. */
export async function codeFor(edge: TestEdge, browser: Browser, email: string): Promise<string> {
  await browser.fetch('POST', '/api/session/code', { email })
  await edge.settle()
  const mail = (await mailsTo(email)).at(-1)
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? ''
}

/** A browser in which this person is signed in. */
export async function signedIn(edge: TestEdge, email: string): Promise<Browser> {
  const browser = openBrowser(edge)
  const code = await codeFor(edge, browser, email)
  const answer = await browser.fetch('POST', '/api/session', { email, code })
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`)
  return browser
}
