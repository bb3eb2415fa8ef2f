import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { channels as channelsEn } from '../../web/console/texts/en/channels.ts'
import { closures as closuresEn } from '../../web/console/texts/en/closures.ts'
import { emergency as emergencyEn } from '../../web/console/texts/en/emergency.ts'
import { faces as facesEn } from '../../web/console/texts/en/faces.ts'
import { hours as hoursEn } from '../../web/console/texts/en/hours.ts'
import { operator as operatorEn } from '../../web/console/texts/en/operator.ts'
import { profile as profileEn } from '../../web/console/texts/en/profile.ts'
import { sensitive as sensitiveEn } from '../../web/console/texts/en/sensitive.ts'
import { shortcuts as shortcutsEn } from '../../web/console/texts/en/shortcuts.ts'
import { signIn as signInEn } from '../../web/console/texts/en/sign-in.ts'
import { en as enAtOnce } from '../../web/console/texts/en.ts'
import { channels as channelsNl } from '../../web/console/texts/nl/channels.ts'
import { closures as closuresNl } from '../../web/console/texts/nl/closures.ts'
import { emergency as emergencyNl } from '../../web/console/texts/nl/emergency.ts'
import { faces as facesNl } from '../../web/console/texts/nl/faces.ts'
import { hours as hoursNl } from '../../web/console/texts/nl/hours.ts'
import { operator as operatorNl } from '../../web/console/texts/nl/operator.ts'
import { profile as profileNl } from '../../web/console/texts/nl/profile.ts'
import { sensitive as sensitiveNl } from '../../web/console/texts/nl/sensitive.ts'
import { shortcuts as shortcutsNl } from '../../web/console/texts/nl/shortcuts.ts'
import { signIn as signInNl } from '../../web/console/texts/nl/sign-in.ts'
import { nl as nlAtOnce } from '../../web/console/texts/nl.ts'

/** With those that load later. */
const nl = {
  ...nlAtOnce,
  channels: channelsNl,
  closures: closuresNl,
  emergency: emergencyNl,
  faces: facesNl,
  hours: hoursNl,
  operator: operatorNl,
  profile: profileNl,
  sensitive: sensitiveNl,
  shortcuts: shortcutsNl,
  signIn: signInNl
}
const en = {
  ...enAtOnce,
  channels: channelsEn,
  closures: closuresEn,
  emergency: emergencyEn,
  faces: facesEn,
  hours: hoursEn,
  operator: operatorEn,
  profile: profileEn,
  sensitive: sensitiveEn,
  shortcuts: shortcutsEn,
  signIn: signInEn
}

const CONSOLE = new URL('../../web/console/', import.meta.url)

/** Every text of a catalogue by its path; a text with values in it is called with numbers. */
function textsOf(catalogue: object, path = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(catalogue)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') found.set(here, value)
    else if (typeof value === 'object') for (const [at, text] of textsOf(value, here)) found.set(at, text)
  }
  return found
}
function shapeOf(catalogue: object, path = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'object' ? shapeOf(value, `${path}.${key}`) : [`${path}.${key} ${typeof value}`]
  )
}

test('English says everything that Dutch says, and nothing else', () => {
  expect(shapeOf(en).sort()).toEqual(shapeOf(nl).sort())
})

test('no text is empty or has loose space around it', () => {
  for (const catalogue of [nl, en])
    for (const [path, text] of textsOf(catalogue))
      expect(text.trim() !== '' && text === text.trim(), path).toBe(true)
})

test('English was translated: no text of three words or more is the Dutch one', () => {
  const english = textsOf(en)
  const same = [...textsOf(nl)].filter(
    ([path, text]) => text.split(' ').length > 2 && english.get(path) === text
  )
  expect(same).toEqual([])
})

const views = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.tsx')
)
/** Words between tags, and in the attributes that people read or hear. */
const BETWEEN_TAGS = /(?<=[^=]>)\s*([^<>{}()=;]*\p{L}{2}[^<>{}()=;]*)(?=<\/|\{)/gu
const IN_ATTRIBUTES = /\b(?:aria-label|title|placeholder|alt|label|hint)="([^"]*\p{L}{2}[^"]*)"/gu

function wordsIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  return [...code.matchAll(BETWEEN_TAGS), ...code.matchAll(IN_ATTRIBUTES)].map(([, words = '']) =>
    words.trim()
  )
}

test('words in a view are noticed', () => {
  expect(wordsIn('<p>Geen gesprekken</p>')).toEqual(['Geen gesprekken'])
  expect(wordsIn('<p className="x">\n  Nog {left} seconden\n</p>')).toContain('Nog')
  expect(wordsIn('<input placeholder="Zoek" title={texts.search} />')).toEqual(['Zoek'])
  expect(wordsIn('<p>{texts.empty}</p>')).toEqual([])
})

test.each(views)('%s takes its words from the catalogue', (path) => {
  expect(wordsIn(readFileSync(new URL(path, CONSOLE), 'utf8'))).toEqual([])
})
