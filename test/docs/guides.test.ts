import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const TEXTS = 'web/console/texts/nl'

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8')
const pagesOf = (folder: string) =>
  readdirSync(join(ROOT, folder)).flatMap((name) => (name.endsWith('.md') ? `${folder}/${name}` : []))

/** Words that stand on the screen without being ours: names of templates, and what the pages say of these letters themselves. */
const NOT_OURS = new Set([
  'in schuine letters',
  'Lees antwoord',
  'Antwoord klaar',
  'Antwoord klaar zonder naam'
])

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Each text of the console as a pattern: what is filled in may be anything, but words of its own there must be. */
const patterns = readdirSync(join(ROOT, TEXTS)).flatMap((name) =>
  [...read(`${TEXTS}/${name}`).matchAll(/'((?:[^'\\\n]|\\.)+)'|`([^`]+)`/g)].flatMap(([, plain, filled]) => {
    const parts = plain === undefined ? (filled ?? '').split(/\$\{[^}]*\}/) : [plain]
    const hasWords = plain !== undefined || parts.some((part) => /\p{L}{4}/u.test(part))
    return hasWords ? new RegExp(`^${parts.map(escaped).join('.+').replace(/\\\.$/, '\\.?')}$`) : []
  })
)
const isOnScreen = (words: string) => patterns.some((pattern) => pattern.test(words))

/** What a page says in italics, on one line or over two. */
const labelsOf = (page: string): string[] =>
  [...page.replaceAll('**', '').matchAll(/\*([^*|]+?)\*/g)].map(([, words = '']) =>
    words.replace(/\s+/g, ' ')
  )

describe('the guides for staff and admins', () => {
  it.each([...pagesOf('docs/medewerker'), ...pagesOf('docs/beheerder')])(
    '%s names what is on the screen as the screen does',
    (name) => {
      const labels = labelsOf(read(name)).filter((words) => !NOT_OURS.has(words))
      expect(labels.length).toBeGreaterThan(0)
      expect(labels.filter((words) => !isOnScreen(words))).toEqual([])
    }
  )

  it.each(['docs/medewerker', 'docs/beheerder', 'docs/operator'])(
    'the first page of %s names each of the others',
    (folder) => {
      const index = read(`${folder}/README.md`)
      const others = pagesOf(folder).map((page) => page.slice(folder.length + 1))
      expect(others.filter((page) => page !== 'README.md' && !index.includes(`(${page})`))).toEqual([])
    }
  )
})
