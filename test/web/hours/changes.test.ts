import { describe, expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../workers/hours/defaults.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import { changedParts, changesBetween, isSame } from '../../../workers/hours/differences.ts'
import { merged } from '../../../web/console/hours/changes.ts'
import { emptyBranch } from '../../../web/console/hours/weeks.ts'

const closure = (id: string, name = id): HoursDocument['closures'][number] => ({
  ...{ id, name, from_on: '2027-03-01', until_on: '2027-03-01', yearly: false },
  ...{ times: null, branches: null, channels: null, part: 'all' }
})
const BASE: HoursDocument = {
  ...DEFAULT_HOURS,
  branches: { brn_a: emptyBranch(), brn_b: emptyBranch() },
  closures: [closure('one'), closure('two')]
}
const open = (document: HoursDocument, id: string, from: string): HoursDocument => ({
  ...document,
  branches: {
    ...document.branches,
    [id]: { ...emptyBranch(), staffed: [[{ from, until: '17:00' }], [], [], [], [], [], []] }
  }
})

test('two documents are the same whatever the order they were written in', () => {
  const { branches, ...rest } = BASE
  const [a, b] = Object.values(branches)
  expect(isSame(BASE, { branches: { brn_b: b ?? emptyBranch(), brn_a: a ?? emptyBranch() }, ...rest })).toBe(
    true
  )
  expect(isSame(BASE, open(BASE, 'brn_a', '10:00'))).toBe(false)
})

test('what changed is told part by part', () => {
  const next: HoursDocument = {
    ...open(BASE, 'brn_a', '10:00'),
    closures: [closure('one', 'nieuw'), closure('three')],
    holidays: { koningsdag: { state: 'open', closes_at: null } },
    region: 'noord'
  }
  expect(changedParts(BASE, next)).toEqual([
    { kind: 'branch', id: 'brn_a' },
    { kind: 'closure', id: 'one', name: 'nieuw' },
    { kind: 'closure', id: 'two', name: 'two' },
    { kind: 'region' },
    { kind: 'holiday', id: 'koningsdag' },
    { kind: 'closure', id: 'three', name: 'three' }
  ])
})

describe('when two admins change at the same time', () => {
  test('each keeps what only they changed', () => {
    const mine = { ...open(BASE, 'brn_a', '09:00'), closures: [closure('one'), closure('mine')] }
    const theirs: HoursDocument = {
      ...open(BASE, 'brn_b', '11:00'),
      closures: [...BASE.closures, closure('theirs')],
      region: 'zuid'
    }
    const { document, both } = merged(BASE, mine, theirs)
    expect(both).toEqual([])
    expect(document.branches).toEqual({
      ...open(BASE, 'brn_a', '09:00').branches,
      brn_b: theirs.branches.brn_b
    })
    expect(document.region).toBe('zuid')
    expect(document.closures.map(({ id }) => id)).toEqual(['one', 'theirs', 'mine'])
  })

  test('where both changed the same it is as I had it, and that is said', () => {
    const { document, both } = merged(BASE, open(BASE, 'brn_a', '09:00'), open(BASE, 'brn_a', '11:00'))
    expect(both).toEqual([{ kind: 'branch', id: 'brn_a' }])
    expect(document.branches.brn_a?.staffed[0]).toEqual([{ from: '09:00', until: '17:00' }])
  })

  test('nothing is said when both came to the same', () => {
    const { both } = merged(BASE, open(BASE, 'brn_a', '09:00'), open(BASE, 'brn_a', '09:00'))
    expect(both).toEqual([])
  })
})

test('what was added and what was taken away is told apart from what was changed', () => {
  const [one] = BASE.closures
  const to = { ...open(BASE, 'brn_a', '12:00'), closures: one ? [one, closure('three')] : [] }
  expect(changesBetween(BASE, to)).toEqual([
    { part: { kind: 'branch', id: 'brn_a' }, how: 'changed' },
    { part: { kind: 'closure', id: 'two', name: 'two' }, how: 'removed' },
    { part: { kind: 'closure', id: 'three', name: 'three' }, how: 'added' }
  ])
  expect(changesBetween(to, to)).toEqual([])
})
