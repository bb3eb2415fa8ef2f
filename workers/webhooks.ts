import { Hono } from 'hono'
import { enqueueDeliveries } from './intake/enqueue.ts'
import { processDelivery } from './intake/process.ts'
import { type Recorded, record } from './intake/record.ts'
import { contextOf, type Edge, edgeOf, type LibraryPlace, SYSTEM } from './lib/context.ts'
import type { Env } from './lib/env.ts'
import { errorName, log } from './lib/log.ts'
import { readAtMost } from './lib/read-at-most.ts'
import { bytesOf, sha256Hex } from './lib/text.ts'
import { pause } from './lib/time.ts'
import { verifySignature } from './meta/signature.ts'

/** Meta sends at most 3 MB. */
const LARGEST = 3_500_000
const CHALLENGE = /^[A-Za-z0-9_-]{1,128}$/

/** Meta's door. It answers 200, 401, 403 (handshake only), 405, 413 or 503 (our storage failed: send it again), nothing else. */
export const webhooks = new Hono<{ Bindings: Env }>()
  .get('/meta', async (c) => {
    const challenge = c.req.query('hub.challenge') ?? ''
    const known = await sameText(c.req.query('hub.verify_token') ?? '', c.env.META_VERIFY_TOKEN)
    if (!known || c.req.query('hub.mode') !== 'subscribe' || !CHALLENGE.test(challenge))
      return c.body(null, 403)
    return c.body(challenge, 200, { 'content-type': 'text/plain' })
  })
  .post('/meta', async (c) => {
    const bytes = await readAtMost(c.req.raw, LARGEST)
    if (!bytes) return c.body(null, 413)
    const secrets = [c.env.META_APP_SECRET, c.env.META_APP_SECRET_PREVIOUS ?? '']
    if (!(await verifySignature(bytes, c.req.header('x-hub-signature-256') ?? null, secrets)))
      return c.body(null, 401)
    const edge = edgeOf(c.env, c.executionCtx)
    try {
      const { recorded, atOnce } = await record(edge, bytes)
      edge.defer(follow(edge, recorded, atOnce))
      return c.body(null, 200)
    } catch (error) {
      log('intake_refused', { error: errorName(error) })
      return c.body(null, 503)
    }
  })
  .all('/meta', (c) => c.body(null, 405, { allow: 'GET, POST' }))

/** What was stored is worked on at once; the queue and the sweep take what this does not reach. */
async function follow(edge: Edge, recorded: Recorded[], atOnce: boolean): Promise<void> {
  // the answer leaves first: begun in the same breath, this would hold it up
  await pause(0)
  for (const { library, ids } of recorded) {
    const later = atOnce ? await processAll(edge, library, ids) : ids
    await enqueueDeliveries(edge, library.id, later)
  }
}

/** Answers the ids that are not finished. */
async function processAll(edge: Edge, library: LibraryPlace, ids: string[]): Promise<string[]> {
  const later: string[] = []
  for (const id of ids) {
    try {
      const progress = await processDelivery(contextOf(edge, library, SYSTEM), id, true)
      if (progress === 'later') later.push(id)
    } catch (error) {
      log('delivery_failed', { library_id: library.id, id, error: errorName(error) })
    }
  }
  return later
}

/** Compares in a time that tells nothing: hashes of equal length. */
async function sameText(given: string, wanted: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256Hex(bytesOf(given)), sha256Hex(bytesOf(wanted))])
  return a === b && wanted !== ''
}
