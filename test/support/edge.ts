import { env } from 'cloudflare:workers'
import type { Edge } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Env } from '../../workers/lib/env.ts'

/** An edge whose clock is the test's, and whose deferred work can be waited for. */
export interface TestEdge extends Edge {
  /** ms; `now()` answers it while it is not null, else the real time */
  clock: { at: number | null }
  /** Waits until all deferred work is done, that which it deferred itself included. */
  settle: () => Promise<void>
}

export function makeEdge(changes: Partial<Env> = {}): TestEdge {
  const clock: TestEdge['clock'] = { at: null }
  const deferred: Promise<unknown>[] = []
  const settle = async () => {
    for (let work = deferred.shift(); work; work = deferred.shift()) await work
  }
  return {
    env: { ...env, ...changes } as Env,
    now: () => clock.at ?? Date.now(),
    defer: (work) => void deferred.push(work),
    meter: newMeter(),
    clock,
    settle
  }
}
