import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../world/random.ts'
import type { Deck, Webhook } from './deck.ts'

export interface Sender {
  /** Sends so many new webhooks, at most `rate` a second, each until it is answered 200. `more` may end it earlier. */
  burst: (count: number, rate: number, more?: () => boolean) => Promise<void>
  /** Different webhooks that were answered 200. */
  answered: () => number
  /** How often a webhook was sent again although it was answered 200. */
  repeated: () => number
  /** Other answers than 200, how often each; 0 is none. */
  refusals: Map<number, number>
  /** The ms within which this part of all answers were there. */
  within: (part: number) => number
  close: () => void
}

interface Sending extends Webhook {
  /** Meta sends some of what it got a 200 for once more. */
  copies: number
  /** It was answered 200 before, or is sent beside one that counts. */
  known: boolean
}

const CONNECTIONS = 64
const TURN_MS = 20
const AGAIN_MS = 500
const COPY_WITHIN_MS = 3000
/** Webhooks overtake each other within so many. */
const WINDOW = 40
const SLOWEST_MS = 30_000

/** Meta's side of the door: many connections that stay open, each webhook until it is answered 200, out of order, some more than once. */
export function newSender(url: string, deck: Deck, random: Random): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const refusals = new Map<number, number>()
  const times = new Uint32Array(SLOWEST_MS + 1)
  const ready: Sending[] = []
  let [open, running, answered, repeated] = [0, 0, 0, 0]
  const later = (webhook: Sending, ms: number) => void setTimeout(() => ready.push(webhook), ms)
  const send = async (webhook: Sending) => {
    running += 1
    const started = performance.now()
    const status = await post(url, agent, webhook)
    running -= 1
    if (status !== 200) {
      refusals.set(status, (refusals.get(status) ?? 0) + 1)
      return later(webhook, AGAIN_MS)
    }
    const taken = Math.min(Math.round(performance.now() - started), SLOWEST_MS)
    times[taken] = (times[taken] ?? 0) + 1
    if (webhook.known) repeated += 1
    else answered += 1
    if (webhook.copies === 0) open -= 1
    else later({ ...webhook, copies: webhook.copies - 1, known: true }, random.below(COPY_WITHIN_MS))
  }
  const add = () => {
    const webhook = { ...deck.next(), copies: random.below(20) === 0 ? 1 : 0, known: false }
    // now and then the same twice at the same moment
    const added = random.below(20) === 0 ? [webhook, { ...webhook, copies: 0, known: true }] : [webhook]
    open += added.length
    ready.push(...added)
  }
  const take = (): Sending | undefined => {
    const place = random.below(Math.max(ready.length, 1))
    const last = ready.pop()
    const taken = ready[place] ?? last
    if (last && place < ready.length) ready[place] = last
    return taken
  }
  const burst = async (count: number, rate: number, more = () => true) => {
    let [made, due, at] = [0, 0, performance.now()]
    while ((made < count && more()) || open > 0) {
      due = Math.min(due + ((performance.now() - at) / 1000) * rate, rate)
      at = performance.now()
      while (due >= 1 && running < CONNECTIONS) {
        for (; made < count && ready.length < WINDOW && more(); made += 1) add()
        const webhook = take()
        if (!webhook) break
        due -= 1
        void send(webhook)
      }
      await pause(TURN_MS)
    }
  }
  return {
    burst,
    answered: () => answered,
    repeated: () => repeated,
    refusals,
    within: (part) => quantile(times, part),
    close: () => agent.destroy()
  }
}

/** The HTTP status, or 0 when there was no answer. */
function post(url: string, agent: Agent, { body, signature }: Webhook): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': body.byteLength,
      'x-hub-signature-256': signature
    }
    const sending = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', () => resolve(0))
    })
    sending.on('error', () => resolve(0))
    sending.end(body)
  })
}

function quantile(times: Uint32Array, part: number): number {
  const wanted = times.reduce((sum, count) => sum + count, 0) * part
  let seen = 0
  for (const [ms, count] of times.entries()) {
    seen += count
    if (seen >= wanted && seen > 0) return ms
  }
  return 0
}
