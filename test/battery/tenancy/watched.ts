import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import type { Env } from '../../../workers/lib/env.ts'
import worker from '../../../workers/index.ts'
import { type Memory, newMemory, watchedD1 } from './watched-d1.ts'

/** What a request or a job did, beside its answer. */
export interface Trace {
  /** The statements, with the database that each went to. */
  statements: string[]
  /** How many rows were changed. */
  wrote: number
  jobs: unknown[]
  /** Keys of the object store. */
  keys: string[]
  /** Rooms that were found. */
  rooms: string[]
  /** What was asked of Meta or the mail provider, and what was logged. */
  said: string[]
}

export interface Seen extends Trace {
  status: number
  text: string
  headers: string
}

/** The Worker, with an eye on everything that it touches. */
export interface Watch {
  env: Env
  ask: (request: Request) => Promise<Seen>
  /** Runs a job as the queue does; its status is 200 when it was done, 500 when it comes again. */
  run: (job: unknown) => Promise<Seen>
  /** Does anything else with the watched `env`. */
  during: (work: (execution: ExecutionContext) => Promise<unknown>) => Promise<Trace>
  /** Something else changed a database. */
  forget: () => void
  /** Nobody answers outside; what is said there and in the log is noted. Undone by `vi.restoreAllMocks()`. */
  deafen: () => void
}

const decoder = new TextDecoder()
const nothing = (): Trace => ({ statements: [], wrote: 0, jobs: [], keys: [], rooms: [], said: [] })

export function watch(): Watch {
  let trace = nothing()
  const now = () => trace
  const deferred: Promise<unknown>[] = []
  const memories: Memory[] = []
  const watched = watchedEnv(now, memories)
  const waitUntil = (work: Promise<unknown>) => void deferred.push(work)
  const execution = { waitUntil, passThroughOnException: () => undefined, props: {} } as unknown
  const during: Watch['during'] = async (work) => {
    trace = nothing()
    await work(execution as ExecutionContext)
    for (let more = deferred.shift(); more; more = deferred.shift()) await more
    return trace
  }
  return {
    env: watched,
    during,
    ask: (request) => asked(request, watched, during),
    run: (job) => ran(job, watched, during),
    forget: () => {
      for (const memory of memories) memory.answers.clear()
    },
    deafen: () => deafen(now)
  }
}

async function asked(request: Request, watched: Env, during: Watch['during']): Promise<Seen> {
  let answer = { status: 0, text: '', headers: '' }
  const trace = await during(async (execution) => {
    const response = await worker.fetch(request, watched, execution)
    const headers = JSON.stringify([...response.headers])
    answer = { status: response.status, text: decoder.decode(await response.arrayBuffer()), headers }
  })
  return { ...answer, ...trace }
}

async function ran(job: unknown, watched: Env, during: Watch['during']): Promise<Seen> {
  let status = 0
  const done = (code: number) => () => {
    status = code
  }
  const message = { body: job, attempts: 1, ack: done(200), retry: done(500) }
  const batch = { queue: 'jobs', messages: [message] } as unknown as MessageBatch<never>
  const trace = await during((execution) => worker.queue(batch, watched, execution))
  return { status, text: '', headers: '', ...trace }
}

function watchedEnv(now: () => Trace, memories: Memory[]): Env {
  const database = (name: 'DIRECTORY' | 'LIBRARIES_1' | 'LIBRARIES_2') => {
    const memory = newMemory()
    memories.push(memory)
    return watchedD1(env[name], memory, {
      statement: (sql) => void now().statements.push(`${name}: ${sql}`),
      changed: (rows) => {
        now().wrote += rows
      }
    })
  }
  return {
    ...env,
    ...{ DIRECTORY: database('DIRECTORY'), LIBRARIES_1: database('LIBRARIES_1') },
    ...{ LIBRARIES_2: database('LIBRARIES_2'), MEDIA: objects(now), ROOM: rooms(now) },
    ...{ INTAKE: queue(now), OUTBOX: queue(now), FILES: queue(now), CHORES: queue(now) },
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) } as unknown as Fetcher
  }
}

function queue(now: () => Trace): Queue<never> {
  return {
    send: async (body: unknown) => void now().jobs.push(body),
    sendBatch: async (items: { body: unknown }[]) => void now().jobs.push(...items.map(({ body }) => body))
  } as unknown as Queue<never>
}

function rooms(now: () => Trace): Env['ROOM'] {
  const getByName = (name: string) => {
    now().rooms.push(name)
    return {
      hint: async () => undefined,
      connected: async () => 0,
      fetch: async () => new Response(`room of ${name}`)
    }
  }
  return { getByName, jurisdiction: () => ({ getByName }) } as unknown as Env['ROOM']
}

const objects = (now: () => Trace): R2Bucket =>
  new Proxy(env.MEDIA, {
    get: (bucket, name) => {
      const value = Reflect.get(bucket, name) as unknown
      if (typeof value !== 'function') return value
      return (key: unknown, ...rest: unknown[]) => {
        now().keys.push(...[key].flat().map(String))
        return value.call(bucket, key, ...rest)
      }
    }
  })

function deafen(now: () => Trace): void {
  vi.spyOn(console, 'log').mockImplementation((...words) => void now().said.push(words.join(' ')))
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input as RequestInfo, init)
    now().said.push(`${request.url} ${JSON.stringify([...request.headers])} ${await request.text()}`)
    return new Response('{}', { status: 500 })
  })
}
