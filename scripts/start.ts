// npm start: builds the console, prepares the local databases, and runs the Worker and the simulator until it is stopped.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expectFree, stopInOrder } from './ending.ts'
import { developmentSecrets, environment, QUIET, ROOT } from './environment.ts'
import { asMedia } from './seed/files.ts'
import type { SeededChannel } from './seed/known.ts'
import { prepare } from './seed/seed.ts'
import { startSimulator } from './simulator/main.ts'
import { startWorker, tick } from './worker.ts'

const PORT = Number(process.env.PORT ?? 8787)
const SIMULATOR_PORT = Number(process.env.SIMULATOR_PORT ?? 8788)
const STATE = resolve(process.env.BAAK_STATE ?? `${ROOT}.state`)
const MINUTE = 60_000
const ON_THE_PHONE = { direction: 'out', type: 'template', status: 'delivered' } as const

// the proxy that prepares the databases warns of what does not matter here
Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

async function main() {
  await expectFree({ PORT, SIMULATOR_PORT })
  build()
  const { channels, patrons, files, templates } = await prepare(STATE)
  const { META_APP_SECRET = '' } = developmentSecrets()
  const simulator = await startSimulator({
    port: SIMULATOR_PORT,
    webhook_url: `http://127.0.0.1:${PORT}/webhooks/meta`,
    app_secret: META_APP_SECRET,
    channels,
    patrons,
    media: files.map(asMedia),
    messages: templates.map((template) => ({ ...template, ...ON_THE_PHONE }))
  })
  const worker = await startWorker({ port: PORT, state: STATE, simulator_url: simulator.url })
  const ticking = setInterval(() => void tick(worker.url), MINUTE)
  const stop = async (code: number) => {
    clearInterval(ticking)
    await worker.stop()
    await simulator.close()
    process.exit(code)
  }
  stopInOrder(() => stop(0))
  worker.process.on('exit', () => void stop(1))
  await tick(worker.url)
  announce(worker.url, simulator.url, channels)
}

function build() {
  const words = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit', env: environment() })
  if (status !== 0) process.exit(status ?? 1)
}

function announce(worker: string, simulator: string, channels: SeededChannel[]) {
  const people = [...new Set(channels.map((channel) => `${channel.email} (${channel.library})`))]
  console.log(`
Baak is ready
  Console    ${worker}
  Phone      ${simulator}/phone      play a patron
  Mailbox    ${simulator}/mailbox    sign-in codes arrive here
  Sign in as ${people.join('\n             ')}
             operator@probiblio.example (for all libraries)
`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
