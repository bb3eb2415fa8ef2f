// npm run bench: measures Baak against its budgets, and tells what it costs. `--quick` is shorter, `--full` lets a library grow to a
// million messages, `--rows` leaves out all that depends on the machine, and `--save` keeps table and chart in docs/results.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { QUIET, ROOT } from '../environment.ts'
import { acknowledgement } from './acknowledgement.ts'
import { calendar } from './calendar.ts'
import { chart } from './chart.ts'
import { costs } from './cost.ts'
import { type Curve, flat, sizeOf } from './curves.ts'
import { endToEnd } from './end-to-end.ts'
import { exchange } from './exchange.ts'
import { growth, SIZES } from './growth.ts'
import { manyLibraries } from './many-libraries.ts'
import { rows } from './rows.ts'
import { bundle } from './runtime.ts'
import { buildConsole, sizes } from './sizes.ts'
import { type Line, table } from './table.ts'

// the proxy that prepares the databases warns of what does not matter here
Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

const flag = { type: 'boolean' } as const
const { values: wishes } = parseArgs({ options: { quick: flag, full: flag, rows: flag, save: flag } })
const DAY = new Date().toISOString().slice(0, 10)
const CHART = `bench-${DAY}.svg`

interface Measured {
  lines: Line[]
  curves: Curve[]
  costs: string
}

async function main() {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'baak-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const measured = await measure(folder)
  const report = reportOf(measured, (performance.now() - started) / 1000)
  console.log(`\n${report}`)
  if (wishes.save) save(report, measured.curves)
}

const say = (what: string) => console.error(`── ${what}`)

async function measure(folder: string): Promise<Measured> {
  const ofMachine = wishes.rows ? [] : await measureMachine(folder, wishes.quick === true)
  say('Rows of D1')
  const ofMessages = await rows(folder)
  const sizes = SIZES[wishes.full ? 'full' : wishes.quick ? 'quick' : 'usual']
  say(`One library of ${sizes.map(sizeOf).join(', ')} messages`)
  const curves = await growth(folder, sizes)
  say('Five thousand libraries')
  const many = await manyLibraries(folder)
  say('One message and its answer')
  const spent = await exchange(folder)
  const lines = [...ofMachine, ...ofMessages, ...curves.map(flat), ...many.lines]
  return { lines, curves, costs: costs({ exchange: spent, tick: many.tick }) }
}

async function measureMachine(folder: string, quick: boolean): Promise<Line[]> {
  say('Bundle sizes')
  const web = buildConsole(`${folder}/web`)
  const script = bundle(`${ROOT}wrangler.toml`, `${folder}/bundle`, web)
  const bytes = sizes(script, web)
  say('Calendar')
  const hours = calendar(quick)
  say('Acknowledgement of a webhook')
  const acknowledged = await acknowledgement(folder, script, quick)
  say('From send to screen')
  return [...acknowledged, ...(await endToEnd(folder, quick)), ...hours, ...bytes]
}

const OF_TIMES = [
  'Times are of the local runtime, on a machine with other work: only what is against a bare Worker, on the same runtime',
  'in the same run, says something elsewhere. A bare Worker checks the signature and does one insert; ours goes on working',
  'on the message after its answer, in the same process, which is what holds back its answers under full load.'
]

function reportOf({ lines, curves, costs }: Measured, seconds: number): string {
  const over = lines.filter(({ stands }) => stands === 'over').length
  const held = lines.filter(({ stands }) => stands === 'good').length
  const load = loadavg()[0]?.toFixed(1)
  return [
    `# Benchmark of ${DAY}`,
    '',
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${load} at the end, Node ${process.versions.node}, ${seconds.toFixed(0)} s.`,
    ...(wishes.rows ? ['Rows only: they are the same on any machine.'] : OF_TIMES),
    '',
    table(lines),
    '',
    over === 0 ? `All ${held} budgets hold.` : `${over} of ${over + held} budgets are exceeded.`,
    '',
    `Rows read/written are D1's own count, indices included, at ${curves[0]?.points.map(({ size }) => sizeOf(size)).join(' · ')} messages in one library.`,
    ...(wishes.save ? ['', `![Rows read by the number of messages in a library](${CHART})`] : []),
    '',
    costs
  ].join('\n')
}

function save(report: string, curves: Curve[]) {
  const folder = `${ROOT}docs/results`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/bench-${DAY}.md`, `${report}\n`)
  writeFileSync(`${folder}/${CHART}`, chart('Rows read, by the number of messages in a library', curves))
  console.log(`\nKept in docs/results/bench-${DAY}.md, with its chart`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exit(1)
}
process.exit(0)
