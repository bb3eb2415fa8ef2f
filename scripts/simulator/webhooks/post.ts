import type { Channel } from '../channels.ts'
import type { Fault } from '../faults.ts'
import { later, nowIn, type World } from '../world.ts'
import { encodeBody, signedHeaders } from './encode.ts'

/** One change that was sent: its account, and what it says. */
export interface Sent {
  waba_id: string
  field: string
  value: unknown
  /** Of account news: when it happened, in seconds. Messages and calls carry their own. */
  time?: number
}

interface Posting {
  fault?: Fault | undefined
  /** `messages`, if absent. */
  field?: string
  arrived?: () => void
}

/** Seconds between tries; the last one repeats. Meta goes on for days, the simulator for some minutes. */
const BACKOFF_S = [1, 2, 5, 10]
const MOST_TRIES = 20
const MOST_AT_ONCE = 40
const MOST_WAITING = 20_000
const MOST_RECENT = 20
const ANSWER_WITHIN_MS = 10_000
const OTHER_BATCH_AFTER_MS = 300
/** Fields whose elements have times of their own. */
const TIMED = new Set([
  'messages',
  'calls',
  'history',
  'standby',
  'smb_message_echoes',
  'messaging_handovers'
])

/** Sends one change as a webhook, again until it is answered 200. `arrived` is called at the first 200. */
export function postChange(
  world: World,
  channel: Channel,
  value: unknown,
  { fault, field = 'messages', arrived = () => {} }: Posting = {}
) {
  if (!world.subscribed.has(channel.waba_id)) return
  const time = Math.floor(nowIn(world) / 1000)
  const change = { waba_id: channel.waba_id, field, value, ...(!TIMED.has(field) && { time }) }
  const body = encodeBody(batch([change]))
  let told = false
  const once = () => {
    if (!told) arrived()
    told = true
  }
  const copies = 1 + (fault?.duplicate ?? 0)
  later(world, fault?.delay_ms ?? 0, () => {
    for (let copy = 0; copy < copies; copy += 1) enqueue(world, body, once)
  })
  if (fault?.redeliver_with_other_batch) {
    const others = [...world.outgoing.recent]
    const wait_ms = (fault.delay_ms ?? 0) + OTHER_BATCH_AFTER_MS
    later(world, wait_ms, () => enqueue(world, encodeBody(batch([change, ...others.reverse()])), () => {}))
  }
  world.outgoing.recent = [...world.outgoing.recent, change].slice(-MOST_RECENT)
}

/** One body for several changes, an entry for each account and time. */
function batch(changes: readonly Sent[]) {
  const entries = Map.groupBy(changes, ({ waba_id, time }) => `${waba_id} ${time ?? ''}`)
  return {
    object: 'whatsapp_business_account',
    entry: [...entries.values()].map((own) => ({
      id: own[0]?.waba_id,
      ...(own[0]?.time !== undefined && { time: own[0].time }),
      changes: own.map(({ value, field }) => ({ value, field }))
    }))
  }
}

function enqueue(world: World, body: Buffer, arrived: () => void, tries = 0) {
  const { outgoing } = world
  if (outgoing.waiting.length >= MOST_WAITING) {
    world.log('webhook dropped: too many are waiting')
    return
  }
  outgoing.waiting.push(() => {
    outgoing.running += 1
    void attempt(world, body).then((status) => {
      outgoing.running -= 1
      if (outgoing !== world.outgoing) return
      next(world)
      if (status === 200) arrived()
      else tryAgain(world, body, arrived, { tries: tries + 1, status })
    })
  })
  next(world)
}

function next(world: World) {
  const { outgoing } = world
  if (outgoing.running < MOST_AT_ONCE) outgoing.waiting.shift()?.()
}

/** The HTTP status; 0 when nobody answered. */
async function attempt(world: World, body: Buffer): Promise<number> {
  try {
    const response = await fetch(world.webhook_url, {
      method: 'POST',
      headers: signedHeaders(body, world.app_secret),
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.any([world.closing.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)])
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

interface Failed {
  tries: number
  status: number
}

function tryAgain(world: World, body: Buffer, arrived: () => void, { tries, status }: Failed) {
  if (world.closing.signal.aborted) return
  const said = status === 0 ? 'not answered' : `answered ${status}`
  if (tries >= MOST_TRIES) {
    world.log(`webhook ${said}, given up after ${tries} tries`)
    return
  }
  const seconds = BACKOFF_S[Math.min(tries, BACKOFF_S.length) - 1] ?? 10
  world.log(`webhook ${said}, again in ${seconds} s (try ${tries})`)
  later(world, seconds * 1000, () => enqueue(world, body, arrived, tries))
}
