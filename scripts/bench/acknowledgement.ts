import { mkdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { developmentSecrets, ROOT } from '../environment.ts'
import { prepareWith } from '../seed/seed.ts'
import { readRows } from '../state.ts'
import { LIBRARY, nextBody } from './library.ts'
import { type Client, connect, median, paced, quantile, type Signed, saturate, signed } from './load.ts'
import { bundle, startRuntime } from './runtime.ts'
import { type Line, line, ms, times } from './table.ts'

const BUDGET = 1.5
/** Long enough for what follows an answer to be done before the next request. */
const REST_MS = 40
const WARM_UP = 300

interface Plan {
  idle: { rounds: number; requests: number }
  full: { rounds: number; seconds: number; connections: number[] }
}

const LONG: Plan = {
  idle: { rounds: 7, requests: 50 },
  full: { rounds: 3, seconds: 3, connections: [10, 50] }
}
const QUICK: Plan = { idle: { rounds: 3, requests: 40 }, full: { rounds: 1, seconds: 2, connections: [10] } }

/** One of the two that are compared. */
interface Side {
  client: (connections: number) => Client
  /** Resolves when nothing of what it was sent is still worked on. */
  settled: () => Promise<void>
  stop: () => Promise<void>
}

const { META_APP_SECRET = '' } = developmentSecrets()
const next = (): Signed => signed(nextBody(), META_APP_SECRET)

/** Throughput and latency of the answer to a webhook, ours and a bare Worker's in turn on the same runtime. */
export async function acknowledgement(folder: string, script: string, quick: boolean): Promise<Line[]> {
  const ours = await startOurs(`${folder}/ours`, script)
  const bare = await startBare(`${folder}/bare`)
  try {
    for (const side of [bare, ours]) await warmUp(side)
    const { idle, full } = quick ? QUICK : LONG
    const lines = await whenIdle(ours, bare, idle)
    for (const connections of full.connections) {
      lines.push(...(await whenBusy(ours, bare, connections, full)))
    }
    return lines
  } finally {
    await ours.stop()
    await bare.stop()
  }
}

async function startOurs(state: string, script: string): Promise<Side> {
  await prepareWith(state, [LIBRARY])
  const { url, stop } = await startRuntime(`${ROOT}wrangler.toml`, script, state)
  const client = (connections: number) => connect(`${url}/webhooks/meta`, connections)
  return { client, settled: () => allProcessed(state), stop }
}

async function startBare(state: string): Promise<Side> {
  const config = `${ROOT}scripts/bench/bare/wrangler.toml`
  mkdirSync(state, { recursive: true })
  const { url, stop } = await startRuntime(config, bundle(config, `${state}/bundle`), state)
  // makes its table
  await fetch(url)
  return { client: (connections: number) => connect(url, connections), settled: async () => undefined, stop }
}

async function warmUp(side: Side) {
  const client = side.client(5)
  await saturate(client, next, 5, (sent) => sent >= WARM_UP)
  client.close()
  await side.settled()
}

/** A delivery's reminder is gone when its message is in the inbox. */
async function allProcessed(state: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    if (readRows(state, "select id from due where kind = 'delivery' limit 1").length === 0) return
  }
  throw new Error('what was sent was not processed within a minute')
}

async function whenIdle(ours: Side, bare: Side, { rounds, requests }: Plan['idle']): Promise<Line[]> {
  const all = { ours: [] as number[], bare: [] as number[], ratios: [] as number[] }
  const measure = async (side: Side) => {
    const client = side.client(1)
    const bodies = Array.from({ length: requests }, next)
    const taken = await paced(client, bodies, REST_MS)
    client.close()
    await side.settled()
    return taken
  }
  for (let round = 0; round < rounds; round += 1) {
    const other = await measure(bare)
    const own = await measure(ours)
    all.bare.push(...other)
    all.ours.push(...own)
    all.ratios.push(median(own) / median(other))
  }
  const ratio = median(all.ratios)
  const far = (part: number) => `${ms(quantile(all.ours, part))} to ${ms(quantile(all.bare, part))}`
  const tail = quantile(all.ours, 0.99) / quantile(all.bare, 0.99)
  return [
    line(
      'Acknowledgement, one at a time, median',
      `${times(ratio)} (${far(0.5)})`,
      `≤ ×${BUDGET}`,
      ratio <= BUDGET
    ),
    line('Acknowledgement, one at a time, p99', `${times(tail)} (${far(0.99)})`)
  ]
}

async function whenBusy(ours: Side, bare: Side, connections: number, { rounds, seconds }: Plan['full']) {
  const rates = { ours: [] as number[], bare: [] as number[], through: [] as number[], waits: [] as number[] }
  const measure = async (side: Side) => {
    const client = side.client(connections)
    const started = performance.now()
    const { times: taken, elapsed_ms } = await saturate(
      client,
      next,
      connections,
      (_, at) => at > seconds * 1000
    )
    client.close()
    await side.settled()
    const all_ms = performance.now() - started
    return { taken, rate: (taken.length / elapsed_ms) * 1000, through: (taken.length / all_ms) * 1000 }
  }
  for (let round = 0; round < rounds; round += 1) {
    const other = await measure(bare)
    const own = await measure(ours)
    rates.bare.push(other.rate)
    rates.ours.push(own.rate)
    rates.through.push(own.through)
    rates.waits.push(median(own.taken) / median(other.taken))
  }
  const [own, other] = [median(rates.ours), median(rates.bare)]
  const at = `${connections} connections`
  return [
    line(`Acknowledged a second, ${at}`, `${times(own / other)} (${own.toFixed(0)} to ${other.toFixed(0)})`),
    line(`Acknowledgement, ${at}, median`, times(median(rates.waits))),
    line(`In the inbox a second, ${at}`, median(rates.through).toFixed(0))
  ]
}
