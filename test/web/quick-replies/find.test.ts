import { describe, expect, test } from 'vitest'
import type { QuickReply } from '../../../web/console/api/contract.ts'
import { askedAt, findReplies, hasVoice, insertAt, inVoice } from '../../../web/console/quick-replies/find.ts'

const reply = (shortcut: string, title: string, change: Partial<QuickReply> = {}): QuickReply => ({
  id: shortcut,
  central_id: null,
  shortcut,
  title,
  topic: null,
  text: `Tekst over ${title}`,
  text_u: null,
  text_en: null,
  level: 'central',
  overridden: false,
  enabled: true,
  ...change
})

describe('a slash', () => {
  test.each([
    ['/', { start: 0, end: 1, query: '' }],
    ['/op', { start: 0, end: 3, query: 'op' }],
    ['Hoi /op', { start: 4, end: 7, query: 'op' }],
    ['Hoi\n/pas-kwijt', { start: 4, end: 14, query: 'pas-kwijt' }],
    ['/één', { start: 0, end: 4, query: 'één' }]
  ])('at the start of a word asks: %j', (text, asked) => {
    expect(askedAt(text, text.length)).toEqual(asked)
  })
  test.each(['1/2', 'en/of', 'https://x', '/op ', '//', ''])('elsewhere asks nothing: %j', (text) => {
    expect(askedAt(text, text.length)).toBeUndefined()
  })
  test('asks only for what stands before the caret', () => {
    expect(askedAt('/open vandaag', 3)).toEqual({ start: 0, end: 3, query: 'op' })
    expect(askedAt('/open vandaag', 13)).toBeUndefined()
  })
})

describe('finding', () => {
  const replies = [
    reply('printen', 'Printen en kopiëren'),
    reply('boete', 'Boete kwijtschelden'),
    reply('open', 'Openingstijden'),
    reply('feestdagen', 'Openingstijden op feestdagen'),
    reply('uit', 'Uitgezet', { enabled: false })
  ]
  const found = (query: string) => findReplies(replies, query).map(({ shortcut }) => shortcut)
  test('shows all that are on when nothing is asked', () => {
    expect(found('')).toEqual(['printen', 'boete', 'open', 'feestdagen'])
  })
  test('puts the shortcut before words of the title', () => {
    expect(found('open')).toEqual(['open', 'feestdagen'])
  })
  test('knows no accents or capitals, and words within a title', () => {
    expect(found('KOPIE')).toEqual(['printen'])
    expect(found('kwijt')).toEqual(['boete'])
  })
  test('looks in the text last, and finds nothing where nothing fits', () => {
    expect(found('tekst')).toEqual(['printen', 'boete', 'open', 'feestdagen'])
    expect(found('zebra')).toEqual([])
    expect(found('uit')).toEqual([])
  })
})

test('a text is told in the asked voice, and in its own where it has no other', () => {
  const both = reply('open', 'Open', { text: 'je', text_u: 'u', text_en: 'you' })
  expect([inVoice(both, 'je'), inVoice(both, 'u'), inVoice(both, 'en')]).toEqual(['je', 'u', 'you'])
  const own = reply('eigen', 'Eigen', { text: 'alleen dit' })
  expect([inVoice(own, 'u'), hasVoice(own, 'u'), hasVoice(own, 'je')]).toEqual(['alleen dit', false, true])
})

describe('inserting', () => {
  test('takes the place of what was asked and leaves the rest of the text alone', () => {
    expect(insertAt('Hoi /op', { start: 4, end: 7 }, 'We zijn open.')).toEqual({
      text: 'Hoi We zijn open.',
      caret: 17
    })
    expect(insertAt('/op\nGroet', { start: 0, end: 3 }, 'Open.')).toEqual({ text: 'Open.\nGroet', caret: 5 })
  })
  test('keeps words apart', () => {
    expect(insertAt('/opdaarna', { start: 0, end: 3 }, 'Open.')).toEqual({ text: 'Open. daarna', caret: 6 })
  })
})
