import { encryptNotification } from '@block65/webcrypto-web-push'
import { directoryOf, type Edge } from '../lib/context.ts'
import { keyedHash } from '../lib/keyed-hash.ts'
import { errorName, log } from '../lib/log.ts'
import { bytesOf } from '../lib/text.ts'
import { MINUTE, SECOND } from '../lib/time.ts'
import { forgetDevice } from '../push-devices/remove.ts'
import { mayPostTo, openSubscription } from '../push-devices/subscription.ts'
import { authorizationFor } from './key.ts'
import { pauseAfter, type PushContent, USEFUL_MS } from './push.ts'
import { claimPush, deletePush, endPush, type PushId, readPush } from './queries.ts'

/** No second run takes the push while this one may still be at it. */
const CLAIM_MS = MINUTE
const TIMEOUT_MS = 10 * SECOND

/** Sends one push if it is due and nobody else is at it. */
export async function sendPush(edge: Edge, push: PushId): Promise<void> {
  const db = directoryOf(edge)
  const now = edge.now()
  const [claimed] = await db.commit(claimPush(db, push, now, now + CLAIM_MS))
  if (!claimed) return
  const row = await readPush(db, push)
  if (!row) {
    await db.commit(deletePush(db, push))
    return
  }
  const outcome = await attempt(edge, push, row)
  if (outcome === 'gone') return forgetDevice(edge, push.device_id)
  const pause = outcome === 'later' ? pauseAfter(row.attempts) : null
  const ended = outcome === 'sent' ? { state: outcome, sent_at: edge.now() } : { state: 'failed' as const }
  await db.commit(
    endPush(db, push, row.decided_at, pause === null ? ended : { next_attempt_at: edge.now() + pause })
  )
}

/** For after the commit: what goes wrong here the sweep makes good. */
export const sendSoon = (edge: Edge, push: PushId): Promise<void> =>
  sendPush(edge, push).catch((error: unknown) => said(push, { error: errorName(error) }))

const said = ({ device_id, library_id }: PushId, why: { status?: number; error?: string }) =>
  log('push_failed', { id: device_id, library_id, ...why })

type Row = NonNullable<Awaited<ReturnType<typeof readPush>>>

/** `gone`: the browser is; `later`: another try may help; `failed`: none will. */
type Outcome = 'sent' | 'gone' | 'later' | 'failed'

async function attempt(edge: Edge, push: PushId, row: Row): Promise<Outcome> {
  if (edge.now() > row.decided_at + USEFUL_MS) return 'failed'
  try {
    const request = await requestOf(edge, push, row)
    if (!request) return 'failed'
    const response = await fetch(request)
    await response.body?.cancel()
    const outcome = outcomeOf(response.status)
    if (outcome !== 'sent') said(push, { status: response.status })
    return outcome
  } catch (error) {
    said(push, { error: errorName(error) })
    return 'later'
  }
}

/** As RFC 8030 has it, and RFC 8292 for who may not. */
function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'sent'
  if (status === 404 || status === 410) return 'gone'
  return status === 429 || status >= 500 ? 'later' : 'failed'
}

/** Null: there is no key, or the address is not (any more) one that we post to. */
async function requestOf(edge: Edge, push: PushId, row: Row): Promise<Request | null> {
  const { endpoint, p256dh, auth } = await openSubscription(edge, push.device_id, row.sealed)
  const authorization = mayPostTo(edge, endpoint) ? await authorizationFor(edge, endpoint) : null
  if (!authorization) return null
  const { kind, library, language } = row
  const content: PushContent = { kind, library_id: push.library_id, library, language }
  const keys = { p256dh, auth }
  const body = await encryptNotification(
    { endpoint, expirationTime: null, keys },
    bytesOf(JSON.stringify(content))
  )
  const left_ms = row.decided_at + USEFUL_MS - edge.now()
  return new Request(endpoint, {
    method: 'POST',
    headers: {
      authorization,
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(Math.ceil(left_ms / SECOND)),
      urgency: 'high',
      topic: await topicOf(edge, push)
    },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS)
  })
}

/** What waits at the push service for a device that is off is replaced by what comes later. It does not say which library it is. */
const topicOf = async ({ env }: Edge, { device_id, library_id }: PushId): Promise<string> =>
  (await keyedHash(env.SEAL_KEYS, 'push_topic', `${device_id}|${library_id}`)).slice(0, 32)
