import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, type Oklch } from './oklch.ts'

const sheet = readFileSync(new URL('../../web/console/ui/tokens.css', import.meta.url), 'utf8')
const COLOR = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+|var\(--hue\))\)/
const TOKEN = new RegExp(`--([a-z0-9-]+): light-dark\\((${COLOR.source}), (${COLOR.source})\\)`, 'g')
const SCHEMES = ['light', 'dark'] as const
type Scheme = (typeof SCHEMES)[number]

function read(color: string, libraryHue: number): Oklch {
  const [, lightness, chroma, hue] = COLOR.exec(color) ?? []
  return {
    lightness: Number(lightness) / 100,
    chroma: Number(chroma),
    hue: hue?.startsWith('var') ? libraryHue : Number(hue)
  }
}

function tokens(scheme: Scheme, libraryHue: number): Map<string, Oklch> {
  return new Map(
    [...sheet.matchAll(TOKEN)].map(([, name = '', light = '', , , , dark = '']) => [
      name,
      read(scheme === 'light' ? light : dark, libraryHue)
    ])
  )
}

function leastContrast(front: string, back: string): number {
  const hues = Array.from({ length: 24 }, (_, step) => step * 15)
  const measured = SCHEMES.flatMap((scheme) =>
    hues.map((hue) => {
      const colors = tokens(scheme, hue)
      const [one, other] = [colors.get(front), colors.get(back)]
      if (!one || !other) throw new Error(`no token ${one ? back : front}`)
      return contrast(one, other)
    })
  )
  return Math.min(...measured)
}

const TEXT_PAIRS: [front: string, ...backs: string[]][] = [
  ['ink', 'paper', 'card', 'sunk', 'accent-soft', 'note', 'soon-soft', 'late-soft', 'ok-soft', 'line'],
  ['ink-2', 'paper', 'card', 'sunk', 'accent-soft', 'note', 'soon-soft', 'late-soft'],
  ['ink-3', 'paper', 'card', 'sunk'],
  ['accent', 'paper', 'card', 'sunk', 'accent-soft'],
  ['on-accent', 'accent', 'accent-strong'],
  ['ok', 'paper', 'card', 'ok-soft'],
  ['soon', 'paper', 'card', 'soon-soft'],
  ['late', 'paper', 'card', 'accent-soft', 'late-soft'],
  ['paper', 'ink']
]
const EDGE_PAIRS: [front: string, ...backs: string[]][] = [
  ['line-strong', 'paper', 'card', 'sunk'],
  ['accent', 'paper', 'card', 'sunk', 'accent-soft', 'note'],
  ['note-line', 'paper', 'note']
]
const each = (pairs: [string, ...string[]][]) =>
  pairs.flatMap(([front, ...backs]) => backs.map((back) => [front, back]))

test('contrast is measured as the standard does: black on white is 21, grey on itself 1', () => {
  const black = { lightness: 0, chroma: 0, hue: 0 }
  const white = { lightness: 1, chroma: 0, hue: 0 }
  expect(contrast(black, white)).toBeCloseTo(21, 1)
  expect(contrast(white, white)).toBe(1)
})

test.each(each(TEXT_PAIRS))(
  'text in %s on %s is readable in both schemes, whatever hue a library chose',
  (front = '', back = '') => {
    expect(leastContrast(front, back)).toBeGreaterThanOrEqual(4.5)
  }
)

test.each(each(EDGE_PAIRS))(
  'an edge in %s on %s can be seen in both schemes, whatever hue',
  (front = '', back = '') => {
    expect(leastContrast(front, back)).toBeGreaterThanOrEqual(3)
  }
)
