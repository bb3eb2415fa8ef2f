import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '../../../scripts/environment.ts'
import { planted } from '../../../scripts/bite/bug.ts'
import { plantedBugs } from '../../../scripts/bite/bugs.ts'

const bugs = await plantedBugs()

test('there are at least thirty planted bugs, each with a title of its own', () => {
  expect(bugs.size).toBeGreaterThanOrEqual(30)
  expect(new Set([...bugs.values()].map(({ title }) => title)).size).toBe(bugs.size)
})

test.each([...bugs])('%s can be planted in the code of today, and its gate is there', (_name, bug) => {
  const texts = new Map<string, string>()
  for (const edit of bug.edits) {
    const text = texts.get(edit.file) ?? readFileSync(ROOT + edit.file, 'utf8')
    texts.set(edit.file, planted(text, edit))
  }
  for (const [file, text] of texts) expect(text).not.toBe(readFileSync(ROOT + file, 'utf8'))
  expect(bug.gate.files.filter((file) => !existsSync(ROOT + file))).toEqual([])
})
