// npm start: builds the console, prepares the local databases, and runs the Worker and the simulator until it is stopped.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync } from 'node:fs'
import { developmentSecrets, environment, freePort, QUIET, ROOT } from './environment.ts'
import { prepare, type SeededChannel } from './seed/seed.ts'
import { startSimulator } from './simulator/main.ts'

const PORT = Number(process.env.PORT ?? 8787)
const SIMULATOR_PORT = Number(process.env.SIMULATOR_PORT ?? 8788)
const STATE = process.env.BAAK_STATE ?? `${ROOT}.state`
const WORKER = `http://127.0.0.1:${PORT}`
const SIMULATOR = `http://127.0.0.1:${SIMULATOR_PORT}`
const MINUTE = 60_000

// the proxy that prepares the databases warns of what is no matter here
Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

async function main() {
  if (!existsSync(`${ROOT}.dev.vars`)) copyFileSync(`${ROOT}.dev.vars.example`, `${ROOT}.dev.vars`)
  if (process.env.BAAK_SKIP_BUILD !== '1') build()
  const channels = await prepare(STATE)
  const { META_APP_SECRET = '' } = developmentSecrets()
  const simulator = await startSimulator({
    port: SIMULATOR_PORT,
    webhook_url: `${WORKER}/webhooks/meta`,
    app_secret: META_APP_SECRET,
    channels
  })
  const worker = await startWorker()
  const ticking = setInterval(tick, MINUTE)
  const stop = (code: number) => {
    clearInterval(ticking)
    if (worker.pid) endGroup(worker.pid)
    void simulator.close()
    process.exit(code)
  }
  process.on('SIGINT', () => stop(0))
  process.on('SIGTERM', () => stop(0))
  worker.on('exit', () => stop(1))
  await ready()
  void tick()
  announce(channels)
}

function build() {
  const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment()
  })
  if (vite.status !== 0) process.exit(vite.status ?? 1)
}

async function startWorker() {
  const inspector = await freePort()
  const words = ['node_modules/wrangler/bin/wrangler.js', 'dev', '--port', String(PORT), '--persist-to', STATE]
  const more = ['--inspector-port', String(inspector), '--log-level', process.env.BAAK_LOG ?? 'error']
  const vars = ['--var', `GRAPH_URL:${SIMULATOR}`, `MAIL_URL:${SIMULATOR}/mail`]
  return spawn(process.execPath, [...words, ...more, ...vars], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: environment(),
    // a group of its own, so that stopping it stops what it started
    detached: true
  })
}

function endGroup(pid: number) {
  try {
    process.kill(-pid, 'SIGTERM')
  } catch {
    // it is gone already
  }
}

async function ready() {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    try {
      if ((await fetch(`${WORKER}/health`)).ok) return
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('the Worker did not answer within a minute')
}

/** The local runtime never fires the cron, so we do. */
async function tick() {
  try {
    await fetch(`${WORKER}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`)
  } catch {
    // the Worker is restarting; the next minute catches up
  }
}

function announce(channels: SeededChannel[]) {
  const people = [...new Set(channels.map((channel) => `${channel.email} (${channel.library})`))]
  console.log(`
Baak is ready
  Console    ${WORKER}
  Phone      ${SIMULATOR}/phone      play a patron
  Mailbox    ${SIMULATOR}/mailbox    sign-in codes arrive here
  Sign in as ${people.join('\n             ')}
             operator@probiblio.example (for all libraries)
`)
}

await main()
