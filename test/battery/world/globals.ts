import nodeCrypto from 'node:crypto'
import { cryptoOf } from './crypto.ts'
import { randomOf } from './random.ts'
import type { World } from './world.ts'

/** What the code asks of its runtime, for as long as a world lasts. */
export interface Outside {
  fetch: (
    url: string,
    init: { method?: string; body?: unknown; timeout_ms: number | null }
  ) => Promise<Response>
  /** Every line that the code logs. */
  line: (text: string) => void
}

const real = {
  now: Date.now,
  random: Math.random,
  setTimeout: globalThis.setTimeout,
  fetch: globalThis.fetch,
  log: console.log,
  timeout: AbortSignal.timeout,
  crypto: globalThis.crypto,
  fill: nodeCrypto.randomFillSync
}

/** Lets time, chance, keys and the network be the world's while `work` runs; nothing else in this process may run meanwhile. */
export async function within<T>(world: World, outside: Outside, work: () => Promise<T>): Promise<T> {
  const timeouts = new WeakMap<AbortSignal, number>()
  Date.now = world.now
  Math.random = world.random.next
  // a stream of its own: the package that makes ids draws ahead, and keeps what is left from one world to the next
  const crypto = cryptoOf(randomOf(world.now()))
  Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true, writable: true })
  // ids come from here, by the package that makes them
  nodeCrypto.randomFillSync = ((target: Uint8Array) => crypto.getRandomValues(target)) as typeof real.fill
  globalThis.setTimeout = ((then: () => void, ms = 0) => void world.pause(ms).then(then)) as never
  AbortSignal.timeout = (ms) => {
    const { signal } = new AbortController()
    timeouts.set(signal, ms)
    return signal
  }
  globalThis.fetch = (async (url: string, init: RequestInit = {}) =>
    outside.fetch(url, {
      ...(init.method && { method: init.method }),
      body: init.body,
      timeout_ms: (init.signal && timeouts.get(init.signal)) ?? null
    })) as typeof real.fetch
  console.log = (text: unknown) => outside.line(String(text))
  try {
    return await work()
  } finally {
    restore()
  }
}

function restore() {
  Date.now = real.now
  Math.random = real.random
  globalThis.setTimeout = real.setTimeout
  globalThis.fetch = real.fetch
  console.log = real.log
  AbortSignal.timeout = real.timeout
  nodeCrypto.randomFillSync = real.fill
  Object.defineProperty(globalThis, 'crypto', { value: real.crypto, configurable: true, writable: true })
}
