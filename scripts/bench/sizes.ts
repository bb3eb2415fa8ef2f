import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { environment, ROOT } from '../environment.ts'
import { type Manifest, partsOf } from './manifest.ts'
import { kilobytes, type Line, line } from './table.ts'

const WORKER = 400_000
const FIRST_SCRIPTS = 190_000
const STYLES = 15_000
const SCREEN = 60_000

/** Builds the console as a deploy does, beside what is served now. */
export function buildConsole(folder: string): string {
  const words = ['build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir', '--manifest']
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: environment()
  })
  if (status !== 0) throw new Error(`the console could not be built: ${stderr}`)
  return folder
}

/** The bytes that travel, gzipped: the Worker's bundle, what the console loads first, and what it loads later. */
export function sizes(script: string, web: string): Line[] {
  const manifest = JSON.parse(readFileSync(`${web}/.vite/manifest.json`, 'utf8')) as Manifest
  const { first, later } = partsOf(manifest)
  const zipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).byteLength
  const total = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + zipped(`${web}/${file}`), 0)
  const within = (what: string, bytes: number, budget: number) =>
    line(`${what}, gzip`, kilobytes(bytes), `≤ ${budget / 1000} kB`, bytes <= budget)
  return [
    within('Worker bundle', zipped(script), WORKER),
    within('Console, first scripts', total(first.scripts), FIRST_SCRIPTS),
    within('Console, first styles', total(first.styles), STYLES),
    ...later.map(({ key, scripts, styles }) =>
      within(`Console, later: ${key}`, total([...scripts, ...styles]), SCREEN)
    )
  ]
}
