// npm run bite: does the gate bite? Plants one mistake after another in a copy of the tree and asks the gate's own tests about it; then
// tries every mutant of the pure modules. `-- <name> …` plants these alone, `--only planted` or `--only mutations` does half of it,
// `--lanes` says how much at the same time.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { PlantedBug } from './bite/bug.ts'
import { plantedBugs } from './bite/bugs.ts'
import { copyTree } from './bite/copy.ts'
import { MODULES } from './bite/modules.ts'
import { equivalents, type Mutated, mutate } from './bite/mutations.ts'
import { type Fate, tryBug, tryClean } from './bite/plant.ts'
import { holds, pageOf, tell, tellOf } from './bite/report.ts'
import { ROOT } from './environment.ts'

const CORES = availableParallelism()
const { values: wishes, positionals } = parseArgs({
  options: { only: { type: 'string' }, lanes: { type: 'string', default: String(Math.min(CORES, 2)) } },
  allowPositionals: true
})
const lanes = Number(wishes.lanes)
const trees: string[] = []
process.once('exit', () => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

async function main(): Promise<number> {
  const all = await plantedBugs()
  const unknown = positionals.filter((name) => !all.has(name))
  if (unknown.length > 0 || !(lanes >= 1) || !['planted', 'mutations', undefined].includes(wishes.only)) {
    console.error('npm run bite -- [name …] [--only planted|mutations] [--lanes 2]')
    console.error(`Bugs: ${[...all.keys()].join(', ')}`)
    return 2
  }
  const started = performance.now()
  const named = positionals.length > 0
  const bugs = new Map(
    (named ? positionals : [...all.keys()]).map((name) => [name, all.get(name) as PlantedBug])
  )
  const fates = wishes.only === 'mutations' ? null : await plantAll(bugs)
  if (fates === 'not clean') return 1
  const mutated = named || wishes.only === 'planted' ? null : await mutateAll()
  const found = { bugs, fates, mutated }
  if (!named) keep(found, (performance.now() - started) / 1000)
  return holds(found) ? 0 : 1
}

/** So many at the same time as there are lanes. */
async function inLanes<One>(open: One[], work: (one: One, lane: number) => Promise<void>): Promise<void> {
  const lane = async (number: number) => {
    for (let next = open.shift(); next !== undefined; next = open.shift()) await work(next, number)
  }
  await Promise.all(Array.from({ length: Math.min(lanes, open.length) }, (_, number) => lane(number)))
}

async function plantAll(bugs: Map<string, PlantedBug>): Promise<Map<string, Fate> | 'not clean'> {
  while (trees.length < Math.min(lanes, bugs.size)) trees.push(copyTree())
  console.log('── Without any bug')
  const wrong = await tryClean(trees[0] as string, bugs)
  for (const text of wrong) console.error(text)
  if (wrong.length > 0) return 'not clean'
  console.log('── Planted bugs')
  const fates = new Map<string, Fate>()
  await inLanes([...bugs], async ([name, bug], lane) => {
    const fate = await tryBug(trees[lane] as string, bug)
    fates.set(name, fate)
    console.log(tell(name, bug, fate))
  })
  return new Map([...bugs.keys()].map((name) => [name, fates.get(name) as Fate]))
}

async function mutateAll(): Promise<Mutated[]> {
  console.log('── Mutants of the pure modules')
  const known = equivalents()
  const done = new Map<string, Mutated>()
  await inLanes([...MODULES], async ([module, tests]) => {
    const mutated = await mutate(module, tests, known)
    done.set(module, mutated)
    console.log(tellOf(mutated))
  })
  return [...MODULES.keys()].map((module) => done.get(module) as Mutated)
}

function keep(found: Parameters<typeof holds>[0], seconds: number) {
  const day = new Date().toISOString().slice(0, 10)
  const code = { commit: git('rev-parse', 'HEAD'), clean: git('status', '--porcelain') === '' }
  const machine = `${CORES} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`
  const half = wishes.only ? `-${wishes.only}` : ''
  const path = `docs/results/bite${half}-${day}.md`
  mkdirSync(`${ROOT}docs/results`, { recursive: true })
  writeFileSync(`${ROOT}${path}`, `${pageOf({ ...found, day, ...code, machine, seconds })}\n`)
  console.log(`\nKept in ${path}`)
}

const git = (...words: string[]): string =>
  spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' }).stdout.trim()

process.exit(await main())
