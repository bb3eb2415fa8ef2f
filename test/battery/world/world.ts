import { AsyncLocalStorage } from 'node:async_hooks'
import { newAgenda } from './agenda.ts'
import { type Random, randomOf } from './random.ts'

/** What crosses the edge of an invocation. */
export type Kind = 'd1' | 'queue' | 'object' | 'room' | 'graph' | 'timer'

/** One request, job or tick, from its beginning to the end of what it deferred. */
export interface Invocation {
  name: string
  /** How many calls it made so far. */
  calls: number
  waiting: number
  state: 'runs' | 'ended' | 'killed'
  kill: () => void
}

/** A call that an invocation makes: its number counts from one within the invocation. */
export interface CallMade {
  invocation: Invocation
  kind: Kind
  what: string
  number: number
}

/**
 * What goes wrong with a call. `before`: it fails and nothing happened. `after`: it happened, and the answer is lost. `hang`: no
 * answer ever, happened or not. `crash`: the invocation ends there, with all it had in hand.
 */
export type Fault = 'before' | 'after' | 'hang before' | 'hang after' | 'crash before' | 'crash after'

export interface Nature {
  /** ms that a call takes. */
  latency: (call: CallMade) => number
  fault: (call: CallMade) => Fault | null
  /** Decides instead of `latency` who goes next, for a test that tries orders. */
  turns?: Turns
}

export interface Turns {
  /** Resolves when it is this call's turn. */
  ask: (call: CallMade) => Promise<void>
  /** Gives one that asked its turn; false when nobody asks. */
  give: () => Promise<boolean>
}

export type Ended<T> = { type: 'returned'; value: T } | { type: 'threw'; error: unknown } | { type: 'lost' }

export interface World {
  random: Random
  now: () => number
  /** Makes something happen `delay` ms from now. */
  plan: (delay: number, happens: () => void) => () => void
  /** Runs `work` as an invocation of its own. `lost`: it was killed, or whoever asked waited longer than `patience` ms. */
  invoke: <T>(name: string, work: (defer: Defer) => Promise<T>, patience: number) => Promise<Ended<T>>
  call: <T>(kind: Kind, what: string, perform: () => T | Promise<T>) => Promise<T>
  pause: (ms: number) => Promise<void>
  /** Ends every invocation at the point where it is, as a deploy or a crash does. */
  restart: () => void
  /** Lets happen what is planned, until `enough` says so or nothing is planned. */
  run: (enough: () => boolean) => Promise<void>
  /** Every call of the run in its order, as one number: two runs of one seed have the same. */
  fingerprint: () => number
}

export type Defer = (work: Promise<unknown>) => void

const immediately = setImmediate
const breath = () => new Promise<void>((resolve) => immediately(resolve))
/** As a database that lost its connection says it. */
export const LOST = 'D1_ERROR: Network connection lost.'

/** A world of one's own, in which time passes only when nothing else is to do. */
export function newWorld(seed: number, startsAt: number, nature: Nature): World {
  const random = randomOf(seed)
  const agenda = newAgenda()
  const current = new AsyncLocalStorage<Invocation>()
  const alive = new Set<Invocation>()
  /** Those that wait for no call: they are at work, and the world waits for them. */
  const atWork = new Set<Invocation>()
  let now = startsAt
  let trace = 17

  const watchers = new Map<() => boolean, () => void>()

  const plan = (delay: number, happens: () => void) =>
    agenda.plan(now + Math.max(0, Math.ceil(delay)), happens)

  const note = ({ invocation, kind, what }: CallMade) => {
    for (const text of [invocation.name, kind, what])
      for (let index = 0; index < text.length; index += 1)
        trace = (Math.imul(trace, 31) + text.charCodeAt(index)) | 0
  }

  const settle = (invocation: Invocation, then: () => void) => {
    if (invocation.state === 'killed') return
    invocation.waiting -= 1
    if (invocation.waiting === 0 && invocation.state === 'runs') atWork.add(invocation)
    then()
  }

  async function call<T>(kind: Kind, what: string, perform: () => T | Promise<T>): Promise<T> {
    const invocation = current.getStore()
    if (!invocation) throw new Error(`${kind} ${what} was called outside any invocation`)
    invocation.calls += 1
    invocation.waiting += 1
    atWork.delete(invocation)
    const made = { invocation, kind, what, number: invocation.calls }
    const fault = nature.fault(made)
    return new Promise<T>((resolve, reject) => {
      const happen = () => {
        if (invocation.state === 'killed') return
        note(made)
        if (fault === 'crash before') return invocation.kill()
        if (fault === 'hang before') return
        if (fault === 'before') return settle(invocation, () => reject(new Error(LOST)))
        const done = (end: () => void) => {
          if (fault === 'crash after') return invocation.kill()
          if (fault === 'hang after') return
          settle(invocation, fault === 'after' ? () => reject(new Error(LOST)) : end)
        }
        // what answers by itself later (Meta) is a promise; the rest is done at once
        try {
          const value = perform()
          if (value instanceof Promise)
            value.then(
              (late) => done(() => resolve(late)),
              (error: unknown) => done(() => reject(error))
            )
          else done(() => resolve(value))
        } catch (error) {
          done(() => reject(error))
        }
      }
      const turns = nature.turns
      if (turns) void turns.ask(made).then(happen)
      else plan(nature.latency(made), happen)
    })
  }

  async function pause(ms: number): Promise<void> {
    const invocation = current.getStore()
    if (!invocation) return new Promise((resolve) => plan(ms, resolve))
    invocation.waiting += 1
    atWork.delete(invocation)
    return new Promise((resolve) => plan(ms, () => settle(invocation, resolve)))
  }

  async function invoke<T>(
    name: string,
    work: (defer: Defer) => Promise<T>,
    patience: number
  ): Promise<Ended<T>> {
    return new Promise((answer) => {
      const leave = (state: 'ended' | 'killed') => {
        if (invocation.state !== 'runs') return
        invocation.state = state
        alive.delete(invocation)
        atWork.delete(invocation)
        forget()
        if (state === 'killed') answer({ type: 'lost' })
      }
      const invocation: Invocation = {
        ...{ name, calls: 0, waiting: 0, state: 'runs' },
        kill: () => leave('killed')
      }
      alive.add(invocation)
      atWork.add(invocation)
      const forget = plan(patience, () => answer({ type: 'lost' }))
      const deferred: Promise<unknown>[] = []
      const finish = async () => {
        for (let later = deferred.shift(); later; later = deferred.shift()) await later.catch(() => undefined)
        leave('ended')
      }
      void current.run(invocation, async () => {
        try {
          const value = await work((later) => void deferred.push(later))
          answer({ type: 'returned', value })
        } catch (error) {
          answer({ type: 'threw', error })
        }
        await finish()
      })
    })
  }

  /** Waits until every invocation waits for a call: then the order of what follows is ours alone. */
  async function calm() {
    await breath()
    for (let tries = 0; atWork.size > 0; tries += 1) {
      if (tries === 2_000)
        throw new Error(`${[...atWork].map(({ name }) => name).join()} waits for something unknown`)
      await breath()
    }
  }

  /** One loop at a time: whoever asks while it runs is told when what they wait for holds. */
  async function run(enough: () => boolean) {
    await calm()
    if (enough()) return
    if (watchers.size > 0) return new Promise<void>((resolve) => watchers.set(enough, resolve))
    await new Promise<void>((resolve, reject) => {
      watchers.set(enough, resolve)
      loop().catch(reject)
    })
  }

  function happens(): boolean {
    const next = agenda.next()
    if (!next) return false
    if (next.cancelled) return happens()
    now = Math.max(now, next.at)
    next.happens()
    return true
  }

  async function loop() {
    while (watchers.size > 0) {
      // what is planned for one moment begins before any of it goes on: else no two would ever meet
      let began = false
      while (nature.turns && agenda.isDue(now)) began = happens()
      if (began) await calm()
      const moved = (await nature.turns?.give()) || happens()
      if (moved) await calm()
      // with nothing planned, the last to ask goes on: it may be what the others wait for
      const last = moved ? null : [...watchers.keys()].at(-1)
      let told = false
      for (const [holds, resolve] of watchers) {
        if (holds !== last && !holds()) continue
        told = watchers.delete(holds)
        resolve()
      }
      if (told) await breath()
    }
  }

  return {
    ...{ random, now: () => now, plan, invoke, call, pause, run },
    restart: () => {
      for (const invocation of alive) invocation.kill()
    },
    fingerprint: () => trace
  }
}
