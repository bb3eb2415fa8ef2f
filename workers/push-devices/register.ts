import { directoryOf, type Edge } from '../lib/context.ts'
import { Problem } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import type { CurrentSession } from '../sessions/current.ts'
import {
  deleteBeyond,
  deleteByEndpoint,
  deleteDevice,
  deviceByEndpoint,
  insertDevice,
  touchDevice
} from './queries.ts'
import type { Subscription } from './schema.ts'
import { endpointHash, mayPostTo, sealedSubscription } from './subscription.ts'

/** A computer and a phone, and those of a few years more; the one that was silent longest makes room. */
const MOST = 10

/**
 * From now on this browser hears that somebody waits, for whoever asks. Once more is the same device. Throws Problem: invalid, for an
 * address that is no push service's.
 */
export async function registerDevice(
  edge: Edge,
  session: CurrentSession,
  device: string,
  subscription: Subscription
): Promise<void> {
  if (!mayPostTo(edge, subscription.endpoint)) throw new Problem('invalid', 'no_push_service')
  const db = directoryOf(edge)
  const endpoint_hash = await endpointHash(subscription.endpoint)
  const id = newId('push_device')
  const sealed = await sealedSubscription(edge, id, subscription)
  const now = edge.now()
  await db.commit(
    // a browser belongs to who asked last: a colleague of before hears nothing there any more
    deleteByEndpoint(db, endpoint_hash),
    insertDevice(db, {
      ...{ id, person_id: session.person.id, session_id: session.id, endpoint_hash, device, sealed },
      ...{ created_at: now, seen_at: now }
    }),
    deleteBeyond(db, session.person.id, MOST)
  )
}

/**
 * A console opens in a browser that shows notices: does it still hear for who is signed in? It goes on in their present session, and
 * its secrets under the present sealing key. A colleague's does not, and ends.
 */
export async function recogniseDevice(
  edge: Edge,
  session: CurrentSession,
  subscription: Subscription
): Promise<boolean> {
  const db = directoryOf(edge)
  const known = await deviceByEndpoint(db, await endpointHash(subscription.endpoint))
  if (!known) return false
  const own = known.person_id === session.person.id
  const sealed = await sealedSubscription(edge, known.id, subscription)
  await db.commit(
    own ? touchDevice(db, known.id, session.id, sealed, edge.now()) : deleteDevice(db, known.id)
  )
  return own
}
