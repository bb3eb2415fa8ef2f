import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** kB, gzip: what a person on a slow line waits for. */
const FIRST_PAGE_KB = 190
const STYLES_KB = 15
const FURTHER_PAGE_KB = 60

interface Part {
  file: string
  isEntry?: boolean
  imports?: string[]
  css?: string[]
}

const folder = mkdtempSync(join(tmpdir(), 'baak-budget-'))
let parts: Record<string, Part> = {}

beforeAll(() => {
  const vite = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--manifest'],
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } }
  )
  expect(vite.status, vite.stderr).toBe(0)
  parts = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Part>
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A part and everything that the browser must have before it runs. */
function needed(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const other of parts[name]?.imports ?? []) needed(other, found)
  return found
}
const kilobytes = (files: Iterable<string>) =>
  [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    0
  ) / 1000
const scriptsOf = (names: Iterable<string>) => [...names].flatMap((name) => parts[name]?.file ?? [])
const stylesOf = (names: Iterable<string>) => [...names].flatMap((name) => parts[name]?.css ?? [])

function inbox(): Set<string> {
  const entry = Object.keys(parts).find((name) => parts[name]?.isEntry) ?? ''
  return needed('conversations/page.tsx', needed(entry))
}

test('the inbox is on the screen after 190 kB of script', () => {
  expect(inbox().size).toBeGreaterThan(3)
  expect(kilobytes(scriptsOf(inbox()))).toBeLessThanOrEqual(FIRST_PAGE_KB)
})

test('the inbox is dressed after 15 kB of style sheets', () => {
  const sheets = stylesOf(inbox())
  expect(sheets.length).toBeGreaterThan(0)
  expect(kilobytes(sheets)).toBeLessThanOrEqual(STYLES_KB)
})

test('each further page, and English, adds at most 60 kB, its style sheets with it', () => {
  const before = inbox()
  const pages = Object.keys(parts).filter(
    (name) => /page\.tsx$|texts\/en\.ts$/.test(name) && !before.has(name)
  )
  // every folder with a page but the inbox, and the English words
  expect(pages).toHaveLength(globSync('web/console/*/page.tsx').length)
  const had = new Set([...scriptsOf(before), ...stylesOf(before)])
  for (const page of pages) {
    const more = [...scriptsOf(needed(page)), ...stylesOf(needed(page))].filter((file) => !had.has(file))
    expect(kilobytes(more), page).toBeLessThanOrEqual(FURTHER_PAGE_KB)
  }
})
