import { describe, expect, test } from 'vitest'
import { branchOf } from '../../workers/conversations/branch.ts'
import { callAfter, callWaits } from '../../workers/conversations/calls.ts'
import { place } from '../../workers/conversations/place.ts'
import type { CallFacts } from '../../workers/platforms/content.ts'

const branches = [
  { id: 'brn_centrum', name: 'Bibliotheek Centrum' },
  { id: 'brn_noord', name: 'Noord' },
  { id: 'brn_noordwest', name: 'Vestiging Noord-West' }
]
const referral = { source: 'ad' as const, headline: null, body: null, url: null, ref: null }

describe('the branch somebody wrote to', () => {
  test.each([
    ['Hoi, een vraag aan vestiging Centrum over boeten', 'brn_centrum'],
    ['Vraag voor vestiging Noord-West: zijn jullie open?', 'brn_noordwest'],
    ['vestiging noord, hoe laat?', 'brn_noord'],
    ['Ik fiets naar het centrum', null],
    ['Welke vestiging is dat in Noord?', null],
    ['vestiging', null]
  ])('in the opening words %j is %j', (opening, id) => {
    expect(branchOf(branches, { referral: null, opening })).toBe(id)
  })

  test('is told by the QR code or ad, and by none that names two', () => {
    const by = (more: object) => branchOf(branches, { referral: { ...referral, ...more }, opening: null })
    expect(by({ ref: 'qr-centrum' })).toBe('brn_centrum')
    expect(by({ url: 'https://bieb.example/noord-west?x=1' })).toBe('brn_noordwest')
    expect(by({ headline: 'Centrum en Noord' })).toBe(null)
  })
})

describe('a call', () => {
  const call = (state: CallFacts['state'], seconds: number | null = null) => ({
    ...{ direction: 'in' as const, state, seconds }
  })

  test('only goes on: late and repeated steps change nothing', () => {
    expect(callAfter(call('ringing'), call('answered'))?.state).toBe('answered')
    expect(callAfter(call('ended', 3), call('answered'))).toBe(null)
    expect(callAfter(call('missed'), call('ended'))).toBe(null)
    expect(callAfter(call('ended'), call('ended', 12))?.seconds).toBe(12)
  })

  test('waits for us when nobody spoke with them', () => {
    expect(callWaits(call('missed'), false)).toBe(true)
    expect(callWaits(call('rejected'), false)).toBe(true)
    expect(callWaits(call('ringing'), false)).toBe(false)
    expect(callWaits(call('answered'), false)).toBe(false)
    expect(callWaits(call('ended'), false)).toBe(true)
    expect(callWaits(call('ended'), true)).toBe(false)
    expect(callWaits(call('ended', 30), false)).toBe(false)
    expect(callWaits({ ...call('missed'), direction: 'out' }, false)).toBe(false)
  })
})

describe('what is placed', () => {
  const arrival = { origin: 'patron' as const, at: 1000, thanks: false, window_ends_at: 2000 }

  test('while another party has the thread opens the window and waits for nobody', () => {
    expect(place(null, { ...arrival, quiet: true })).toMatchObject({
      ...{ state: 'waiting_on_patron', unread: 0, waiting_since: null, window_ends_at: 2000 }
    })
  })

  test('from before the number was connected is closed, unread by nobody, and opens nothing', () => {
    const past = place(null, { ...arrival, imported: true, window_ends_at: null })
    expect(past).toMatchObject({ state: 'closed', closed_at: 1000, unread: 0, window_ends_at: null })
    const open = { ...place(null, arrival), id: 'cnv_a', last_at: 5000 }
    expect(place(open, { ...arrival, at: 10, imported: true, window_ends_at: null })).toMatchObject({
      ...{ state: 'waiting_on_us', unread: 1, last_at: 5000, opened_at: 10 }
    })
  })
})
