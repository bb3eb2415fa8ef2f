import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Piece, piecesOf } from '../../../web/console/messages/formatting.ts'

const shown = (piece: Piece): string => {
  if (piece.type === 'link') return `<${piece.href}>`
  if (piece.type === 'text' || piece.type === 'code')
    return piece.type === 'code' ? `[code ${piece.text}]` : piece.text
  return `[${piece.type} ${piece.pieces.map(shown).join('')}]`
}
const show = (text: string) => piecesOf(text).map(shown).join('')

describe('marks', () => {
  test.each([
    ['Dit is *belangrijk*.', 'Dit is [bold belangrijk].'],
    ['_Graag_ ~niet~ doen', '[italic Graag] [strike niet] doen'],
    ['*vet en _schuin_*', '[bold vet en [italic schuin]]'],
    ['`code` en ```meer code```', '[code code] en [code meer code]'],
    ['2*3*4 en a_b_c', '2*3*4 en a_b_c'],
    ['* een lijst\n* nog een', '* een lijst\n* nog een'],
    ['*open', '*open'],
    ['**', '**'],
    ['*over\nregels*', '*over\nregels*'],
    ['`*geen vet*`', '[code *geen vet*]'],
    ['😀 *hoi* 😀', '😀 [bold hoi] 😀']
  ])('%j reads as %j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })
})

describe('addresses', () => {
  test.each([
    ['Kijk op https://veldwater.example/open.', 'Kijk op <https://veldwater.example/open>.'],
    ['(zie https://veldwater.example/a)', '(zie <https://veldwater.example/a>)'],
    ['https://veldwater.example/a_(b)', '<https://veldwater.example/a_(b)>'],
    ['https://veldwater.example/a_b_c, ok?', '<https://veldwater.example/a_b_c>, ok?'],
    ['*https://veldwater.example*', '*<https://veldwater.example/>*']
  ])('%j becomes %j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })
  test.each([
    'http://veldwater.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'veldwater.example',
    'https://veldwater.example@kwaad.example/',
    'https://localhost/',
    'https://',
    'HTTPS//x'
  ])('%j is no link', (text) => {
    expect(piecesOf(text).some((piece) => piece.type === 'link')).toBe(false)
  })
})

const plain = (piece: Piece): string => ('pieces' in piece ? piece.pieces.map(plain).join('') : piece.text)

test('whatever is written, no letter or digit is lost or added', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'B', '1', ' ', '*', '_', '~', '`', '\n', '/', '.', 'https://')
      }),
      (text) => {
        expect(letters(piecesOf(text).map(plain).join(''))).toBe(letters(text))
      }
    )
  )
})
