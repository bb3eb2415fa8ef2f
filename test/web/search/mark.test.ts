import { describe, expect, test } from 'vitest'
import { excerptOf, partsOf } from '../../../web/console/search/mark.ts'

const marked = (text: string, query: string) =>
  partsOf(text, query)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')

describe('marking what was searched', () => {
  test.each([
    ['Ik wil mijn boek verlengen', 'boek', 'Ik wil mijn [boek] verlengen'],
    ['Boeken en een kookboek', 'boek', '[Boek]en en een kookboek'],
    ['Café Één', 'cafe een', '[Café] [Één]'],
    ['a.b', '.', 'a.b'],
    ['niets', '', 'niets'],
    ['boek boekenkast', 'boek boekenkast', '[boek] [boekenkast]'],
    ['€ (2.50)', '(2', '€ ([2].50)'],
    ['😀 hoi', 'hoi', '😀 [hoi]']
  ])('%j for %j', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected)
    expect(
      partsOf(text, query)
        .map((part) => part.text)
        .join('')
    ).toBe(text)
  })
})

describe('an excerpt', () => {
  const long = `${'vooraf '.repeat(30)}verlengen ${'daarna '.repeat(30)}`.trim()
  test('begins shortly before the hit of a long text, at a word', () => {
    expect(excerptOf(long, 'verlengen')).toMatch(/^… (vooraf ){5,9}verlengen daarna/)
  })
  test('is the whole of a short text, in one line', () => {
    expect(excerptOf('Kan ik\n\nverlengen?', 'verlengen')).toBe('Kan ik verlengen?')
    expect(excerptOf(long, 'zebra')).toBe(long)
  })
})
