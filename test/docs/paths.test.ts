import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.state', '.wrangler', 'test-results'])
const ENDINGS = /\.(tsx?|mjs|md|toml|json|sql|css|grit|example)$/

/** All files and folders of the project, from its root: `test/docs/paths.test.ts`. */
function everything(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      return entry.isDirectory() ? [path, ...everything(path)] : [path]
    })
}

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')

/** What the operator makes, or what a page makes up: none of it is in the project. */
const MADE = new Set(
  'production.json production.secrets.json wrangler.production.toml library.json rates.csv prices.sql'.split(
    ' '
  )
)

/** What a page names between backticks, outside blocks of code, that can only be a path. */
function pathsIn(page: string): string[] {
  const text = page.replace(/^```[\s\S]*?^```/gm, '')
  const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word ?? '')
  const folders = readdirSync(ROOT).map((name) => `${name}/`)
  return named.filter(
    (word) =>
      !/[<>*…]|^@|:\/\//.test(word) &&
      !MADE.has(word) &&
      (ENDINGS.test(word) || folders.some((folder) => word.startsWith(folder)) || /.\/$/.test(word))
  )
}

const known = everything()
const exists = (path: string) => known.some((file) => `/${file}`.endsWith(`/${path.replace(/\/$/, '')}`))
const guides = known.filter((file) => /^docs\/.*\.md$/.test(file))

describe('the pages in docs', () => {
  it.each(guides)('%s names only paths that exist', (name) => {
    expect(pathsIn(read(name)).filter((path) => !exists(path))).toEqual([])
  })

  it.each(guides)('%s leads only to pages and pictures that exist', (name) => {
    const links = [...read(name).matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) =>
      posix.join(posix.dirname(name), to)
    )
    expect(links.filter((link) => !known.includes(link))).toEqual([])
  })
})

describe('the pages at the root', () => {
  it.each(['README.md', 'ARCHITECTURE.md', 'STYLE.md'])('%s names only paths that exist', (name) => {
    const paths = pathsIn(read(name))
    expect(paths.length).toBeGreaterThan(4)
    expect(paths.filter((path) => !exists(path))).toEqual([])
  })

  it('README.md is read in one go: it has less than 100 lines', () => {
    expect(read('README.md').split('\n').length).toBeLessThan(100)
  })

  it('ARCHITECTURE.md says of each package why we took it', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>
    const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.keys(manifest[kind] ?? {})
    )
    const page = read('ARCHITECTURE.md')
    expect(packages.length).toBeGreaterThan(20)
    expect(packages.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  it('STYLE.md is short enough to be kept: at most 200 lines', () => {
    expect(read('STYLE.md').split('\n').length).toBeLessThanOrEqual(201)
  })
})
