/**
 * How a session ends: by time (drafts stay in this tab) or by the person (nothing stays).
 * Either way the page loads anew, so that nothing of it is left in memory.
 */
import { api, whenSessionEnds } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { queries } from '../api/queries.ts'
import { paths } from '../routes.ts'
import { clearTab } from './tab-memory.ts'

/** What one tab tells the others while its person signs out. */
type Word = 'signing-out' | 'stays' | 'signed-out'
/** how long to wait for the end of what another tab began; ms */
const SIGNING_OUT_MS = 30_000

const tabs = new BroadcastChannel('baak')
const leaving = new Set<() => Promise<unknown>>()
let signingOutUntil = 0

/** Runs before signing out, so that what was typed last still reaches the server. Returns how to stop. */
export function beforeSignOut(handler: () => Promise<unknown>): () => void {
  leaving.add(handler)
  return () => leaving.delete(handler)
}

/** The session is over: back to signing in, and to this page afterwards. Not while someone signs out: that says more. */
export function endSession(): void {
  if (location.pathname === paths.signIn || Date.now() < signingOutUntil) return
  const back = encodeURIComponent(location.pathname + location.search)
  const reason = queries.getQueryData(keys.session) ? 'reden=verlopen&' : ''
  location.replace(`${paths.signIn}?${reason}terug=${back}`)
}

export async function signOut(): Promise<void> {
  await Promise.allSettled([...leaving].map((handler) => handler()))
  say('signing-out')
  try {
    await api.delete('/api/session')
  } catch (error) {
    say('stays')
    throw error
  }
  say('signed-out')
}

function say(word: Word): void {
  tabs.postMessage(word)
  hear(word)
}

function hear(word: Word): void {
  signingOutUntil = word === 'stays' ? 0 : Date.now() + SIGNING_OUT_MS
  if (word !== 'signed-out') return
  clearTab()
  location.replace(`${paths.signIn}?reden=afgemeld`)
}

tabs.addEventListener('message', (event: MessageEvent<Word>) => hear(event.data))
whenSessionEnds(endSession)
