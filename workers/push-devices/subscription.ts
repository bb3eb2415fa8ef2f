import type { Edge } from '../lib/context.ts'
import { open, type Place, seal } from '../lib/seal.ts'
import { sha256Hex } from '../lib/text.ts'
import { isPushService } from './endpoint.ts'
import type { Subscription } from './schema.ts'

const placeOf = (id: string): Place => ({
  library_id: 'directory',
  table: 'push_devices',
  row: id,
  column: 'sealed'
})

export const sealedSubscription = (edge: Edge, id: string, subscription: Subscription): Promise<string> =>
  seal(edge.env.SEAL_KEYS, placeOf(id), JSON.stringify(subscription))

export async function openSubscription(edge: Edge, id: string, sealed: string): Promise<Subscription> {
  return JSON.parse(await open(edge.env.SEAL_KEYS, placeOf(id), sealed)) as Subscription
}

/** By which a browser is known again. Its address is as long a secret as that of a session, and outlives a sealing key. */
export const endpointHash = (endpoint: string): Promise<string> => sha256Hex(endpoint)

/** The simulator plays the push service too, in development only. */
export const mayPostTo = ({ env }: Edge, endpoint: string): boolean =>
  isPushService(endpoint, env.ENVIRONMENT === 'development' ? env.GRAPH_URL : null)
