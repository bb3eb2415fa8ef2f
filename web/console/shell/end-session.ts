/**
 * How a session ends: by time (drafts stay in this tab) or by the person (nothing stays).
 * Either way the page loads anew, so that nothing of it is left in memory.
 */
import { api, whenSessionEnds } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { paths } from '../routes.ts'
import { clearTab } from './tab-memory.ts'

const SIGNED_OUT = 'signed-out'

const tabs = new BroadcastChannel('baak')
const leaving = new Set<() => Promise<unknown>>()

/** Runs before signing out, so that what was typed last still reaches the server. Returns how to stop. */
export function beforeSignOut(handler: () => Promise<unknown>): () => void {
  leaving.add(handler)
  return () => leaving.delete(handler)
}

/** The session is over: back to signing in, and to this page afterwards. */
export function endSession(): void {
  if (location.pathname === paths.signIn) return
  const back = encodeURIComponent(location.pathname + location.search)
  const reason = queries.getQueryData(keys.session) ? 'reden=verlopen&' : ''
  location.replace(`${paths.signIn}?${reason}terug=${back}`)
}

export async function signOut(): Promise<void> {
  await Promise.allSettled([...leaving].map((handler) => handler()))
  await api.delete('/api/session')
  tabs.postMessage(SIGNED_OUT)
  forget()
}

function forget(): void {
  clearTab()
  location.replace(`${paths.signIn}?reden=afgemeld`)
}

tabs.addEventListener('message', ({ data }) => data === SIGNED_OUT && forget())
whenSessionEnds(endSession)
