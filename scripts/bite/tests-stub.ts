// Stands in for vitest in `mutate-one.ts`: gathers the tests of a file, so that they can be run again for each mutant in one process.
import { expect } from '@playwright/test'

type Work = (...values: never[]) => unknown
type Named = (name: string, work?: Work | number | object, more?: Work | number | object) => void

export interface Gathered {
  tests: { name: string; run: () => unknown }[]
  before: Work[]
  after: Work[]
  afterEach: Work[]
}

let gathered: Gathered = { tests: [], before: [], after: [], afterEach: [] }
const names: string[] = []

/** What was told since it was asked last. */
export function gather(): Gathered {
  const all = gathered
  gathered = { tests: [], before: [], after: [], afterEach: [] }
  return all
}

const workOf = (one: unknown, other: unknown): Work =>
  (typeof one === 'function' ? one : typeof other === 'function' ? other : () => undefined) as Work

const add: Named = (name, one, other) => {
  const work = workOf(one, other)
  gathered.tests.push({ name: [...names, name].join(' > '), run: () => work() })
}

const group: Named = (name, one, other) => {
  names.push(name)
  workOf(one, other)()
  names.pop()
}

/** As `each` of vitest: a row of values, or one value; names are told apart by their number. */
const each =
  (named: Named) =>
  (rows: readonly unknown[]) =>
  (name: string, one: unknown, other?: unknown): void => {
    const work = workOf(one, other) as (...values: unknown[]) => unknown
    for (const [index, row] of rows.entries()) {
      const values = Array.isArray(row) ? row : [row]
      named(`${name} [${index}]`, () => work(...values))
    }
  }

/** As `runIf` of vitest. */
const runIf = (named: Named) => (holds: unknown) => (holds ? named : () => undefined)

export const test = Object.assign(add, { each: each(add), runIf: runIf(add) })
export const it = test
export const describe = Object.assign(group, { each: each(group), runIf: runIf(group) })
export const beforeAll = (work: Work) => void gathered.before.push(work)
export const afterAll = (work: Work) => void gathered.after.push(work)
export const afterEach = (work: Work) => void gathered.afterEach.push(work)

const restores: (() => void)[] = []
type Spied = Record<string, (...values: unknown[]) => unknown>

export const vi = {
  spyOn(owner: Spied, name: string) {
    const before = owner[name]
    const calls: unknown[][] = []
    let instead = (...values: unknown[]) => before?.apply(owner, values)
    owner[name] = (...values) => {
      calls.push(values)
      return instead(...values)
    }
    restores.push(() => Object.assign(owner, { [name]: before }))
    const spy = {
      mock: { calls },
      mockRestore: () => Object.assign(owner, { [name]: before }),
      mockImplementation: (work: typeof instead) => {
        instead = work
        return spy
      }
    }
    return spy
  },
  restoreAllMocks: () => {
    for (const restore of restores.splice(0)) restore()
  },
  async waitFor(holds: () => unknown) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await holds()
      } catch (error) {
        if (tries === 40) throw error
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    }
  }
}

const wider = expect.extend({
  toBeOneOf: (value: unknown, wanted: unknown[]) => ({
    pass: wanted.includes(value),
    message: () => `${String(value)} is none of ${String(wanted)}`
  })
})
export { wider as expect }
