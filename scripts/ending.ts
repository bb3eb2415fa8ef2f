/** When what runs until it is stopped has to stop, and whether it can begin. */
import { createServer } from 'node:net'

const LOOK_MS = 500

/** Calls `stop` once: when a person or a system asks for it, and when npm, which does not always pass that on, is gone. */
export function stopInOrder(stop: () => Promise<void>): void {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    clearInterval(looking)
    void stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, once)
  const parent = process.ppid
  const byNpm = process.env.npm_lifecycle_event !== undefined
  const looking = setInterval(() => byNpm && process.ppid !== parent && once(), LOOK_MS)
  looking.unref()
}

/** Says in words which port is in use, and what to do, before anything is built. Throws Error. */
export async function expectFree(ports: Record<string, number>): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (await isFree(port)) continue
    const others = Object.entries(ports).map(([other, taken]) => `${other}=${taken + 10}`)
    throw new Error(
      `Port ${port} is in use, perhaps by a Baak that still runs: stop it. Or start on other ports (${name} is one):\n` +
        `  ${others.join(' ')} npm start`
    )
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
