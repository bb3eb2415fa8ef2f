// npm test: all that must hold before a change lands, cheapest first. It stops at the first step that fails.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { BrowserError, ensureBrowser } from './browser.ts'
import { environment, ROOT } from './environment.ts'

const REPORTS = `${ROOT}test-results`
/** Of vitest: what runs in Node, and what runs in the Worker's runtime. */
const UNITS = ['node', 'workers']
const unitsReport = (project: string) => `${REPORTS}/vitest-${project}.json`
const BROWSER = `${REPORTS}/playwright.json`

interface Counts {
  passed: number
  failed: number
  skipped: number
}

async function main() {
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const done =
    step('Format', bin('@biomejs/biome', 'bin/biome'), ['format', '.']) &&
    step('Lint', bin('@biomejs/biome', 'bin/biome'), [
      'lint',
      '--error-on-warnings',
      '--max-diagnostics=none',
      '.'
    ]) &&
    step('Row types', 'scripts/generate-tables.ts', ['--check']) &&
    step('Types', bin('typescript', 'bin/tsc'), ['-b', '--pretty']) &&
    step('Console', bin('vite', 'bin/vite.js'), ['build', '--logLevel', 'warn']) &&
    (await units()) &&
    browser()
  process.exitCode = done ? 0 : 1
}

/** Runs one tool with this Node, shows all it prints, and says how it went. */
function step(name: string, tool: string, words: string[], more: Record<string, string> = {}): boolean {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const options = { cwd: ROOT, stdio: 'inherit', env: environment(more) } as const
  const { status } = spawnSync(process.execPath, [tool, ...words], options)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${name}: ${status === 0 ? 'good' : 'failed'} (${seconds} s)`)
  return status === 0
}

const bin = (name: string, file: string) => `node_modules/${name}/${file}`

/**
 * Both at once: the runtime leaves much of a second core to the tests in Node. What the first prints is shown as it comes, what the
 * other printed when it ends.
 */
async function units(): Promise<boolean> {
  console.log('\n── Tests')
  const started = performance.now()
  const done = await Promise.all(UNITS.map((project, index) => unit(project, index === 0)))
  const good = done.every(Boolean)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── Tests: ${good ? 'good' : 'failed'} (${seconds} s)`)
  if (!good) summary(unitCounts())
  return good
}

function unit(project: string, isShown: boolean): Promise<boolean> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitsReport(project)}`]
  const words = [bin('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters]
  const child = spawn(process.execPath, words, {
    ...{ cwd: ROOT, env: environment({}) },
    stdio: ['inherit', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe']
  })
  const heard: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => heard.push(text))
  return new Promise((resolve) =>
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(heard))
      resolve(status === 0)
    })
  )
}

function browser() {
  let path: string
  try {
    path = ensureBrowser()
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error
    console.error(`\n── Browser tests: failed\n${error.message}`)
    summary(unitCounts())
    return false
  }
  const more = { CHROME_PATH: path }
  const good = step('Browser tests', bin('@playwright/test', 'cli.js'), ['test'], more)
  summary(unitCounts(), browserCounts())
  return good
}

function summary(...parts: Counts[]) {
  const total = (key: keyof Counts) => parts.reduce((sum, part) => sum + part[key], 0)
  const skipped = total('skipped')
  console.log(
    `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  )
}

function unitCounts(): Counts {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const project of UNITS) {
    const report = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(
      unitsReport(project)
    )
    counts.passed += report?.numPassedTests ?? 0
    counts.failed += report?.numFailedTests ?? 0
    counts.skipped += report?.numPendingTests ?? 0
  }
  return counts
}

function browserCounts(): Counts {
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    BROWSER
  )
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {}
  return { passed: expected + flaky, failed: unexpected, skipped }
}

function read<Report>(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return undefined
  }
}

await main()
