import { describe, expect, test } from 'vitest'
import replies from '../../workers/quick-replies/central.json' with { type: 'json' }
import { fillPlaceholders } from '../../workers/quick-replies/fill.ts'
import topics from '../../workers/topics/seeded.json' with { type: 'json' }

const PLACEHOLDERS = [
  ...[
    'naam',
    'voornaam',
    'bibliotheek',
    'telefoon',
    'website',
    'openingstijden_vandaag',
    'openingstijden_week'
  ],
  ...['volgende_bereikbaarheid', 'vestiging', 'moment', 'initialen', 'kanaal']
]
const everything = Object.fromEntries(PLACEHOLDERS.map((key) => [key, `waarde van ${key}`]))
const LONGEST = 1024
const voices = replies.flatMap(({ shortcut, text, text_u, text_en }) => [
  [`${shortcut} (je)`, text] as const,
  [`${shortcut} (u)`, text_u] as const,
  [`${shortcut} (en)`, text_en] as const
])

describe('the texts that every library starts with', () => {
  test('each have a short shortcut of their own', () => {
    expect(
      replies.map(({ shortcut }) => shortcut).filter((it) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(it))
    ).toEqual([])
    expect(replies.map(({ shortcut }) => shortcut).filter((it) => it.length > 24)).toEqual([])
    expect(new Set(replies.map(({ shortcut }) => shortcut)).size).toBe(replies.length)
    expect(new Set(replies.map(({ title }) => title)).size).toBe(replies.length)
  })
  test('belong to a topic that exists', () => {
    const keys = topics.map(({ key }) => key)
    expect(replies.filter(({ topic }) => !keys.includes(topic)).map(({ shortcut }) => shortcut)).toEqual([])
  })
  test('are on, but for the boatmen’s library', () => {
    expect(replies.filter(({ enabled }) => !enabled).map(({ shortcut }) => shortcut)).toEqual(['schippers'])
  })
  test.each(voices)('use placeholders that exist: %s', (_, text) => {
    const used = [...text.matchAll(/\{([^}]*)\}/g)].map(([, key]) => key)
    expect(used.filter((key) => !PLACEHOLDERS.includes(key ?? ''))).toEqual([])
  })
  test.each(voices)('are whole and not too long when everything is filled: %s', (_, text) => {
    const full = fillPlaceholders(text, everything)
    expect(full).not.toMatch(/[{}]/)
    expect([...full].length).toBeLessThanOrEqual(LONGEST)
    expect(text).toBe(
      fillPlaceholders(text, Object.fromEntries(PLACEHOLDERS.map((key) => [key, `{${key}}`])))
    )
  })
  test.each(voices)('make sense when nothing is known: %s', (_, text) => {
    const bare = fillPlaceholders(text, {})
    expect(bare).toMatch(/^\p{Lu}[^{}]*[.!?]$/u)
    expect(bare).not.toMatch(/ [,.!?]|[,.!?:][,.!?]| {2}|,$|:$/m)
    expect(bare.split(/\s+/).length).toBeGreaterThan(4)
  })
  test.each(voices)('keep their greeting and say the rest in at most six sentences: %s', (_, text) => {
    const bare = fillPlaceholders(text, {})
    expect(bare.split(/[\s,]/)[0]).toBe(text.split(/[\s,]/)[0])
    expect(text.split('\n')[0]?.split(/(?<=[.!?])\s+/).length).toBeLessThanOrEqual(6)
  })
  test.each(voices)('never greet with a word that needs a name: %s', (_, text) => {
    expect(text).not.toMatch(/^(?:Beste|Geachte|Dear)/)
  })
  test.each(replies.map(({ shortcut, text_u }) => [shortcut, text_u] as const))(
    'say u in the u-text: %s',
    (_, text) => {
      expect(text).not.toMatch(/\b(?:je|jij|jou|jouw|jullie|hoi)\b/i)
    }
  )
  test.each(replies.map(({ shortcut, text }) => [shortcut, text] as const))(
    'say je in the je-text: %s',
    (_, text) => {
      expect(text).not.toMatch(/\b(?:u|uw|uzelf)\b/i)
    }
  )
  test.each(replies)('use the same placeholders in every voice: $shortcut', ({ text, text_u, text_en }) => {
    const used = (voice: string) => [...voice.matchAll(/\{[^}]*\}/g)].map(([key]) => key).sort()
    expect(used(text_u)).toEqual(used(text))
    expect(used(text_en)).toEqual(used(text))
  })
  test.each(voices)('name no price and no number of books: %s', (_, text) => {
    expect(text).not.toMatch(/€|\beuro\b|\d+ (?:boeken|books|weken|weeks)/i)
  })
})

describe('the topics that every library starts with', () => {
  test('have a key, a Dutch and an English name of their own', () => {
    expect(topics.filter(({ key }) => !/^[a-z]+(?:_[a-z]+)*$/.test(key))).toEqual([])
    for (const field of ['key', 'name', 'name_en'] as const) {
      expect(new Set(topics.map((topic) => topic[field].toLowerCase())).size).toBe(topics.length)
    }
    expect(topics).toHaveLength(28)
  })
})
