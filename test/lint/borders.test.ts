import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GOOD, PLANTED } from './planted.ts'

const ROOT = join(import.meta.dirname, '../..')
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

interface Report {
  diagnostics: { category: string; severity: string; message: string; location: { path: string } }[]
}

const folders: string[] = []

/** Lints a tree of files under the project's own rules. Answers `path: message` of everything it says. */
function lint(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'baak-lint-'))
  folders.push(folder)
  cpSync(join(ROOT, 'biome.json'), join(folder, 'biome.json'))
  cpSync(join(ROOT, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true })
  cpSync(join(ROOT, '.gitignore'), join(folder, '.gitignore'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const words = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  expect(stdout, stderr).toContain('diagnostics')
  const report = JSON.parse(stdout) as Report
  return report.diagnostics.map(
    ({ location, category, message }) => `${location.path}: ${category} ${message}`
  )
}

let said: string[]
beforeAll(() => {
  said = lint(Object.fromEntries(PLANTED.map(({ path, text }) => [path, text])))
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('a planted violation of a border is caught', () => {
  it.each(PLANTED)('$border: $path', ({ path, says }) => {
    expect(said.filter((line) => line.startsWith(`${path}: `)).join('\n')).toContain(says)
  })

  it('and every border that is written as a plugin has one', () => {
    const plugins = readdirSync(join(ROOT, 'scripts/lint')).map((file) => file.replace('.grit', ''))
    const planted = PLANTED.map(({ border }) => border)
    expect(plugins.length).toBeGreaterThan(10)
    expect(plugins.filter((plugin) => !planted.includes(plugin))).toEqual([])
  })
})

describe('what keeps the borders', () => {
  it('passes without a word', () => {
    expect(lint(GOOD)).toEqual([])
  })
})
