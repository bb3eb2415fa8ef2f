import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHmac } from 'node:crypto'
import { developmentSecrets, freePort, QUIET } from '../../scripts/environment.ts'
import type { SeededLibrary } from '../../scripts/seed/library.ts'
import { prepareWith } from '../../scripts/seed/seed.ts'
import type { NewLibrary } from '../../scripts/seed/shape.ts'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../scripts/simulator/main.ts'
import { readRows, type Row } from '../../scripts/state.ts'
import { type RunningWorker, startWorker, tick, type WorkerOptions } from '../../scripts/worker.ts'
import type { Env } from '../../workers/lib/env.ts'

Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

export type StackLibrary = NewLibrary

/** The whole of Baak as a person runs it, with libraries of the test's own: a real Worker process, its databases, and the simulator. */
export interface Stack {
  /** The folder of its databases. */
  state: string
  libraries: SeededLibrary[]
  simulator: Simulator
  worker: () => RunningWorker
  /** Posts a body to Meta's door over a real connection; answers the status, or 0 when there was no answer. */
  post: (body: string | Buffer, signature?: string) => Promise<number>
  /** Kills the Worker without warning and starts it anew on the same data. */
  restart: () => Promise<void>
  tick: () => Promise<void>
  /** Reads the databases' files beside the running Worker. */
  rows: (sql: string, ...values: (string | number)[]) => Row[]
  close: () => Promise<void>
}

/** What a test wants otherwise than usual. */
export interface StackWishes {
  /** Writes more into the databases, before the Worker runs on them. */
  prepare?: (env: Env, libraries: SeededLibrary[]) => Promise<void>
  /** What the simulator knows from the start. */
  known?: (
    libraries: SeededLibrary[]
  ) => Pick<SimulatorOptions, 'channels' | 'patrons' | 'media' | 'settings'>
  start?: (options: WorkerOptions) => Promise<RunningWorker>
  /** In which its databases get a folder. */
  within?: string
}

export async function startStack(
  wishes: StackLibrary[],
  { prepare, known, start = startWorker, within = tmpdir() }: StackWishes = {}
): Promise<Stack> {
  const state = mkdtempSync(join(within, 'baak-stack-'))
  const secrets = developmentSecrets()
  const libraries = await prepareWith(state, wishes, prepare)
  const port = await freePort()
  const webhook_url = `http://127.0.0.1:${port}/webhooks/meta`
  const app_secret = secrets.META_APP_SECRET ?? ''
  const simulator = await startSimulator({ port: 0, webhook_url, app_secret, ...known?.(libraries) })
  const options = { port, state, simulator_url: simulator.url }
  let worker = await start(options)
  return {
    libraries,
    state,
    simulator,
    worker: () => worker,
    post: (body, signature = sign(body, app_secret)) => post(webhook_url, body, signature),
    restart: async () => {
      await worker.stop('SIGKILL')
      worker = await start(options)
    },
    tick: () => tick(worker.url),
    rows: (sql, ...values) => readRows(state, sql, ...values),
    close: async () => {
      await worker.stop()
      await simulator.close()
      rmSync(state, { recursive: true, force: true })
    }
  }
}

export const sign = (body: string | Buffer, secret: string) =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

async function post(url: string, body: string | Buffer, signature: string): Promise<number> {
  try {
    // a connection that was kept may have ended meanwhile, and then it is no answer of the Worker's that is missing
    const headers = {
      ...{ connection: 'close', 'content-type': 'application/json' },
      'x-hub-signature-256': signature
    }
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}

/** Waits for something to become true, however long this machine needs. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 120
): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`it did not happen within ${seconds} seconds: ${what}`)
}
