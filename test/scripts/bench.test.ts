import { describe, expect, it } from 'vitest'
import { median, quantile } from '../../scripts/bench/load.ts'
import { type Manifest, partsOf } from '../../scripts/bench/manifest.ts'
import { line, table } from '../../scripts/bench/table.ts'

const MANIFEST: Manifest = {
  'index.html': {
    file: 'index.js',
    isEntry: true,
    imports: ['_button.js'],
    dynamicImports: ['inbox.tsx', 'profile.tsx'],
    css: ['index.css']
  },
  '_button.js': { file: 'button.js', imports: ['_react.js'] },
  '_react.js': { file: 'react.js', imports: ['_button.js'] },
  '_menu.js': { file: 'menu.js', imports: ['_react.js'] },
  '_list.js': { file: 'list.js', dynamicImports: ['dialog.tsx'] },
  'inbox.tsx': { file: 'inbox.js', imports: ['_list.js', '_menu.js', 'index.html'], css: ['inbox.css'] },
  'profile.tsx': { file: 'profile.js', imports: ['_list.js', '_button.js'] },
  'dialog.tsx': { file: 'dialog.js', imports: ['_list.js', '_menu.js'] }
}

describe('what the console loads', () => {
  const { first, later } = partsOf(MANIFEST)
  const scriptsOf = (wanted: string) => later.find(({ key }) => key === wanted)?.scripts.sort()

  it('first is its entry with all that the entry imports, however deep', () => {
    expect(first.scripts.sort()).toEqual(['button.js', 'index.js', 'react.js'])
    expect(first.styles).toEqual(['index.css'])
  })

  it('for a screen is without what came first', () => {
    expect(scriptsOf('inbox.tsx')).toEqual(['inbox.js', 'list.js', 'menu.js'])
    expect(scriptsOf('profile.tsx')).toEqual(['list.js', 'profile.js'])
    expect(later.find(({ key }) => key === 'inbox.tsx')?.styles).toEqual(['inbox.css'])
  })

  it('for what several screens open is without what all of them have', () => {
    expect(scriptsOf('dialog.tsx')).toEqual(['dialog.js', 'menu.js'])
  })

  it('is told once for each part', () => {
    expect(later.map(({ key }) => key)).toEqual(['inbox.tsx', 'profile.tsx', 'dialog.tsx'])
  })
})

describe('the figures of the benchmark', () => {
  it('are the smallest that the wanted part of all stay under, whatever their order', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(quantile(hundred, 0.99)).toBe(99)
    expect(quantile(hundred, 0.95)).toBe(95)
    expect(median(hundred)).toBe(50)
    expect(median([10, 9, 1])).toBe(9)
    expect(quantile([7], 0.99)).toBe(7)
  })

  it('say good or over where there is a budget, and nothing where there is none', () => {
    const told = [
      line('size', '9 kB', '≤ 8 kB', false),
      line('time', '1 ms', '≤ 2 ms', true),
      line('rate', '5')
    ]
    expect(told.map(({ stands }) => stands)).toEqual(['over', 'good', ''])
    const widths = table(told)
      .split('\n')
      .map((row) => row.length)
    expect(new Set(widths).size).toBe(1)
  })
})
