import { describe, expect, test } from 'vitest'
import { branchAt } from '../../workers/hours/branch-at.ts'
import { calendarOf, nextChange, nextOpening, openAt } from '../../workers/hours/calendar.ts'
import type { CentralDay } from '../../workers/hours/central-days.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import { explain } from '../../workers/hours/explain.ts'
import { datesOf, HOLIDAYS } from '../../workers/hours/holidays.ts'
import type { Emergency } from '../../workers/hours/line.ts'
import type { Closure, HoursDocument, Period } from '../../workers/hours/schema.ts'
import { addServiceTime, addWorkingDays, serviceTime } from '../../workers/hours/service-time.ts'

const ZONE = 'Europe/Amsterdam'
const at = (local: string) => Date.parse(local)
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())
const utc = (text: string) => new Date(text).toISOString()
const every = (...periods: Period[]) => Array.from({ length: 7 }, () => periods)
const HOURS = 3_600_000

function branch(staffed: Period[][], more: Partial<HoursDocument> = {}, unstaffed = every()): HoursDocument {
  return { ...DEFAULT_HOURS, branches: { b: { staffed, unstaffed, seasons: [] } }, ...more }
}
const closure = (more: Partial<Closure>): Closure => ({
  ...{ id: 'l', name: 'Verbouwing', from_on: '2027-03-01', until_on: '2027-03-01', yearly: false },
  ...{ times: null, branches: null, channels: null, part: 'all' },
  ...more
})
const staffed = (document: HoursDocument, central: CentralDay[] = [], emergencies: Emergency[] = []) =>
  calendarOf(document, { branch_id: 'b', kind: 'staffed' }, central, emergencies, ZONE)
const channel = (document: HoursDocument, emergencies: Emergency[] = []) =>
  calendarOf(document, { channel_id: 'c' }, [], emergencies, ZONE)

const TEN: Period = { from: '10:00', until: '17:00' }

describe('when the clock changes', () => {
  test('what ends at half past two ends at the last of two', () => {
    const calendar = staffed(branch(every({ from: '20:00', until: '02:30' })))
    const night = openAt(calendar, at('2026-10-25T00:00+02:00'))
    expect(iso(night.until_at)).toBe(utc('2026-10-25T02:30+01:00'))
  })
  test('what begins at half past two begins at the first of two', () => {
    const calendar = staffed(branch(every({ from: '02:30', until: '05:00' })))
    expect(iso(nextOpening(calendar, at('2026-10-25T00:00+02:00')))).toBe(utc('2026-10-25T02:30+02:00'))
    expect(serviceTime(calendar, at('2026-10-25T00:00+02:00'), at('2026-10-25T12:00+01:00'))).toBe(
      3.5 * HOURS
    )
  })
  test('what begins in the hour that is skipped begins when the clock jumps', () => {
    const calendar = staffed(branch(every({ from: '02:30', until: '05:00' }), open('eerste_paasdag')))
    expect(iso(nextOpening(calendar, at('2027-03-28T00:00+01:00')))).toBe(utc('2027-03-28T03:00+02:00'))
  })
  test('what ends in the hour that is skipped ends when the clock jumps', () => {
    const calendar = staffed(branch(every({ from: '20:00', until: '02:30' })))
    const night = openAt(calendar, at('2027-03-28T00:00+01:00'))
    expect([night.open, iso(night.until_at)]).toEqual([true, utc('2027-03-28T03:00+02:00')])
  })
  test('Easter Sunday of 2027 is closed on a day of 23 hours', () => {
    const calendar = staffed(branch(every({ from: '00:00', until: '24:00' })))
    const easter = openAt(calendar, at('2027-03-28T12:00+02:00'))
    expect(explain(easter, 'nl')).toBe('Gesloten: eerste paasdag (landelijk)')
    expect(iso(easter.from_at)).toBe(utc('2027-03-28T00:00+01:00'))
    // the Monday is closed too
    expect(iso(easter.until_at)).toBe(utc('2027-03-30T00:00+02:00'))
  })
})

const open = (...ids: string[]): Partial<HoursDocument> => ({
  holidays: Object.fromEntries(ids.map((id) => [id, { state: 'open' as const, closes_at: null }]))
})

describe('what runs past midnight', () => {
  const night = every({ from: '20:00', until: '02:00' })
  test('belongs to the day it began: a closed day after it does not cut it', () => {
    const calendar = staffed(branch(night))
    const late = openAt(calendar, at('2027-04-27T01:00+02:00'))
    expect([late.open, iso(late.until_at)]).toEqual([true, utc('2027-04-27T02:00+02:00')])
    expect(openAt(calendar, at('2027-04-27T21:00+02:00')).open).toBe(false)
    expect(openAt(calendar, at('2027-04-28T01:00+02:00')).open).toBe(false)
  })
  test('is cut by a closing of part of the day, for that goes by the clock', () => {
    const times = { from: '00:00', until: '06:00' }
    const calendar = staffed(branch(night, { closures: [closure({ times })] }))
    expect(iso(openAt(calendar, at('2027-02-28T23:00+01:00')).until_at)).toBe(utc('2027-03-01T00:00+01:00'))
  })
  test('is cut by an early end of its own day', () => {
    const holidays = { oudejaarsdag: { state: 'open' as const, closes_at: '22:00' } }
    const calendar = staffed(branch(night, { holidays }))
    expect(iso(openAt(calendar, at('2026-12-31T21:00+01:00')).until_at)).toBe(utc('2026-12-31T22:00+01:00'))
    expect(explain(openAt(calendar, at('2026-12-31T22:00+01:00')), 'nl')).toBe(
      'Gesloten: oudejaarsdag (landelijk)'
    )
  })
})

test('at its closing time it is closed, and at its opening time open', () => {
  const calendar = staffed(branch(every(TEN)))
  expect(openAt(calendar, at('2027-03-02T17:00+01:00')).open).toBe(false)
  expect(openAt(calendar, at('2027-03-02T16:59:59.999+01:00')).open).toBe(true)
  expect(openAt(calendar, at('2027-03-02T10:00+01:00')).open).toBe(true)
  expect(openAt(calendar, at('2027-03-02T09:59:59.999+01:00')).open).toBe(false)
})

describe('the most specific wins', () => {
  const central: CentralDay[] = [
    {
      id: 'ccl_1',
      kind: 'closure',
      region: null,
      name: 'Dag van de vereniging',
      from_on: '2027-03-01',
      until_on: '2027-03-01'
    },
    {
      id: 'ccl_2',
      kind: 'school_holiday',
      region: 'noord',
      name: 'Voorjaar',
      from_on: '2027-02-20',
      until_on: '2027-03-03'
    }
  ]
  const season = (more: object) => ({
    id: 's',
    name: 'Zomerrooster',
    staffed: every({ from: '12:00', until: '14:00' }),
    unstaffed: every(),
    ...more
  })
  const says = (document: HoursDocument, local: string, emergencies: Emergency[] = []) =>
    explain(openAt(staffed(document, central, emergencies), at(local)), 'nl')
  const seasonal = (when: object, more: Partial<HoursDocument> = {}) =>
    branch(every(TEN), {
      branches: { b: { staffed: every(TEN), unstaffed: every(), seasons: [season({ when }) as never] } },
      ...more
    })

  test('a season over the week', () => {
    const document = seasonal({ kind: 'dates', from_on: '2027-07-12', until_on: '2027-08-23' })
    expect(says(document, '2027-08-23T13:00+02:00')).toBe('Open: Zomerrooster')
    expect(says(document, '2027-08-23T15:00+02:00')).toBe('Gesloten: Zomerrooster')
    expect(says(document, '2027-08-24T15:00+02:00')).toBe('Open: gewone openingstijden')
  })
  test('the school holidays of its own region, not of another', () => {
    const when = { kind: 'school_holidays' }
    expect(says(seasonal(when, { region: 'noord' }), '2027-03-02T15:00+01:00')).toBe('Gesloten: Zomerrooster')
    expect(says(seasonal(when, { region: 'zuid' }), '2027-03-02T15:00+01:00')).toBe(
      'Open: gewone openingstijden'
    )
  })
  test('a central day over a season, unless the library chose otherwise', () => {
    expect(says(branch(every(TEN)), '2027-03-01T12:00+01:00')).toBe(
      'Gesloten: Dag van de vereniging (landelijk)'
    )
    expect(says(branch(every(TEN), open('ccl_1')), '2027-03-01T12:00+01:00')).toBe(
      'Open: ook op Dag van de vereniging (eigen keuze)'
    )
  })
  test('a day of its own over a central day, and it says so', () => {
    const times = { instead: [{ from: '11:00', until: '13:00' }] }
    const document = branch(every(TEN), { closures: [closure({ name: 'Open dag', times })] })
    expect(says(document, '2027-03-01T12:00+01:00')).toBe(
      'Open: Open dag (in plaats van Dag van de vereniging)'
    )
    expect(says(document, '2027-03-01T14:00+01:00')).toBe(
      'Gesloten: Open dag (in plaats van Dag van de vereniging)'
    )
  })
  test('an emergency over all, for as long as it lasts', () => {
    const storm = {
      branches: ['b'],
      channels: false,
      from_at: at('2027-03-02T12:00+01:00'),
      until_at: at('2027-03-02T14:00+01:00'),
      reason: 'Storm'
    }
    const document = branch(every(TEN))
    expect(says(document, '2027-03-02T13:00+01:00', [storm])).toBe('Gesloten: Storm (noodsluiting)')
    expect(says(document, '2027-03-02T14:00+01:00', [storm])).toBe('Open: gewone openingstijden')
    expect(says(document, '2027-03-02T13:00+01:00', [{ ...storm, branches: ['other'] }])).toBe(
      'Open: gewone openingstijden'
    )
    expect(openAt(channel(document, [storm]), at('2027-03-02T13:00+01:00')).open).toBe(true)
    expect(openAt(channel(document, [{ ...storm, channels: true }]), at('2027-03-02T13:00+01:00')).open).toBe(
      false
    )
  })
})

describe('closures', () => {
  const on = (document: HoursDocument, local: string) => openAt(staffed(document), at(local)).open
  test('of part of a day close that part', () => {
    const document = branch(every(TEN), { closures: [closure({ times: { from: '12:00', until: '13:00' } })] })
    expect([11, 12, 13].map((hour) => on(document, `2027-03-01T${hour}:30+01:00`))).toEqual([
      true,
      false,
      true
    ])
  })
  test('that are yearly come back, on 29 February in leap years only', () => {
    const leap = { from_on: '2024-02-29', until_on: '2024-02-29', yearly: true }
    const document = branch(every(TEN), { closures: [closure(leap)] })
    expect(on(document, '2028-02-29T12:00+01:00')).toBe(false)
    expect(on(document, '2027-02-28T12:00+01:00')).toBe(true)
    expect(on(document, '2027-03-01T12:00+01:00')).toBe(true)
  })
  test('that are yearly may go over the end of the year, and not back before they began', () => {
    const turn = { from_on: '2026-12-28', until_on: '2027-01-02', yearly: true }
    const document = branch(every(TEN), { closures: [closure(turn)] })
    expect(on(document, '2029-12-28T12:00+01:00')).toBe(false)
    expect(on(document, '2030-01-02T12:00+01:00')).toBe(false)
    expect(on(document, '2030-01-03T12:00+01:00')).toBe(true)
    expect(on(document, '2025-12-29T12:00+01:00')).toBe(true)
  })
  test('of the hours with staff leave those without', () => {
    const document = branch(
      every(TEN),
      { closures: [closure({ part: 'staffed' })] },
      every({ from: '08:00', until: '20:00' })
    )
    const unstaffed = calendarOf(document, { branch_id: 'b', kind: 'unstaffed' }, [], [], ZONE)
    const noon = at('2027-03-01T12:00+01:00')
    expect(branchAt(staffed(document), unstaffed, noon)).toMatchObject({
      state: 'unstaffed',
      until_at: at('2027-03-01T20:00+01:00')
    })
    expect(branchAt(staffed(document), unstaffed, noon + 24 * HOURS)).toMatchObject({
      state: 'staffed',
      until_at: at('2027-03-02T17:00+01:00')
    })
    expect(branchAt(staffed(document), unstaffed, at('2027-03-01T21:00+01:00'))).toMatchObject({
      state: 'closed',
      until_at: at('2027-03-02T08:00+01:00')
    })
  })
})

describe('a channel that follows a branch', () => {
  const follows = (more: Partial<HoursDocument> = {}) =>
    branch(every(TEN), {
      channels: {
        c: {
          follows: 'b',
          week: [null, null, null, null, null, [{ from: '12:00', until: '13:00' }], null],
          seasons: []
        }
      },
      ...more
    })
  test('answers when it has staff, but on the days that it says otherwise', () => {
    expect(iso(openAt(channel(follows()), at('2027-03-02T11:00+01:00')).until_at)).toBe(
      utc('2027-03-02T17:00+01:00')
    )
    expect(iso(nextOpening(channel(follows()), at('2027-03-06T09:00+01:00')))).toBe(
      utc('2027-03-06T12:00+01:00')
    )
  })
  test('is closed when the branch is, and says why', () => {
    const document = follows({ closures: [closure({ channels: [] })] })
    expect(explain(openAt(channel(document), at('2027-03-01T12:00+01:00')), 'nl')).toBe(
      'Gesloten: Verbouwing'
    )
  })
  test('may be open on such a day by hours of its own', () => {
    const own = closure({ id: 'm', name: 'Vanuit huis', branches: [], times: { instead: [TEN] } })
    const document = follows({ closures: [closure({ channels: [] }), { ...own, channels: ['c'] }] })
    expect(explain(openAt(channel(document), at('2027-03-01T12:00+01:00')), 'nl')).toBe('Open: Vanuit huis')
  })
  test('has the hours of an office when nothing is known of the branch', () => {
    const document = { ...follows(), branches: {} }
    expect(iso(nextOpening(channel(document), at('2027-03-01T08:00+01:00')))).toBe(
      utc('2027-03-01T10:00+01:00')
    )
  })
})

describe('service time', () => {
  const calendar = staffed(branch([[TEN], [TEN], [TEN], [TEN], [TEN], [], []]))
  test('goes on where it stopped, over a weekend', () => {
    const friday = at('2027-03-05T16:30+01:00')
    expect(iso(addServiceTime(calendar, friday, HOURS))).toBe(utc('2027-03-08T10:30+01:00'))
    expect(serviceTime(calendar, friday, at('2027-03-08T10:30+01:00'))).toBe(HOURS)
  })
  test('that is up at closing is up then, and not in the morning', () => {
    expect(iso(addServiceTime(calendar, at('2027-03-05T16:30+01:00'), HOURS / 2))).toBe(
      utc('2027-03-05T17:00+01:00')
    )
  })
  test('never comes where nothing opens', () => {
    expect(addServiceTime(staffed(DEFAULT_HOURS), 0, 1)).toBeNull()
    expect(addWorkingDays(staffed(DEFAULT_HOURS), 0, 1)).toBeNull()
    expect(openAt(staffed(DEFAULT_HOURS), at('2027-03-05T12:00Z'))).toMatchObject({
      open: false,
      from_at: 0,
      until_at: null
    })
  })
  test('working days leave out what is closed, and end at the last closing', () => {
    expect(iso(addWorkingDays(calendar, at('2027-03-25T23:00+01:00'), 2))).toBe(utc('2027-03-30T17:00+02:00'))
    const late = staffed(branch(every(TEN, { from: '20:00', until: '01:00' })))
    expect(iso(addWorkingDays(late, at('2027-03-01T09:00+01:00'), 1))).toBe(utc('2027-03-03T01:00+01:00'))
  })
})

describe('holidays of other years', () => {
  const days = (id: string, year: number) => datesOf(id, year).map(({ on }) => on)
  test.each([
    ['koningsdag', 2031, ['2031-04-26']],
    ['koningsdag', 2036, ['2036-04-26']],
    ['koningsdag', 2030, ['2030-04-27']],
    ['carnaval', 2027, ['2027-02-07', '2027-02-08', '2027-02-09']],
    ['goede_vrijdag', 2027, ['2027-03-26']],
    ['eerste_paasdag', 2038, ['2038-04-25']],
    ['tweede_paasdag', 2028, ['2028-04-17']],
    ['hemelvaartsdag', 2027, ['2027-05-06']],
    ['tweede_pinksterdag', 2027, ['2027-05-17']],
    ['leids_ontzet', 2027, ['2027-10-04']]
  ])('%s in %d', (id, year, on) => {
    expect(days(id, year)).toEqual(on)
  })
  test('Liberation Day is a day off in lustrum years, or each year, or never', () => {
    expect([2025, 2026, 2030].map((year) => datesOf('bevrijdingsdag', year)[0]?.state)).toEqual([
      'closed',
      'open',
      'closed'
    ])
    const chosen = (state: 'open' | 'closed') =>
      [2026, 2030].map(
        (year) =>
          openAt(
            staffed(branch(every(TEN), { holidays: { bevrijdingsdag: { state, closes_at: null } } })),
            at(`${year}-05-05T12:00+02:00`)
          ).open
      )
    expect([chosen('closed'), chosen('open')]).toEqual([
      [false, false],
      [true, true]
    ])
  })
  test('each has a name in both languages', () => {
    expect(HOLIDAYS.filter(({ name, name_en }) => !name || !name_en)).toEqual([])
    expect(new Set(HOLIDAYS.map(({ id }) => id)).size).toBe(HOLIDAYS.length)
  })
})

describe('a branch with staff and without', () => {
  const both = (staffedWeek: Period[][], unstaffedWeek: Period[][]) => {
    const document = branch(staffedWeek, {}, unstaffedWeek)
    return branchAt(
      staffed(document),
      calendarOf(document, { branch_id: 'b', kind: 'unstaffed' }, [], [], ZONE),
      at('2027-03-02T12:00+01:00')
    )
  }
  test('changes when the first of the two does', () => {
    expect(
      both(every({ from: '14:00', until: '17:00' }), every({ from: '08:00', until: '20:00' }))
    ).toMatchObject({
      state: 'unstaffed',
      until_at: at('2027-03-02T14:00+01:00')
    })
    expect(both(every({ from: '14:00', until: '17:00' }), every())).toMatchObject({
      state: 'closed',
      until_at: at('2027-03-02T14:00+01:00')
    })
  })
  test('never changes when neither ever opens', () => {
    expect(both(every(), every())).toMatchObject({ state: 'closed', until_at: null })
  })
})

describe('central days of a region', () => {
  const day: CentralDay = {
    ...{ id: 'ccl_1', kind: 'closure', region: 'zuid', name: 'Streekdag' },
    ...{ from_on: '2027-03-02', until_on: '2027-03-03' }
  }
  const on = (region: HoursDocument['region'], local: string, of: CentralDay = day) =>
    openAt(staffed(branch(every(TEN), { region }), [of]), at(local)).open
  test('close libraries of that region, from the first day to the last', () => {
    expect([1, 2, 3, 4].map((date) => on('zuid', `2027-03-0${date}T12:00+01:00`))).toEqual([
      true,
      false,
      false,
      true
    ])
  })
  test('leave others, and those that chose no region', () => {
    expect([on('noord', '2027-03-02T12:00+01:00'), on(null, '2027-03-02T12:00+01:00')]).toEqual([true, true])
  })
  test('school holidays close nothing', () => {
    expect(on('zuid', '2027-03-02T12:00+01:00', { ...day, kind: 'school_holiday' })).toBe(true)
  })
})

test('a day that all keep open anyway is no choice of the library’s own', () => {
  const document = branch(every(TEN), open('goede_vrijdag', 'koningsdag'))
  expect(explain(openAt(staffed(document), at('2027-03-26T12:00+01:00')), 'nl')).toBe(
    'Open: gewone openingstijden'
  )
})

test('an emergency without a list of branches closes each of them', () => {
  const all = {
    branches: null,
    channels: true,
    from_at: at('2027-03-02T11:00+01:00'),
    until_at: at('2027-03-02T12:00+01:00'),
    reason: 'Storm'
  }
  const answer = openAt(staffed(branch(every(TEN)), [], [all]), all.from_at)
  expect(answer).toMatchObject({
    open: false,
    rule: { layer: 'emergency' },
    from_at: all.from_at,
    until_at: all.until_at
  })
  expect(nextOpening(staffed(branch(every(TEN)), [], [all]), all.from_at)).toBe(all.until_at)
  expect(nextChange(staffed(branch(every(TEN)), [], [all]), all.from_at)).toBe(all.until_at)
})

test('closures come to an end, and are not there before they begin', () => {
  const document = branch(every(TEN), { closures: [closure({ until_on: '2027-03-02' })] })
  expect(
    [28, 29, 30, 31].map(
      (days) => openAt(staffed(document), at('2027-01-31T12:00+01:00') + days * 24 * HOURS).open
    )
  ).toEqual([true, false, false, true])
  expect(openAt(staffed(document), at('2028-03-01T12:00+01:00')).open).toBe(true)
})
