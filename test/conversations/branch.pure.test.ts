import { expect, test } from 'vitest'
import { branchOf, mayNameBranch } from '../../workers/conversations/branch.ts'

const branches = [
  { id: 'brn_centrum', name: 'De openbare bibliotheek  Centrum' },
  { id: 'brn_noord', name: 'Noord' },
  { id: 'brn_west', name: 'Noord West' },
  { id: 'brn_café', name: 'Het Café' },
  { id: 'brn_empty', name: '  ' }
]
const referral = { source: 'ad' as const, headline: null, body: null, url: null, ref: null }

test.each([
  ['Vestiging   CENTRUM?', 'brn_centrum'],
  ['vestiging noord-west, hoe laat?', 'brn_west'],
  ['locatie het cafe', 'brn_café'],
  ['filiaal Noordoost', null],
  ['branch centrumplein', null],
  ['over vestiging', null],
  ['nevenvestiging Noord', null],
  ['vestiging van Noord', null],
  ['vestigingen', null]
])('%j names %j', (opening, id) => {
  expect(branchOf(branches, { referral: null, opening })).toBe(id)
})

test('a branch is told by where they came from before their words, and not across two things that were told', () => {
  const opening = 'vestiging Centrum'
  expect(branchOf(branches, { referral: { ...referral, ref: 'noord' }, opening })).toBe('brn_noord')
  expect(
    branchOf(branches, { referral: { ...referral, ref: 'noord', headline: 'west' }, opening: null })
  ).toBe('brn_noord')
  expect(branchOf(branches, { referral, opening: null })).toBeNull()
})

test.each([
  [referral, null, true],
  [null, 'Vestiging?', true],
  [null, 'welke LOCATIE', true],
  [null, 'mijn filiaal', true],
  [null, 'your branch', true],
  [null, 'Hoi', false],
  [null, null, false]
])('a text could name a branch, or not (%#)', (came, opening, may) => {
  expect(mayNameBranch({ referral: came, opening })).toBe(may)
})
