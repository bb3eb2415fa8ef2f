// npm run bite: does the gate bite? Plants one mistake after another in a copy of the tree and asks the gate's own tests about it.
// `-- <name> …` tries these alone, `--only planted` or `--only mutations` half of it; `--lanes` how many at the same time.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import type { PlantedBug } from './bite/bug.ts'
import { plantedBugs } from './bite/bugs.ts'
import { copyTree } from './bite/copy.ts'
import { type Fate, tryBug, tryClean } from './bite/plant.ts'
import { pageOf, tell } from './bite/report.ts'
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
  const wanted = positionals.length > 0 ? positionals : [...all.keys()]
  const bugs = new Map(wanted.map((name) => [name, all.get(name) as PlantedBug]))
  const fates = wishes.only === 'mutations' ? null : await plantAll(bugs)
  if (fates === 'not clean') return 1
  if (positionals.length === 0) keep(bugs, fates, (performance.now() - started) / 1000)
  return fates === null || [...fates.values()].every(({ fate }) => fate === 'caught') ? 0 : 1
}

async function plantAll(bugs: Map<string, PlantedBug>): Promise<Map<string, Fate> | 'not clean'> {
  const tree = copyTree()
  trees.push(tree)
  console.log('── Without any bug')
  const wrong = await tryClean(tree, bugs)
  for (const text of wrong) console.error(text)
  if (wrong.length > 0) return 'not clean'
  const fates = new Map<string, Fate>()
  const open = [...bugs]
  const work = async (own: string) => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [name, bug] = next
      const fate = await tryBug(own, bug)
      fates.set(name, fate)
      console.log(tell(name, bug, fate))
    }
  }
  while (trees.length < Math.min(lanes, bugs.size)) trees.push(copyTree())
  await Promise.all(trees.map(work))
  return new Map([...bugs.keys()].map((name) => [name, fates.get(name) as Fate]))
}

function keep(bugs: Map<string, PlantedBug>, fates: Map<string, Fate> | null, seconds: number) {
  const day = new Date().toISOString().slice(0, 10)
  const code = { commit: git('rev-parse', 'HEAD'), clean: git('status', '--porcelain') === '' }
  const machine = `${CORES} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`
  const path = `docs/results/bite-${day}.md`
  mkdirSync(`${ROOT}docs/results`, { recursive: true })
  writeFileSync(`${ROOT}${path}`, `${pageOf({ day, ...code, machine, seconds, bugs, fates })}\n`)
  console.log(`\nKept in ${path}`)
}

const git = (...words: string[]): string =>
  spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' }).stdout.trim()

process.exit(await main())
