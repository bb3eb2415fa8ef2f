// Meta, a phone and a mailbox on this computer: node scripts/simulator/main.ts. Nothing of it is ever deployed.
import { createServer, type Server } from 'node:http'
import { type Channel, registerChannels } from './channels.ts'
import { controlRoutes } from './control.ts'
import { graphRoutes } from './graph/routes.ts'
import { mailRoutes } from './mail.ts'
import { type Media, rememberMedia } from './media.ts'
import { keepMessage, type Message } from './messages.ts'
import { rememberWriter, type Writer } from './patrons.ts'
import { pushRoutes } from './push.ts'
import { pageRoutes } from './pages/routes.ts'
import { LOOPBACK, respond } from './server.ts'
import { newWorld, type World, type WorldOptions } from './world.ts'

/** Where the simulator listens and sends its webhooks, and what it starts with. */
export interface SimulatorOptions extends WorldOptions {
  /** 0 takes a free one. */
  port: number
  channels?: readonly Channel[]
  /** Who wrote before, so that their 24 hours are known. */
  patrons?: readonly Writer[]
  /** Files that a patron sent before. */
  media?: readonly Omit<Media, 'at'>[]
  /** What the phones show from before, of those who are known. */
  messages?: readonly Message[]
}

export interface Simulator {
  /** `http://127.0.0.1:8788`, without a slash at its end. */
  url: string
  close(): Promise<void>
}

/** Starts Meta, the phone and the mailbox on this computer. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = newWorld(options)
  registerChannels(world, options.channels ?? [])
  for (const writer of options.patrons ?? []) rememberWriter(world, writer)
  for (const media of options.media ?? []) rememberMedia(world, media)
  for (const message of options.messages ?? []) keepMessage(world, message)
  const routes = [
    ...controlRoutes(world),
    ...graphRoutes(world),
    ...mailRoutes(world),
    ...pushRoutes(world),
    ...pageRoutes(world)
  ]
  const server = createServer((request, response) => void respond(world, routes, request, response))
  const port = await listen(server, options.port)
  world.url = `http://${LOOPBACK}:${port}`
  return { url: world.url, close: () => close(world, server) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function close(world: World, server: Server): Promise<void> {
  world.closing.abort()
  for (const timer of world.timers) clearTimeout(timer)
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** With the ports and the secret of the environment, until it is told to stop. */
async function run() {
  const { SIMULATOR_PORT = '8788', PORT = '8787', META_APP_SECRET = 'development-app-secret' } = process.env
  const simulator = await startSimulator({
    port: Number(SIMULATOR_PORT),
    webhook_url: `http://127.0.0.1:${PORT}/webhooks/meta`,
    app_secret: META_APP_SECRET,
    log: (line) => console.log(line)
  })
  console.log(`Simulator: ${simulator.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void simulator.close().then(() => process.exit(0)))
  }
}

if (import.meta.main) await run()
