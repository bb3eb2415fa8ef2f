import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** Keeps wrangler and the local runtime silent on the network, and lets them trace nothing. For every process of ours that runs them. */
export const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  X_LOCAL_OBSERVABILITY: 'false'
} as const

/** What a child process of start, check and bench gets as its environment. */
export const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...QUIET,
  ...more
})

/** The project's folder, with a slash at its end. */
export const ROOT = join(import.meta.dirname, '..', '/')

/** The checked-in development secrets, as bindings for tests. */
export function developmentSecrets(): Record<string, string> {
  const entries = Object.entries(parseEnv(readFileSync(`${ROOT}.dev.vars.example`, 'utf8')))
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']))
}

/** A port of 127.0.0.1 that nobody listens on now. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))
      )
    })
  })
}
