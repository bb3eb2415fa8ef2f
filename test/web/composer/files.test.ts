import { describe, expect, test } from 'vitest'
import { MOST_FILES } from '../../../workers/replies/schema.ts'
import { kindOfFile } from '../../../workers/attachments/limits.ts'
import {
  allReady,
  byReason,
  changedFile,
  listed,
  picked,
  sizeWords,
  sortChosen
} from '../../../web/console/composer/picked.ts'

const MB = 1_000_000
const file = (name: string, type = 'application/pdf', size = MB) => ({ name, type, size })

describe('what is chosen to go along', () => {
  test('is taken when WhatsApp can carry it', () => {
    const chosen = [file('plattegrond.pdf'), file('kast.jpg', 'image/jpeg'), file('les.mp4', 'video/mp4')]
    expect(sortChosen(0, chosen)).toEqual({ taken: chosen, refused: [] })
  })
  test.each([
    ['te groot', file('film.mov', 'video/quicktime', 101 * MB), 'too_large'],
    ['een programma', file('gratis.EXE', 'application/octet-stream'), 'risky'],
    ['een pagina met een programma erin', file('factuur.html', 'text/html'), 'risky'],
    ['een tekening met een programma erin', file('logo.svg', 'image/svg+xml'), 'risky'],
    ['leeg', file('leeg.pdf', 'application/pdf', 0), 'empty']
  ])('is refused by name when it is %s', (_, chosen, why) => {
    expect(sortChosen(0, [chosen])).toEqual({ taken: [], refused: [{ name: chosen.name, why }] })
  })
  test('is refused beyond the tenth, counting those that are there already', () => {
    const { taken, refused } = sortChosen(MOST_FILES - 1, [file('a.pdf'), file('b.pdf')])
    expect(taken.map(({ name }) => name)).toEqual(['a.pdf'])
    expect(refused).toEqual([{ name: 'b.pdf', why: 'too_many' }])
  })
})

describe('of many that cannot go along', () => {
  test('those with the same reason share a sentence', () => {
    const chosen = [file('a.exe'), file('b.pdf', 'application/pdf', 0), file('c.svg', 'image/svg+xml')]
    expect(byReason(sortChosen(0, chosen).refused)).toEqual([
      { why: 'risky', names: ['a.exe', 'c.svg'] },
      { why: 'empty', names: ['b.pdf'] }
    ])
  })
  test.each([
    [['a.exe'], 'a.exe'],
    [['a.exe', 'b.exe'], 'a.exe en b.exe'],
    [['a.exe', 'b.exe', 'c.exe', 'd.exe'], 'a.exe, b.exe, c.exe en d.exe'],
    [['a.exe', 'b.exe', 'c.exe', 'd.exe', 'e.exe'], 'a.exe, b.exe, c.exe en nog 2']
  ])('%j are named as %s', (names, words) => {
    expect(listed(names, (count) => `nog ${count}`, 'nl-NL')).toBe(words)
  })
})

describe('a file goes', () => {
  test.each([
    ['as a picture', 'image/jpeg', 5 * MB, 'image'],
    ['as a document when the picture is too large', 'image/jpeg', 5 * MB + 1, 'document'],
    ['as a document when WhatsApp shows no such picture', 'image/webp', MB, 'document'],
    ['as a video', 'video/mp4', 16 * MB, 'video'],
    ['as sound, whatever stands behind its type', 'audio/ogg; codecs=opus', MB, 'audio'],
    ['as a document when nobody knows what it is', '', MB, 'document']
  ])('%s', (_, type, size, kind) => {
    expect(kindOfFile({ type, size })).toBe(kind)
  })
})

test('an answer can leave when the last of its files has arrived', () => {
  const files = [picked('fil_a', file('a.pdf'), null), picked('fil_b', file('b.pdf'), null)]
  expect(allReady(files)).toBe(false)
  const first = changedFile(files, 'fil_a', { state: 'ready' })
  expect(allReady(first)).toBe(false)
  expect(allReady(changedFile(first, 'fil_b', { state: 'ready' }))).toBe(true)
})

test.each([
  [400, '1 kB'],
  [820_300, '820 kB'],
  [1_440_000, '1,4 MB'],
  [99_600_000, '100 MB']
])('%d bytes are said as %s', (bytes, words) => {
  expect(sizeWords(bytes, 'nl-NL')).toBe(words)
})
