import { knock } from './door.ts'
import { expectProper } from './answers.ts'
import type { Place } from './place.ts'
import { type Case, requestOf } from './requests.ts'

/** By route, the statuses that it was seen to answer. */
export type Seen = Map<string, Set<number>>

/** Asks one thing of the Worker, as one of those who may or may not; the answer is a proper one. */
export async function isProper(one: Case, place: Place, seen: Seen): Promise<void> {
  const { request, changes } = await requestOf(place, one)
  const { method, url } = request
  const answer = await knock(request, changes)
  if (one.method === null) seen.set(one.route, (seen.get(one.route) ?? new Set()).add(answer.status))
  // who signed out, or was signed out by another browser of theirs, signs in again
  if (new URL(url).pathname.startsWith('/api/session') && method !== 'GET') place.cookies.clear()
  expectProper(answer, method, url)
}

/** Routes of the API whose verb was never reached: every request for them ended before it. */
export const unreached = (seen: Seen): string[] =>
  [...seen]
    .filter(([route]) => route.includes(' /api/'))
    .filter(([, statuses]) => ![...statuses].some((status) => status < 400 || status === 409))
    .map(([route]) => route)
