import { describe, expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../workers/hours/defaults.ts'
import type { HoursDocument } from '../../../workers/hours/schema.ts'
import { exceptionsOf, hoursOf, momentOf, yearOf } from '../../../web/console/hours/reckon.ts'
import { emptyWeek } from '../../../web/console/hours/weeks.ts'

const zone = 'Europe/Amsterdam'
const day = [{ from: '10:00', until: '17:00' }]
const week = [day, day, day, day, day, [], []]
const DOCUMENT: HoursDocument = {
  ...DEFAULT_HOURS,
  branches: {
    brn_a: {
      staffed: week,
      unstaffed: emptyWeek().map((_, index) => (index === 5 ? [{ from: '09:00', until: '12:00' }] : [])),
      seasons: [
        {
          ...{
            id: 's',
            name: 'zomerrooster',
            staffed: week.map(() => day.slice(0, 1)),
            unstaffed: emptyWeek()
          },
          when: { kind: 'dates', from_on: '2027-07-12', until_on: '2027-07-25' }
        }
      ]
    }
  }
}
const hours = (document = DOCUMENT) =>
  hoursOf({ document, central: [], emergencies: [], zone }, { branch_id: 'brn_a' })
const yearWith = (change: Partial<HoursDocument> = {}) =>
  yearOf(hours({ ...DOCUMENT, ...change }), 2027, 'nl')
const on = (iso: string, change?: Partial<HoursDocument>) => yearWith(change).find((item) => item.iso === iso)

describe('a year', () => {
  test('has every day, and says of each what it is and why', () => {
    expect(yearWith()).toHaveLength(365)
    expect(on('2027-04-26')).toMatchObject({ look: 'open', times: '10.00 tot 17.00 uur', reason: undefined })
    expect(on('2027-04-27')).toMatchObject({ look: 'closed', times: '', reason: 'Koningsdag (landelijk)' })
    expect(on('2027-04-25')).toMatchObject({ look: 'usual', times: '', reason: undefined })
    expect(on('2027-05-01')).toMatchObject({ look: 'unstaffed' })
    expect(on('2027-07-12')).toMatchObject({ look: 'other', reason: 'zomerrooster' })
  })

  test('says that a library is open on a central day because it chose so', () => {
    const holidays: HoursDocument['holidays'] = { koningsdag: { state: 'open', closes_at: null } }
    expect(on('2027-04-27', { holidays })).toMatchObject({
      look: 'other',
      reason: 'ook op Koningsdag (eigen keuze)'
    })
  })

  test('is told as a list of what is not as every week, with days in a row as one', () => {
    const found = exceptionsOf(yearWith())
    expect(found.find(({ reason }) => reason === 'zomerrooster')).toMatchObject({
      from_on: '2027-07-12',
      until_on: '2027-07-25'
    })
    expect(found.filter(({ reason }) => reason.startsWith('Koningsdag'))).toHaveLength(1)
    expect(found.map(({ from_on }) => from_on)).toEqual(found.map(({ from_on }) => from_on).toSorted())
  })
})

test('of a moment it is said whether there is staff, why, and until when', () => {
  const at = Date.UTC(2027, 3, 26, 13)
  expect(momentOf(hours(), at, 'nl')).toEqual({
    ...{ state: 'staffed', reason: 'gewone openingstijden' },
    until_at: Date.UTC(2027, 3, 26, 15)
  })
  expect(momentOf(hours(), Date.UTC(2027, 3, 27, 13), 'nl')).toMatchObject({
    ...{ state: 'closed', reason: 'Koningsdag (landelijk)' },
    until_at: Date.UTC(2027, 3, 28, 8)
  })
})
