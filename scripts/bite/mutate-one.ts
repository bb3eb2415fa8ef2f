// The mutants of one module, one after another in this process: started by `mutations.ts`, which gives up on it when it says nothing.
import { existsSync, readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ROOT } from '../environment.ts'
import type { Mutant } from './mutants.ts'
import type { Gathered } from './tests-stub.ts'

export interface Task {
  module: string
  tests: string[]
  text: string
  mutants: Mutant[]
  /** The mutant to begin with; -1: the module as it is. */
  from: number
}

/** About one mutant, or the module as it is. `killed` names the test. */
export type Said = { index: number; killed: string | null }

const PATIENCE = 20_000
const STUB = pathToFileURL(`${ROOT}scripts/bite/tests-stub.ts`).href
const { gather } = (await import(STUB)) as typeof import('./tests-stub.ts')
const sources = new Map<string, string>()
let changing: { url: string; text: string } = { url: '', text: '' }

const plain = (url: string) => url.replace(/\?.*$/, '')
const stripped = (text: string) => stripTypeScriptTypes(text, { mode: 'strip' })

function sourceOf(url: string): string {
  if (url === changing.url) return stripped(changing.text)
  const known = sources.get(url) ?? stripped(readFileSync(fileURLToPath(url), 'utf8'))
  sources.set(url, known)
  return known
}

/** Whatever imports the module, directly or not: it has to be read anew for each mutant, and nothing else has. */
const leads = new Map<string, boolean>()
function leadsToChange(url: string): boolean {
  if (url === changing.url) return true
  const known = leads.get(url)
  if (known !== undefined) return known
  leads.set(url, false)
  const path = fileURLToPath(url)
  if (!path.endsWith('.ts') || path.includes('node_modules') || !existsSync(path)) return false
  const found = [...sourceOf(url).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
  const does = found.some(([, to = '']) => leadsToChange(new URL(to, url).href))
  leads.set(url, does)
  return does
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: STUB, shortCircuit: true }
    const found = next(specifier, context)
    const turn = /\?turn=.*$/.exec(context.parentURL ?? '')?.[0]
    return turn && found.url.startsWith('file:') && leadsToChange(found.url)
      ? { ...found, url: found.url + turn }
      : found
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !plain(url).endsWith('.ts') || url.includes('/node_modules/'))
      return next(url, context)
    return { format: 'module', source: sourceOf(plain(url)), shortCircuit: true }
  }
})

/** The first test that fails, or null. */
async function firstFailure(tests: string[], turn: number): Promise<string | null> {
  for (const path of tests) {
    gather()
    try {
      await import(`${pathToFileURL(ROOT + path).href}?turn=${turn}`)
    } catch (error) {
      return `${path}: ${error}`
    }
    const failed = await failureIn(gather())
    if (failed) return `${path}: ${failed}`
  }
  return null
}

async function failureIn(all: Gathered): Promise<string | null> {
  try {
    for (const work of all.before) await work()
    for (const { name, run } of all.tests) {
      try {
        await within(Promise.resolve(run()), name)
      } catch (error) {
        return process.env.BITE_WHY ? `${name}: ${error}` : name
      } finally {
        for (const work of all.afterEach) await work()
      }
    }
    return null
  } catch (error) {
    return String(error)
  } finally {
    for (const work of all.after) await work()
  }
}

function within(work: Promise<unknown>, name: string): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took too long`)), PATIENCE)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

process.once('message', async ({ module, tests, text, mutants, from }: Task) => {
  changing = { url: pathToFileURL(ROOT + module).href, text }
  const log = console.log
  for (let index = from; index < mutants.length; index += 1) {
    const mutant = mutants[index]
    changing.text = mutant ? text.slice(0, mutant.start) + mutant.replacement + text.slice(mutant.end) : text
    console.log = () => undefined
    const killed = await firstFailure(tests, index)
    console.log = log
    process.send?.({ index, killed } satisfies Said)
  }
  process.exit(0)
})
// what a mutant leaves behind may fail later: that is none of the next one's business
process.on('unhandledRejection', () => undefined)
process.on('uncaughtException', () => undefined)
