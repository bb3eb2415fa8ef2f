import { setTimeout as pause } from 'node:timers/promises'
import { developmentSecrets } from '../environment.ts'
import { doors } from '../../workers/fetch.ts'
import { sha256Hex } from '../../workers/lib/text.ts'
import type { Env } from '../../workers/lib/env.ts'
import { placeOfLibrary } from '../../workers/libraries/places.ts'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { deliver } from '../../workers/replies/deliver.ts'
import { counting } from './counting.ts'
import { signed } from './load.ts'

/** What Cloudflare charges for, but for CPU time. */
export interface Usage {
  /** Requests and jobs: each is an invocation of the Worker. */
  requests: number
  rows_read: number
  rows_written: number
  queue_messages: number
  object_requests: number
  class_a: number
  class_b: number
}

export const NOTHING: Usage = {
  ...{ requests: 0, rows_read: 0, rows_written: 0, queue_messages: 0 },
  ...{ object_requests: 0, class_a: 0, class_b: 0 }
}

export const sumOf = (usages: Usage[]): Usage =>
  usages.reduce((sum, usage) => {
    const added = Object.entries(sum).map(([key, value]) => [key, value + usage[key as keyof Usage]])
    return Object.fromEntries(added) as unknown as Usage
  }, NOTHING)

/** The Worker's own doors in this process, over the local databases: counts what each thing it does costs. */
export interface CountedWorker {
  /** One webhook: what its answer cost, and what was done after it. */
  webhook: (body: string) => Promise<{ answer: Usage; after: Usage }>
  /** One request of a colleague's console. */
  ask: (path: string, body?: unknown) => Promise<{ usage: Usage; json: unknown }>
  /** The job of an answer whose five seconds are over. */
  send: (messageId: string) => Promise<Usage>
  /** Whatever else runs on the edge. */
  run: (work: (env: Env) => Promise<unknown>) => Promise<Usage>
}

/** Past the seconds in which an answer can be taken back. */
const LATER_MS = 10_000
const TOKEN = 'b'.repeat(43)

export async function countedWorker(env: Env, libraryId: string, personId: string): Promise<CountedWorker> {
  await signIn(env, personId)
  const counter = countedEnv(env)
  const spent = async (work: () => Promise<void>): Promise<Usage> => {
    const before = counter.usage()
    await work()
    const after = counter.usage()
    const parts = Object.entries(after).map(([key, value]) => [key, value - before[key as keyof Usage]])
    return Object.fromEntries(parts) as unknown as Usage
  }
  const fetched = async (request: Request) => {
    const deferred: Promise<unknown>[] = []
    counter.count('requests')
    const response = await doors.fetch(request, counter.env, executionOf(deferred))
    if (!response.ok) throw new Error(`${new URL(request.url).pathname} answered ${response.status}`)
    return { response, deferred }
  }
  return {
    webhook: async (text) => {
      let deferred: Promise<unknown>[] = []
      const { body, signature } = signed(text, developmentSecrets().META_APP_SECRET ?? '')
      const headers = { 'x-hub-signature-256': signature }
      const request = new Request('http://baak.example/webhooks/meta', { method: 'POST', body, headers })
      const answer = await spent(async () => {
        deferred = (await fetched(request)).deferred
      })
      return { answer, after: await spent(() => allOf(deferred)) }
    },
    ask: async (path, body) => {
      let json: unknown
      const usage = await spent(async () => {
        const { response, deferred } = await fetched(requestOf(`libraries/${libraryId}/${path}`, body))
        json = response.status === 204 ? null : await response.json()
        await allOf(deferred)
      })
      return { usage, json }
    },
    send: (messageId) => spent(() => sendLater(counter.env, libraryId, messageId, counter.count)),
    run: (work) => spent(async () => void (await work(counter.env)))
  }
}

function requestOf(path: string, body: unknown): Request {
  const headers = {
    cookie: `baak=${TOKEN}`,
    origin: 'http://baak.example',
    'content-type': 'application/json'
  }
  const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  return new Request(`http://baak.example/api/${path}`, { headers, ...posted })
}

type Execution = NonNullable<Parameters<typeof doors.fetch>[2]>

const executionOf = (deferred: Promise<unknown>[]) =>
  ({
    waitUntil: (work: Promise<unknown>) => void deferred.push(work),
    passThroughOnException: () => undefined,
    props: {}
  }) as unknown as Execution

/** What is deferred may defer more. */
async function allOf(deferred: Promise<unknown>[]): Promise<void> {
  for (let done = 0; done < deferred.length; done += 1) await deferred[done]
  await pause(0)
}

async function signIn(env: Env, personId: string): Promise<void> {
  const now = Date.now()
  await env.DIRECTORY.prepare(
    'insert into sessions (id, token_hash, person_id, device, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing'
  )
    .bind('ses_bench', await sha256Hex(TOKEN), personId, 'bench', now, now, now + 43_200_000)
    .run()
}

async function sendLater(env: Env, libraryId: string, id: string, count: (what: keyof Usage) => void) {
  const deferred: Promise<unknown>[] = []
  const defer = (work: Promise<unknown>) => void deferred.push(work)
  const edge = { env, now: () => Date.now() + LATER_MS, defer, meter: newMeter() }
  count('requests')
  const place = await placeOfLibrary(edge, libraryId)
  if (!place) throw new Error('the library is not in the directory')
  await deliver(contextOf(edge, place, SYSTEM), id)
  await allOf(deferred)
}

function countedEnv(env: Env) {
  const usage: Usage = { ...NOTHING }
  const count = (what: keyof Usage) => {
    usage[what] += 1
  }
  const databases = Object.entries(env).filter(([name]) => /^(DIRECTORY|LIBRARIES_\d+)$/.test(name))
  const counted = databases.map(([name, d1]) => [name, counting(d1)] as const)
  const queue = { send: async () => count('queue_messages') }
  const wrapped = {
    ...env,
    ...Object.fromEntries(counted.map(([name, { d1 }]) => [name, d1])),
    ...{ INTAKE: queue, OUTBOX: queue, FILES: queue, CHORES: queue },
    ROOM: { getByName: () => ({ hint: async () => count('object_requests') }) },
    MEDIA: countedBucket(env.MEDIA, count)
  } as unknown as Env
  const rows = (which: 'rows_read' | 'rows_written') =>
    counted.reduce((sum, [, { counted: item }]) => sum + item[which], 0)
  const total = (): Usage => ({
    ...usage,
    rows_read: rows('rows_read'),
    rows_written: rows('rows_written')
  })
  return { env: wrapped, count, usage: total }
}

/** Deleting is free. */
const CLASSES = {
  put: 'class_a',
  list: 'class_a',
  createMultipartUpload: 'class_a',
  get: 'class_b',
  head: 'class_b'
} as const

const countedBucket = (bucket: Env['MEDIA'], count: (what: keyof Usage) => void): Env['MEDIA'] =>
  new Proxy(bucket, {
    get: (target, key) => {
      const value = Reflect.get(target, key) as unknown
      if (typeof value !== 'function') return value
      const charged = CLASSES[key as keyof typeof CLASSES]
      return (...given: unknown[]) => {
        if (charged) count(charged)
        return Reflect.apply(value, target, given) as unknown
      }
    }
  })
