import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'
import { PARTS, partsOf } from '../../scripts/soak/parts.ts'
import { doneIn, failureIn, pageOf, type Soak } from '../../scripts/soak/report.ts'

const OUTPUT = [
  'stdout | test/battery/fire/fire.test.ts > what was answered is stored',
  '\u001b[22m\u001b[39mbattery fire {"seed":7,"webhooks":1000000}',
  'battery hostile signatures, every bit {"cases":420}',
  'battery of tests {not figures}',
  ' ✓ test/battery/fire/fire.test.ts (1 test)'
].join('\n')

test('a soak keeps what each part of the battery says it did, and nothing else', () => {
  expect(doneIn(OUTPUT)).toEqual([
    { part: 'fire', figures: { seed: 7, webhooks: 1_000_000 } },
    { part: 'hostile signatures, every bit', figures: { cases: 420 } }
  ])
})

test('a soak that failed keeps what failed, from where the run tells of it', () => {
  const failed = ['⎯⎯ Failed Tests 1 ⎯⎯', '', ' FAIL  a title', 'AssertionError: 3 messages lost']
  expect(failureIn([OUTPUT, ...failed.map((line) => `\u001b[31m${line}\u001b[39m`)].join('\n'))).toEqual(
    failed
  )
  expect(failureIn(OUTPUT)).toEqual([])
})

const SOAK: Soak = {
  ...{ part: 'fire', day: '2026-11-24', passed: true, commit: 'abc', clean: true, machine: '2 cores' },
  ...{ seed: 7, minutes: 60, seconds: 3601.4, done: doneIn(OUTPUT), failure: [] }
}

test('the page of a soak says what code ran where, how far it came, and how to run it again', () => {
  expect(pageOf(SOAK).split('\n')).toEqual([
    '# Soak of fire, 2026-11-24',
    '',
    '| | |',
    '|---|---|',
    '| result | passed |',
    '| code | `abc` |',
    '| machine | 2 cores |',
    '| time | 3601 s, of at most 60 minutes for adding work |',
    '| again | `npm run soak -- fire --seed 7` |',
    '',
    '| part | what it did |',
    '|---|---|',
    '| fire | seed 7, webhooks 1,000,000 |',
    '| hostile signatures, every bit | cases 420 |'
  ])
  const page = pageOf({ ...SOAK, passed: false, clean: false, failure: ['3 messages lost'] })
  expect(page).toContain('| result | **failed** |')
  expect(page).toContain('`abc`, with changes that are not in it')
  expect(page.endsWith('```\n3 messages lost\n```')).toBe(true)
})

test('a part is named by itself or by its folder', () => {
  expect(partsOf([])).toEqual(Object.keys(PARTS))
  expect(partsOf(['fire', 'storms', 'fire'])).toEqual(['fire', 'storms'])
  expect(partsOf(['simulation'])).toEqual([
    ...['storms', 'crash-points', 'schedules', 'ambiguities', 'sixty-days']
  ])
  expect(partsOf(['storms', 'nothing'])).toBeNull()
})

test('every test of the battery is in one part of a soak, but those that hold the battery itself', () => {
  const paths = globSync('**/*.test.ts', { cwd: `${ROOT}test/battery` })
  const inParts = (path: string) => Object.values(PARTS).filter((part) => path.startsWith(part)).length
  const itself = /^(bite|world)\//
  const homeless = paths.filter((path) => !itself.test(path) && inParts(path) !== 1)
  expect(homeless).toEqual([])
})
