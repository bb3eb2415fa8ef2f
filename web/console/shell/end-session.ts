/** How a session ends: by time (drafts stay in this tab) or by the person (nothing stays). */
import { navigate } from 'wouter/use-browser-location'
import { api, whenSessionEnds } from '../api/client.ts'
import { queries } from '../api/queries.ts'
import { paths } from '../routes.ts'
import { clearTab } from './tab-memory.ts'

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
  const back = location.pathname + location.search
  navigate(`${paths.signIn}?terug=${encodeURIComponent(back)}`, { replace: true, state: { ended: true } })
  queries.clear()
}

export async function signOut(): Promise<void> {
  await Promise.allSettled([...leaving].map((handler) => handler()))
  await api.delete('/api/session')
  forget()
  tabs.postMessage('signed-out')
}

function forget(): void {
  clearTab()
  navigate(paths.signIn, { replace: true, state: { signedOut: true } })
  queries.clear()
}

tabs.addEventListener('message', ({ data }) => data === 'signed-out' && forget())
whenSessionEnds(endSession)
