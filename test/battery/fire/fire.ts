import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bundle } from '../../../scripts/bench/runtime.ts'
import { developmentSecrets, ROOT } from '../../../scripts/environment.ts'
import { startServing, type WorkerOptions } from '../../../scripts/worker.ts'
import { startStack, type Stack } from '../../support/stack.ts'
import { firstSeed, scale } from '../scale.ts'
import { randomOf } from '../world/random.ts'
import type { Wrong } from './ask.ts'
import { type AtMeta, watchMeta } from './at-meta.ts'
import { type Deck, newDeck } from './deck.ts'
import { type Choosing, type Desk, openDesk } from './desk.ts'
import { faultsOf } from './faults.ts'
import { judgeAnswers } from './ledger.ts'
import { newSender, type Sender } from './sender.ts'
import { openScreen, type Screen } from './screens.ts'
import { known, signingIn, type Viewer, wishes } from './town.ts'

/** All of Baak under fire: libraries with their consoles open, Meta in trouble, and a sender that waits to begin. */
export interface Fire {
  stack: Stack
  deck: Deck
  sender: Sender
  desks: Desk[]
  screens: Screen[]
  meta: AtMeta
  wrong: Wrong
  /** Lines of the Worker's log, how many of each event. */
  said: Record<string, number>
  /** Other patrons meet trouble from now on. */
  setFaults: (round: number) => Promise<void>
  /** `kill -9`, and a new start. */
  kill: () => Promise<void>
  kills: () => number
  /** Resolves when all work is done, by the sweep where the queue lost it. */
  rest: () => Promise<void>
  figures: () => Figures
  /** Conversations that a screen of their library was never told of. */
  untold: () => string[]
  /** Of the Worker's process; MB. */
  memory: () => number
  close: () => Promise<void>
}

export type Figures = Record<string, number> & { webhooks: number }

interface FireWishes {
  choose: Choosing
  /** Between two ticks of the cron; in production a minute. */
  tick_ms: number
}

const STEP_MS = 30_000
/** Looks in which what is under way may end by itself. */
const PATIENT = 3
/** Looks without any change, after which there will be none. */
const MOST_STILL = 60

export async function startFire({ choose, tick_ms }: FireWishes): Promise<Fire> {
  const folder = mkdtempSync(join(tmpdir(), 'baak-fire-'))
  mkdirSync(`${ROOT}dist/web`, { recursive: true })
  const script = bundle(`${ROOT}wrangler.toml`, folder)
  const said: Record<string, number> = {}
  const hear = (line: string) => {
    const event = /^\{"event":"(\w+)"/.exec(line)?.[1]
    if (event) said[event] = (said[event] ?? 0) + 1
    else if (/uncaught|exception/i.test(line)) wrong.push(line)
  }
  const start = (options: WorkerOptions) => {
    const words = [`${import.meta.dirname}/serve.ts`, JSON.stringify({ ...options, script })]
    return startServing(words, options.port, hear)
  }
  const wrong: Wrong = []
  const viewers: Viewer[] = []
  const within = scale(quickFolder(), tmpdir())
  const stack = await startStack(wishes, { prepare: signingIn(viewers), known, start, within })
  const { url } = stack.worker()
  const random = randomOf(firstSeed())
  const deck = newDeck(random, developmentSecrets().META_APP_SECRET ?? '')
  const first = viewers.filter(
    ({ library }, place) => viewers.findIndex((one) => one.library === library) === place
  )
  const desks = first.map((viewer) => openDesk(url, viewer, wrong, choose))
  const others = viewers.filter((viewer) => !first.includes(viewer))
  const screens = [
    ...desks.map(({ screen }) => screen),
    ...others.map((viewer) => openScreen(url, viewer, wrong))
  ]
  const ticking = tickEvery(stack, tick_ms)
  const fire: Fire = {
    ...{ stack, deck, desks, screens, said, wrong },
    sender: newSender(`${url}/webhooks/meta`, deck, random),
    meta: watchMeta(stack.simulator.url),
    setFaults: (round) => tell(stack, 'faults', faultsOf(round)),
    kill: async () => {
      kills += 1
      await stack.restart()
    },
    kills: () => kills,
    rest: () => rest(fire),
    figures: () => figuresOf(fire),
    untold: () => untold(fire),
    memory: () => memoryOf(stack),
    close: async () => {
      await ticking.end()
      for (const screen of screens) screen.close()
      fire.sender.close()
      await stack.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  let kills = 0
  await fire.setFaults(0)
  return fire
}

/** Where it is there, in memory: it outlives `kill -9` as a disk does, and a disk costs half of the time. A soak is too much for it. */
const quickFolder = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir())

function tickEvery(stack: Stack, ms: number) {
  let isOver = false
  const run = async () => {
    for (; !isOver; await pause(ms)) await stack.tick()
  }
  const running = run()
  return {
    end: async () => {
      isOver = true
      await running
    }
  }
}

async function tell(stack: Stack, what: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const url = `${stack.simulator.url}/simulator/${what}`
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`the simulator did not take ${what}: ${await response.text()}`)
}

const OPEN = [
  "select count(*) as count from due where kind in ('delivery', 'attachment')",
  "select count(*) as count from outbox where state <> 'uncertain'",
  `select count(*) as count from messages
    where origin = 'staff' and status in ('queued', 'sending', 'accepted', 'sent', 'delivered')`
]

/**
 * A lease of whoever was killed ends in a minute or in six: so long the clock is moved, not waited. When nothing moves any more it
 * ends too, for the judge to say what is left.
 */
async function rest(fire: Fire): Promise<void> {
  const { stack, desks } = fire
  for (const desk of desks) await desk.end()
  let [now, still] = [await left(fire), 0]
  for (let round = 0; now > 0 && still < MOST_STILL; round += 1) {
    await stack.tick()
    await pause(1000)
    // a Worker that is too busy to hear it hears it the next time
    if (round >= PATIENT)
      await tell(stack, 'clock', { offset_ms: (round - PATIENT + 1) * STEP_MS }).catch(() => {})
    const before = now
    now = await left(fire)
    still = now === before ? still + 1 : 0
  }
}

/** How much is not done: work of Baak, and when there is none, news of Meta that is on its way. */
async function left({ stack, desks, screens, meta }: Fire): Promise<number> {
  const work = OPEN.flatMap((sql) => stack.rows(sql)).reduce((all, { count }) => all + Number(count), 0)
  const closed = screens.filter((screen) => !screen.isOpen()).length
  if (work + closed > 0) return work + closed
  await meta.look()
  return judgeAnswers({ stack, desks, meta }).violations.length
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

function figuresOf({ stack, sender, deck, desks, screens, said, kills }: Fire): Figures {
  const deliveries = stack.rows('select count(*) as count from deliveries')
  return {
    ...{ webhooks: sum(deliveries.map(({ count }) => Number(count))), of_messages: sender.answered() },
    ...{ repeated: sender.repeated(), messages: sum(deck.dealt), photos: deck.photos, kills: kills() },
    ...{ unanswered: sender.refusals.get(0) ?? 0, busy: sender.refusals.get(503) ?? 0 },
    ...{ answers: sum(desks.map(({ answers }) => answers.length)), sockets: screens.length },
    ...{ hints: sum(screens.map(({ hints }) => hints)), cut: sum(screens.map(({ cut }) => cut)) },
    ...{ median_ms: sender.within(0.5), p99_ms: sender.within(0.99), ...said }
  }
}

function untold({ stack, screens }: Fire): string[] {
  const all = Map.groupBy(stack.rows('select id, library_id from conversations'), ({ library_id }) =>
    String(library_id)
  )
  return screens.flatMap(({ library_id, told }) =>
    (all.get(library_id) ?? []).map(({ id }) => String(id)).filter((id) => !told.has(id))
  )
}

function memoryOf(stack: Stack): number {
  const { pid } = stack.worker().process
  const processes = execFileSync('ps', ['-A', '-o', 'pgid=,rss=,comm='], { encoding: 'utf8' })
  const own = processes.split('\n').map((line) => line.trim().split(/\s+/))
  const kilobytes = own.filter(([group, , name]) => group === String(pid) && name?.startsWith('workerd'))
  return kilobytes.reduce((sum, [, rss]) => sum + Number(rss), 0) / 1024
}
