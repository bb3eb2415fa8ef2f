import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Gate, type PlantedBug, planted } from './bug.ts'
import { runGate, type Tested } from './gate.ts'

/** What became of a bug. `broken`: the code did not run with it, which proves nothing. */
export type Fate =
  | { fate: 'caught'; by: string; seconds: number }
  | { fate: 'missed'; seconds: number }
  | { fate: 'broken'; why: string; seconds: number }

/** Code that cannot run fails too, and no test deserves the credit. */
const NO_CODE = /^(?:SyntaxError: (?!.*JSON)|ReferenceError|TypeError: .* is not a function)/

/** Plants the bug in a copied tree, runs its gate, and takes it out again. */
export async function tryBug(tree: string, bug: PlantedBug): Promise<Fate> {
  const started = performance.now()
  const before = new Map<string, string>()
  try {
    for (const edit of bug.edits) {
      const path = join(tree, edit.file)
      const text = readFileSync(path, 'utf8')
      if (!before.has(path)) before.set(path, text)
      writeFileSync(path, planted(text, edit))
    }
    const { tests, broken } = await runGate(tree, bug.gate, true)
    const seconds = (performance.now() - started) / 1000
    const failed = tests.find(({ status }) => status === 'failed')
    if (failed && !NO_CODE.test(failed.message))
      return { fate: 'caught', by: `${failed.file}: ${failed.name}`, seconds }
    const why = failed?.message ?? broken[0]
    return why === undefined ? { fate: 'missed', seconds } : { fate: 'broken', why, seconds }
  } finally {
    for (const [path, text] of before) writeFileSync(path, text)
  }
}

/** What is not green without any bug: then red with one would mean nothing. */
export async function tryClean(tree: string, bugs: Map<string, PlantedBug>): Promise<string[]> {
  const gates = [...bugs.values()].map(({ gate }) => gate)
  const tests: Tested[] = []
  const wrong: string[] = []
  for (const gate of together(gates)) {
    const run = await runGate(tree, gate, false)
    tests.push(...run.tests)
    wrong.push(...run.broken)
  }
  wrong.push(
    ...tests.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name}: ${message}`)
  )
  const passed = tests.filter(({ status }) => status === 'passed')
  for (const [name, { gate }] of bugs)
    if (!passed.some((one) => isOf(gate, one))) wrong.push(`no test stands in the gate of ${name}`)
  return wrong
}

const isOf = (gate: Gate, { file, name }: Tested) =>
  gate.files.includes(file) && (gate.only === undefined || new RegExp(gate.only, 'i').test(name))

/** As few runs as will do: one a file in Node, where beginning costs little, and two of all files in the Workers runtime. */
function together(gates: Gate[]): Gate[] {
  const node = gates.filter(({ runs }) => runs === 'node')
  const workers = gates.filter(({ runs }) => runs === 'workers')
  const files = [...new Set(node.flatMap((gate) => gate.files))]
  const ofFile = files.flatMap((file) =>
    joined(node.filter((gate) => gate.files.includes(file)).map((gate) => ({ ...gate, files: [file] })))
  )
  return [...ofFile, ...joined(workers)]
}

/** Those that take part of a file in one run, those that take all of it in another. */
function joined(gates: Gate[]): Gate[] {
  const [first] = gates
  if (!first) return []
  const { runs } = first
  const filesOf = (some: Gate[]) => [...new Set(some.flatMap(({ files }) => files))]
  const whole = filesOf(gates.filter(({ only }) => only === undefined))
  const part = gates.filter(
    ({ only, files }) => only !== undefined && files.some((file) => !whole.includes(file))
  )
  const only = [...new Set(part.map((gate) => `(?:${gate.only})`))].join('|')
  return [
    ...(whole.length > 0 ? [{ runs, files: whole }] : []),
    ...(part.length > 0 ? [{ runs, files: filesOf(part), only }] : [])
  ]
}
