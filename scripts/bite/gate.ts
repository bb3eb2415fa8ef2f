import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate } from './bug.ts'
import { environment } from '../environment.ts'

/** One test of a run. */
export interface Tested {
  file: string
  name: string
  status: 'passed' | 'failed' | 'skipped'
  /** What it said when it failed. */
  message: string
}

export interface GateRun {
  tests: Tested[]
  /** Why a file could not even begin; empty when all did. */
  broken: string[]
}

interface Report {
  testResults: {
    name: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** No more of the battery than every change has to pass, whatever the caller's own settings. */
const ASKED = { BAAK_SOAK: '0', BAAK_BITE: '1', BAAK_SEED: '1', NO_COLOR: '1' }
/** Longer than any gate takes on a busy machine; and than any one test of it, for what has a bug in it may wait for ever. */
const PATIENCE = 15 * 60_000
const PATIENCE_OF_ONE = 3 * 60_000

/** Runs tests in a tree, without the type check. `bail`: the first that fails ends it. */
export async function runGate(tree: string, gate: Gate, bail: boolean): Promise<GateRun> {
  const out = join(tree, 'bite.json')
  rmSync(out, { force: true })
  const words = [
    'run',
    '--project',
    gate.runs,
    ...gate.files,
    '--reporter=json',
    `--outputFile=${out}`,
    `--testTimeout=${bail ? PATIENCE_OF_ONE : PATIENCE}`
  ]
  const more = [...(bail ? ['--bail=1'] : []), ...(gate.only ? ['-t', gate.only] : [])]
  const said = await vitest(tree, [...words, ...more])
  const report = reportIn(out)
  if (!report) return { tests: [], broken: [said.slice(-2000)] }
  return {
    tests: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status, failureMessages }) => ({
        ...{ file: name.slice(name.indexOf('/test/') + 1), name: fullName },
        status: status === 'passed' || status === 'failed' ? status : ('skipped' as const),
        message: failureMessages[0] ?? ''
      }))
    ),
    broken: report.testResults
      .filter(({ assertionResults, message }) => assertionResults.length === 0 && message !== '')
      .map(({ message }) => message)
  }
}

function vitest(tree: string, words: string[]): Promise<string> {
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...words], {
    ...{ cwd: tree, env: environment(ASKED), timeout: PATIENCE },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  const hear = (text: Buffer) => {
    said = (said + text.toString()).slice(-20_000)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return new Promise((resolve) => child.once('close', () => resolve(said)))
}

function reportIn(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return null
  }
}
