import { env } from 'cloudflare:workers'
import { directoryOf, type Edge } from '../../workers/lib/context.ts'
import { registerDevice } from '../../workers/push-devices/register.ts'
import type { Subscription } from '../../workers/push-devices/schema.ts'
import type { CurrentSession } from '../../workers/sessions/current.ts'

/** A right subscription that nobody listens to, for whom a test does not send to; another for each name. */
export const subscriptionOf = (name: string): Subscription => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
  p256dh: `B${'A'.repeat(86)}`,
  auth: 'A'.repeat(22)
})

/** A device of this person, of which no test hears anything. */
export async function makePushDevice(edge: Edge, person: { id: string }, name: string): Promise<string> {
  const session = { id: `ses_${name}`, person } as unknown as CurrentSession
  await registerDevice(edge, session, 'Firefox · Android', subscriptionOf(name))
  const row = await directoryOf(edge)
    .selectFrom('push_devices')
    .select('id')
    .where('session_id', '=', session.id)
    .executeTakeFirstOrThrow()
  return row.id
}

export interface PushSeen {
  browser: string
  content: { kind: string; library_id: string; library: string; language: string }
  body: string
  ttl: number
  topic: string
  urgency: string
}

const simulator = (path: string, method = 'GET') => fetch(new URL(path, env.GRAPH_URL), { method })

/** A browser that lets Baak push to it: what it gives, and what it got. */
export async function pushBrowser() {
  const response = await simulator('/simulator/push-browsers', 'POST')
  const subscription = (await response.json()) as Subscription
  const id = subscription.endpoint.split('/').at(-1) ?? ''
  return {
    subscription,
    id,
    /** Oldest first. */
    seen: async (): Promise<PushSeen[]> => {
      const { pushes } = (await (await simulator('/simulator/pushes')).json()) as { pushes: PushSeen[] }
      return pushes.filter(({ browser }) => browser === id)
    },
    letGo: async () => void (await simulator(`/simulator/push-browsers/${id}`, 'DELETE'))
  }
}
