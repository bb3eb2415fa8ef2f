// npm run bench: measures Baak against its budgets and prints one table. `--quick` is shorter, `--save` also keeps it in docs/results.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { QUIET, ROOT } from '../environment.ts'
import { acknowledgement } from './acknowledgement.ts'
import { endToEnd } from './end-to-end.ts'
import { rows } from './rows.ts'
import { bundle } from './runtime.ts'
import { buildConsole, sizes } from './sizes.ts'
import { type Line, table } from './table.ts'

// the proxy that prepares the databases warns of what does not matter here
Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

const { values: wishes } = parseArgs({ options: { quick: { type: 'boolean' }, save: { type: 'boolean' } } })

async function main() {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'baak-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const lines = await measure(folder, wishes.quick === true)
  const report = reportOf(lines, (performance.now() - started) / 1000)
  console.log(`\n${report}`)
  if (wishes.save) save(report)
}

async function measure(folder: string, quick: boolean): Promise<Line[]> {
  const say = (what: string) => console.error(`── ${what}`)
  say('Bundle sizes')
  const web = buildConsole(`${folder}/web`)
  const script = bundle(`${ROOT}wrangler.toml`, `${folder}/bundle`, web)
  const bytes = sizes(script, web)
  say('Acknowledgement of a webhook')
  const acknowledged = await acknowledgement(folder, script, quick)
  say('From send to screen')
  const seen = await endToEnd(folder, quick)
  say('Rows of D1')
  return [...acknowledged, ...seen, ...(await rows(folder, quick)), ...bytes]
}

function reportOf(lines: Line[], seconds: number): string {
  const over = lines.filter(({ stands }) => stands === 'over').length
  const held = lines.filter(({ stands }) => stands === 'good').length
  const load = loadavg()[0]?.toFixed(1)
  return [
    `# Benchmark of ${new Date().toISOString().slice(0, 10)}`,
    '',
    `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), load ${load} at the end, Node ${process.versions.node}, ${seconds.toFixed(0)} s.`,
    'Times are of the local runtime, on a machine with other work: only what is against a bare Worker, on the same runtime',
    'in the same run, says something elsewhere. A bare Worker checks the signature and does one insert; ours goes on working',
    'on the message after its answer, in the same process, which is what holds back its answers under full load.',
    '',
    table(lines),
    '',
    over === 0 ? `All ${held} budgets hold.` : `${over} of ${over + held} budgets are exceeded.`
  ].join('\n')
}

function save(report: string) {
  const path = `docs/results/bench-${new Date().toISOString().slice(0, 10)}.md`
  mkdirSync(`${ROOT}docs/results`, { recursive: true })
  writeFileSync(`${ROOT}${path}`, `${report}\n`)
  console.log(`\nKept in ${path}`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  process.exit(1)
}
process.exit(0)
