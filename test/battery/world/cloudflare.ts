import type { DatabaseSync } from 'node:sqlite'
import { developmentSecrets } from '../../../scripts/environment.ts'
import type { Env } from '../../../workers/lib/env.ts'
import { type Job, queue } from '../../../workers/queue.ts'
import { scheduled } from '../../../workers/schedule.ts'
import { webhooks } from '../../../workers/webhooks.ts'
import { closeDatabase, openDatabase, rowsIn } from './databases.ts'
import { d1Of, type Tape } from '../../../scripts/sqlite-d1.ts'
import type { Ended, World } from './world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** As in wrangler.toml. */
const RETRIES = 5
/** A consumer that says nothing for so long is given up, and its message comes again. */
const CONSUMER = 5 * MINUTE

export interface Databases {
  DIRECTORY: DatabaseSync
  LIBRARIES_1: DatabaseSync
  LIBRARIES_2: DatabaseSync
}

/** The platform, as far as the Worker sees it: databases, queues, objects, rooms, and who calls it. */
export interface Cloudflare {
  env: Env
  databases: Databases
  /** Meta posts a webhook: the status, or null when no answer came. */
  post: (body: Uint8Array, signature: string) => Promise<number | null>
  tick: () => Promise<Ended<void>>
  /** What stands in the queues, or is being worked on. */
  jobs: () => number
  /** Jobs that were given up after all their tries. */
  deadJobs: () => number
  /** Leaves out the chores that the ticks hand to a queue, for a run that is not about them. */
  restChores: () => void
  close: () => void
}

interface Counts {
  jobs: number
  dead: number
  chores: boolean
}

/** How queues misbehave. */
export interface QueueHabits {
  doubles: number
  loses: number
}

export function newCloudflare(
  world: World,
  habits: QueueHabits,
  tape?: Partial<Record<keyof Databases, Tape>>
): Cloudflare {
  const databases = {
    DIRECTORY: openDatabase('directory'),
    LIBRARIES_1: openDatabase('library'),
    LIBRARIES_2: openDatabase('library')
  }
  const counts: Counts = { jobs: 0, dead: 0, chores: true }
  const bound = (name: keyof Databases) =>
    d1Of(databases[name], (what, perform) => world.call('d1', `${name} ${what}`, perform), tape?.[name])
  const env = {
    ...{ ENVIRONMENT: 'development', OBJECT_JURISDICTION: '', MAIL_FROM: 'baak@baak.example' },
    ...{
      PUBLIC_URL: 'https://baak.simulatie.example',
      GRAPH_URL: 'http://meta.test',
      MAIL_URL: 'http://mail.test'
    },
    ...developmentSecrets(),
    DIRECTORY: bound('DIRECTORY'),
    LIBRARIES_1: bound('LIBRARIES_1'),
    LIBRARIES_2: bound('LIBRARIES_2'),
    MEDIA: newBucket(world),
    ROOM: {
      getByName: () => ({
        hint: () => world.call('room', 'hint', () => undefined),
        connected: () => world.call('room', 'connected', () => 0),
        people: () => world.call('room', 'people', () => [])
      })
    },
    ...newQueues(
      world,
      habits,
      counts,
      (id) => isAwaited(databases, id),
      () => env
    )
  } as unknown as Env
  return {
    ...{ env, databases },
    post: (body, signature) => post(world, env, body, signature),
    tick: () =>
      world.invoke('tick', (defer) => scheduled({} as never, env, { waitUntil: defer } as never), CONSUMER),
    jobs: () => counts.jobs,
    deadJobs: () => counts.dead,
    restChores: () => {
      counts.chores = false
    },
    close: () => {
      closeDatabase('directory', databases.DIRECTORY)
      closeDatabase('library', databases.LIBRARIES_1)
      closeDatabase('library', databases.LIBRARIES_2)
    }
  }
}

/** Meta waits for an answer about so long. */
const PATIENCE = 20 * SECOND

async function post(world: World, env: Env, body: Uint8Array, signature: string): Promise<number | null> {
  const ended = await world.invoke(
    'webhook',
    async (defer) => {
      const headers = { 'x-hub-signature-256': signature }
      const request = new Request('http://baak.test/meta', {
        method: 'POST',
        body: new Uint8Array(body),
        headers
      })
      return (
        await webhooks.fetch(request, env, {
          waitUntil: defer,
          passThroughOnException: () => undefined
        } as never)
      ).status
    },
    PATIENCE
  )
  return ended.type === 'returned' ? ended.value : null
}

/** What a patron waits for is not at rest: a run ends when that is done (heal.ts). */
const AWAITED: Record<string, string> = { emergencies: 'emergency', receipts: 'receipt' }

const isAwaited = ({ LIBRARIES_1, LIBRARIES_2 }: Databases, chore: string): boolean => {
  const kind = AWAITED[chore]
  if (kind === undefined) return false
  const asked = 'select id from due where kind = ? limit 1'
  return [LIBRARIES_1, LIBRARIES_2].some((database) => rowsIn(database, asked, kind).length > 0)
}

function newQueues(
  world: World,
  habits: QueueHabits,
  counts: Counts,
  isAwaited: (chore: string) => boolean,
  env: () => Env
) {
  const put = (name: string, body: Job, delay: number, attempts: number) => {
    counts.jobs += 1
    world.plan(delay + world.random.below(200), () => void consume(name, body, attempts))
  }
  const consume = async (name: string, body: Job, attempts: number) => {
    let verdict: 'none' | 'ack' | number = 'none'
    const message = {
      ...{ id: `${name}${attempts}`, body, attempts },
      ack: () => {
        verdict = 'ack'
      },
      retry: ({ delaySeconds = 0 } = {}) => {
        verdict = delaySeconds * SECOND
      }
    }
    const batch = { queue: name, messages: [message] }
    const ended = await world.invoke(
      body.kind === 'chore' ? `job chores ${body.id}` : `job ${name}`,
      (defer) => queue(batch as never, env(), { waitUntil: defer } as never),
      CONSUMER
    )
    counts.jobs -= 1
    const delay = (ended.type === 'returned' ? verdict : MINUTE) as 'none' | 'ack' | number
    if (delay === 'ack' || delay === 'none') return
    if (attempts > RETRIES) counts.dead += 1
    else put(name, body, delay, attempts + 1)
  }
  const send =
    (name: string) =>
    (body: Job, { delaySeconds = 0 } = {}) =>
      world.call('queue', name, () => {
        const times = world.random.chance(habits.loses) ? 0 : world.random.chance(habits.doubles) ? 2 : 1
        if (body.kind === 'chore' && !counts.chores && !isAwaited(body.id)) return
        for (let time = 0; time < times; time += 1) put(name, body, delaySeconds * SECOND, 1)
      })
  const newQueue = (name: string) => ({
    send: send(name),
    sendBatch: (messages: { body: Job }[]) =>
      world.call('queue', name, () => {
        for (const { body } of messages) put(name, body, 0, 1)
      })
  })
  return {
    INTAKE: newQueue('intake'),
    OUTBOX: newQueue('outbox'),
    FILES: newQueue('files'),
    CHORES: newQueue('chores')
  }
}

/** Objects that are text: sealed deliveries that no row can hold. */
function newBucket(world: World) {
  const objects = new Map<string, string>()
  return {
    put: (key: string, value: string) => world.call('object', 'put', () => void objects.set(key, value)),
    get: (key: string) =>
      world.call('object', 'get', () => {
        const text = objects.get(key)
        return text === undefined ? null : { text: async () => text }
      }),
    delete: (keys: string | string[]) =>
      world.call('object', 'delete', () => {
        for (const key of [keys].flat()) objects.delete(key)
      })
  }
}
