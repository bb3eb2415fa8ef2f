import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SECOND } from '../lib/time.ts'
import { LONGEST_MS } from './lifetime.ts'

const NAME = 'baak'

/** `__Host-` keeps other sites of the domain from setting it, but needs https, which a local run has not. */
const isSecure = (c: Context) => new URL(c.req.url).protocol === 'https:'

/** The session token that the browser sent, if it looks like one. */
export function tokenOf(c: Context): string | null {
  const token = isSecure(c) ? getCookie(c, NAME, 'host') : getCookie(c, NAME)
  return token && /^[\w-]{43}$/.test(token) ? token : null
}

export function keepToken(c: Context, token: string): void {
  const common = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: LONGEST_MS / SECOND } as const
  setCookie(c, NAME, token, isSecure(c) ? { ...common, secure: true, prefix: 'host' } : common)
}

/** Takes the token back, and all that the browser kept of the console. */
export function dropToken(c: Context): void {
  deleteCookie(c, NAME, isSecure(c) ? { path: '/', secure: true, prefix: 'host' } : { path: '/' })
  if (isSecure(c)) c.header('clear-site-data', '"cache", "storage"')
}
