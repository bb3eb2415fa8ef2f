import { readFileSync } from 'node:fs'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import { ROOT } from '../environment.ts'

/** One small change of a module that its tests must notice. */
export interface Mutant {
  /** Of the kind, as Stryker calls it. */
  kind: string
  /** 1 is the first. */
  line: number
  /** Where it stands in the module, what stands there, and what takes its place. */
  start: number
  end: number
  original: string
  replacement: string
}

interface Place {
  line: number
  column: number
}

/** Every mutant that Stryker knows to make of a module. Stryker makes them and no more: its runner does not know our tests. */
export async function mutantsOf(module: string): Promise<{ text: string; mutants: Mutant[] }> {
  const text = readFileSync(ROOT + module, 'utf8')
  const file = { name: ROOT + module, mutate: true, content: text }
  const options = { plugins: null, ignorers: [], excludedMutations: [] }
  const { mutants } = await instrumenter().instrument([file], options)
  const begins = [...text.matchAll(/^/gm)].map(({ index }) => index)
  const at = ({ line, column }: Place) => (begins[line] ?? 0) + column
  return {
    text,
    mutants: mutants.map(({ mutatorName, replacement, location }) => {
      const [start, end] = [at(location.start), at(location.end)]
      const original = text.slice(start, end)
      return { kind: mutatorName, line: location.start.line + 1, start, end, original, replacement }
    })
  }
}

type Injector = Parameters<typeof createInstrumenter>[0]
type Made = new (...parts: unknown[]) => unknown

const SILENT = new Proxy({}, { get: (_, name) => () => String(name).startsWith('is') && false })

/** Stryker's parts ask a container for what they need; of a container all this one has is a log that says nothing. */
function instrumenter() {
  const container = {
    resolve: () => () => SILENT,
    provideValue: () => container,
    provideClass: () => container,
    provideFactory: () => container,
    injectClass: (Part: Made) => new Part(SILENT),
    injectFunction: (make: () => unknown) => make()
  }
  return createInstrumenter(container as unknown as Injector)
}
