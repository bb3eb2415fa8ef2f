// npm run soak: the battery at full length, each part for up to an hour, or the parts that are named. `--seed` begins elsewhere, `--minutes` ends earlier.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { environment, ROOT } from './environment.ts'
import { PARTS, partsOf } from './soak/parts.ts'
import { doneIn, failureIn, pageOf } from './soak/report.ts'

const { values: wishes, positionals } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '60' } },
  allowPositionals: true
})

async function main(): Promise<number> {
  const parts = partsOf(positionals)
  const [seed, minutes] = [Number(wishes.seed), Number(wishes.minutes)]
  if (!parts || !Number.isSafeInteger(seed) || !(minutes > 0)) {
    console.error(
      `npm run soak -- [part …] [--seed 1] [--minutes 60]\nParts: ${Object.keys(PARTS).join(', ')}`
    )
    return 2
  }
  let failed = 0
  for (const part of parts) if (!(await soak(part, seed, minutes))) failed += 1
  console.log(`\n${parts.length - failed} of ${parts.length} parts passed`)
  return failed === 0 ? 0 : 1
}

async function soak(part: string, seed: number, minutes: number): Promise<boolean> {
  console.log(`\n── ${part}`)
  const day = new Date().toISOString().slice(0, 10)
  const code = { commit: git('rev-parse', 'HEAD'), clean: git('status', '--porcelain') === '' }
  const started = performance.now()
  const { passed, output } = await run(part, seed, minutes)
  const seconds = (performance.now() - started) / 1000
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}`
  const told = { done: doneIn(output), failure: passed ? [] : failureIn(output) }
  const page = pageOf({ part, day, passed, ...code, machine, seed, minutes, seconds, ...told })
  const path = `docs/results/soak-${part}-${day}.md`
  mkdirSync(`${ROOT}docs/results`, { recursive: true })
  writeFileSync(`${ROOT}${path}`, `${page}\n`)
  console.log(`── ${part}: ${passed ? 'passed' : 'failed'} (${seconds.toFixed(0)} s), kept in ${path}`)
  return passed
}

/** Shows what the tests say, and answers it. */
function run(part: string, seed: number, minutes: number): Promise<{ passed: boolean; output: string }> {
  const asked = { BAAK_SOAK: '1', BAAK_SEED: String(seed), BAAK_MINUTES: String(minutes), NO_COLOR: '1' }
  const words = ['node_modules/vitest/vitest.mjs', 'run', `test/battery/${PARTS[part]}`]
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: environment(asked),
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let output = ''
  const hear = (text: Buffer) => {
    output += text.toString()
    process.stdout.write(text)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve) => child.once('close', (status) => resolve({ passed: status === 0, output })))
}

const git = (...words: string[]): string =>
  spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' }).stdout.trim()

process.exitCode = await main()
