import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { ROOT } from '../environment.ts'
import type { Said, Task } from './mutate-one.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

/** A mutant that no test could notice, because nothing is different, and why. */
export interface Equivalent {
  file: string
  /** The line it stands in, trimmed. */
  line: string
  original: string
  replacement: string
  reason: string
}

export interface Mutated {
  module: string
  killed: number
  /** Those that only ended because nobody waited any longer: they count as killed. */
  endless: number
  equivalents: Mutant[]
  survivors: Mutant[]
  seconds: number
}

const EQUIVALENTS = `${ROOT}test/battery/bite/equivalents.json`
/** Longer than all tests of a module take on a busy machine: without a mutant, when nothing is read yet, and with one. */
const AT_FIRST = 600_000
const PATIENCE = 30_000

export const equivalents = () => JSON.parse(readFileSync(EQUIVALENTS, 'utf8')) as Equivalent[]

/** Tries all mutants of a module. Throws when its tests are not green without any. */
export async function mutate(module: string, tests: string[], known: Equivalent[]): Promise<Mutated> {
  const started = performance.now()
  const { text, mutants } = await mutantsOf(module)
  const fates = new Map<number, string | null | 'endless'>()
  for (let from = -1; from < mutants.length; ) {
    const reached = await run({ module, tests, text, mutants, from }, fates)
    if (reached >= mutants.length) break
    if (reached === -1) throw new Error(`the tests of ${module} never end`)
    fates.set(reached, 'endless')
    from = reached + 1
  }
  const clean = fates.get(-1)
  if (clean) throw new Error(`without any mutant, in ${module}: ${clean}`)
  const lines = text.split('\n')
  const isKnown = (mutant: Mutant) =>
    known.some(
      ({ file, line, original, replacement }) =>
        file === module &&
        line === lines[mutant.line - 1]?.trim() &&
        original === mutant.original &&
        replacement === mutant.replacement
    )
  const alive = mutants.filter((_, index) => fates.get(index) === null)
  const endless = mutants.filter((_, index) => fates.get(index) === 'endless').length
  return {
    ...{ module, endless, killed: mutants.length - alive.length },
    equivalents: alive.filter(isKnown),
    survivors: alive.filter((mutant) => !isKnown(mutant)),
    seconds: (performance.now() - started) / 1000
  }
}

/** Works on mutants from the first that is asked; answers the one at which it stood still, or how many there are. */
function run(task: Task, fates: Map<number, string | null>): Promise<number> {
  const words = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=3000']
  const child = fork(`${ROOT}scripts/bite/mutate-one.ts`, {
    ...{ execArgv: words, cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    env: { ...process.env, TZ: 'UTC' }
  })
  let next = task.from
  return new Promise((resolve) => {
    let watch = setTimeout(() => child.kill('SIGKILL'), AT_FIRST)
    child.on('message', ({ index, killed }: Said) => {
      fates.set(index, killed)
      next = index + 1
      clearTimeout(watch)
      if (index === -1 && killed !== null) child.kill('SIGKILL')
      else watch = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    })
    child.once('exit', () => {
      clearTimeout(watch)
      resolve(fates.get(-1) ? task.mutants.length : next)
    })
    child.send(task)
  })
}
