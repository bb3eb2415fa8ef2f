import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseEnv } from 'node:util'
import { environment, freePort, ROOT } from './environment.ts'

export interface WorkerOptions {
  port: number
  /** Where local data lives. */
  state: string
  simulator_url: string
}

export interface RunningWorker {
  url: string
  process: ChildProcess
  /** Ends it at once, as a crash would, or in order. Resolves when its port is free. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** Runs the Worker in the local runtime, and waits until it answers. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  // what a clean clone has not yet, and wrangler asks for: the secrets, and the folder of the console
  completeSecrets()
  mkdirSync(`${ROOT}dist/web`, { recursive: true })
  const inspector = await freePort()
  const { port, state, simulator_url } = options
  const words = [
    'node_modules/wrangler/bin/wrangler.js',
    'dev',
    '--port',
    String(port),
    '--persist-to',
    state
  ]
  const more = ['--inspector-port', String(inspector), '--log-level', process.env.BAAK_LOG ?? 'error']
  const vars = [
    '--var',
    `PUBLIC_URL:http://127.0.0.1:${port}`,
    `GRAPH_URL:${simulator_url}`,
    `MAIL_URL:${simulator_url}/mail`
  ]
  return startServing([...words, ...more, ...vars], port)
}

/** Secrets of development that came since the file was made are added to it; what somebody changed stays. */
function completeSecrets(): void {
  const file = `${ROOT}.dev.vars`
  const own = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const known = parseEnv(own)
  const lines = readFileSync(`${file}.example`, 'utf8').split('\n')
  const missing = lines.filter((line) => {
    const name = /^([A-Z_]+)=/.exec(line)?.[1]
    return name ? known[name] === undefined : own === ''
  })
  if (missing.length > 0) writeFileSync(file, [own.trimEnd(), ...missing].join('\n').trimStart())
}

/** Runs a script of Node that serves on this port, and waits until it answers. `hear` takes what it says, else it is shown. */
export async function startServing(
  words: string[],
  port: number,
  hear?: (line: string) => void
): Promise<RunningWorker> {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: ['ignore', hear ? 'pipe' : 'inherit', 'inherit'],
    env: environment(),
    // a group of its own, so that stopping it stops what it started
    detached: true
  })
  if (hear && child.stdout) createInterface({ input: child.stdout }).on('line', hear)
  const url = `http://127.0.0.1:${port}`
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    endGroup(child, signal)
    await exited
  }
  await answering(`${url}/health`, child)
  return { url, process: child, stop }
}

function endGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // it is gone already
  }
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 480; attempt += 1) {
    if (child.exitCode !== null) throw new Error('the Worker ended before it answered')
    try {
      // it may say that the cron has stopped: nobody ticked it yet
      await fetch(url)
      return
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 125))
  }
  throw new Error('the Worker did not answer within a minute')
}

/** The local runtime never fires the cron, so we do. */
export async function tick(url: string): Promise<void> {
  try {
    await fetch(`${url}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`)
  } catch {
    // the Worker is restarting; the next minute catches up
  }
}
