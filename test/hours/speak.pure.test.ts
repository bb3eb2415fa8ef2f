import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../workers/hours/calendar.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import { explain, type Language } from '../../workers/hours/explain.ts'
import type { Rule } from '../../workers/hours/plan.ts'
import type { Closure, HoursDocument, Period } from '../../workers/hours/schema.ts'
import { speakDay, speakMoment, speakTimes, speakWeek } from '../../workers/hours/speak.ts'
import { dayOf } from '../../workers/hours/zone.ts'

const ZONE = 'Europe/Amsterdam'
const at = (local: string) => Date.parse(local)

describe('a moment', () => {
  const FRIDAY = '2026-11-27T12:00+01:00'
  test.each<[string, string, string, string]>([
    ['2026-11-27T14:00+01:00', FRIDAY, 'vandaag om 14.00 uur', 'today at 14:00'],
    ['2026-11-28T10:00+01:00', FRIDAY, 'morgen om 10.00 uur', 'tomorrow at 10:00'],
    ['2026-11-28T00:00+01:00', FRIDAY, 'morgen om 0.00 uur', 'tomorrow at 0:00'],
    ['2026-11-29T09:30+01:00', FRIDAY, 'zondag om 9.30 uur', 'Sunday at 9:30'],
    ['2026-11-30T10:00+01:00', FRIDAY, 'maandag om 10.00 uur', 'Monday at 10:00'],
    ['2026-12-03T10:00+01:00', FRIDAY, 'donderdag om 10.00 uur', 'Thursday at 10:00'],
    // a week from now *vrijdag* could be today
    ['2026-12-04T10:00+01:00', FRIDAY, 'vrijdag 4 december om 10.00 uur', 'Friday 4 December at 10:00'],
    // nobody asks which January
    ['2027-01-04T09:00+01:00', FRIDAY, 'maandag 4 januari om 9.00 uur', 'Monday 4 January at 9:00'],
    [
      '2027-08-30T09:00+02:00',
      FRIDAY,
      'maandag 30 augustus 2027 om 9.00 uur',
      'Monday 30 August 2027 at 9:00'
    ],
    ['2026-11-26T09:00+01:00', FRIDAY, 'donderdag 26 november om 9.00 uur', 'Thursday 26 November at 9:00'],
    // the day is that of the library, not of UTC
    ['2027-06-02T10:00+02:00', '2027-06-02T00:30+02:00', 'vandaag om 10.00 uur', 'today at 10:00'],
    ['2027-06-02T10:00+02:00', '2027-06-01T23:30+02:00', 'morgen om 10.00 uur', 'tomorrow at 10:00'],
    [
      '2027-12-20T10:00+01:00',
      '2027-01-04T10:00+01:00',
      'maandag 20 december om 10.00 uur',
      'Monday 20 December at 10:00'
    ]
  ])('%s, said at %s: %s', (moment, now, nl, en) => {
    expect(speakMoment(at(moment), at(now), ZONE, 'nl')).toBe(nl)
    expect(speakMoment(at(moment), at(now), ZONE, 'en')).toBe(en)
  })
})

const TEN: Period = { from: '10:00', until: '17:30' }
const week = (weekday: Period[], saturday: Period[] = []) => [
  weekday,
  weekday,
  weekday,
  weekday,
  weekday,
  saturday,
  []
]
const hours = (staffed: Period[][], unstaffed: Period[][] = week([]), closures: Closure[] = []) => {
  const document: HoursDocument = {
    ...DEFAULT_HOURS,
    closures,
    branches: { b: { staffed, unstaffed, seasons: [] } }
  }
  const of = (kind: 'staffed' | 'unstaffed') => calendarOf(document, { branch_id: 'b', kind }, [], [], ZONE)
  return { staffed: of('staffed'), unstaffed: of('unstaffed') }
}
const closed = (name: string, on: string): Closure => ({
  ...{
    id: 'l',
    name,
    from_on: on,
    until_on: on,
    yearly: false,
    times: null,
    branches: null,
    channels: null,
    part: 'all'
  }
})

const TUESDAY = '2027-03-02'

describe('a day', () => {
  test.each<[string, ReturnType<typeof hours>, string, string, string]>([
    [
      'one period',
      hours(week([TEN])),
      TUESDAY,
      'Vandaag zijn we open van 10.00 tot 17.30 uur.',
      'Today we are open from 10:00 to 17:30.'
    ],
    [
      'two periods',
      hours(
        week([
          { from: '09:00', until: '12:00' },
          { from: '13:00', until: '17:00' }
        ])
      ),
      TUESDAY,
      'Vandaag zijn we open van 9.00 tot 12.00 uur en van 13.00 tot 17.00 uur.',
      'Today we are open from 9:00 to 12:00 and from 13:00 to 17:00.'
    ],
    [
      'also without staff',
      hours(week([TEN]), week([{ from: '08:00', until: '22:00' }])),
      TUESDAY,
      'Vandaag zijn we open van 10.00 tot 17.30 uur. Zonder medewerkers zijn we ook open van 8.00 tot 10.00 uur en van 17.30 tot 22.00 uur.',
      'Today we are open from 10:00 to 17:30. Without staff we are also open from 8:00 to 10:00 and from 17:30 to 22:00.'
    ],
    [
      'only without staff',
      hours(week([]), week([{ from: '08:00', until: '22:00' }])),
      TUESDAY,
      'Vandaag zijn we open van 8.00 tot 22.00 uur, zonder medewerkers.',
      'Today we are open from 8:00 to 22:00, without staff.'
    ],
    [
      'past midnight',
      hours(week([{ from: '20:00', until: '02:00' }])),
      TUESDAY,
      'Vandaag zijn we open van 20.00 tot 2.00 uur.',
      'Today we are open from 20:00 to 2:00.'
    ],
    [
      'until midnight',
      hours(week([{ from: '20:00', until: '24:00' }])),
      TUESDAY,
      'Vandaag zijn we open van 20.00 tot 24.00 uur.',
      'Today we are open from 20:00 to 24:00.'
    ],
    [
      'all day',
      hours(week([{ from: '00:00', until: '24:00' }])),
      TUESDAY,
      'Vandaag zijn we open van 0.00 tot 24.00 uur.',
      'Today we are open from 0:00 to 24:00.'
    ],
    [
      'closed as each week',
      hours(week([TEN])),
      '2027-03-07',
      'Vandaag zijn we gesloten.',
      'Today we are closed.'
    ],
    [
      'closed for all',
      hours(week([TEN])),
      '2027-04-27',
      'Vandaag zijn we gesloten (Koningsdag).',
      'Today we are closed (King’s Day).'
    ],
    [
      'closed for the library',
      hours(week([TEN]), week([]), [closed('Studiedag', TUESDAY)]),
      TUESDAY,
      'Vandaag zijn we gesloten (Studiedag).',
      'Today we are closed (Studiedag).'
    ]
  ])('%s', (_title, of, on, nl, en) => {
    expect(speakDay(of, dayOf(on), 'nl')).toBe(nl)
    expect(speakDay(of, dayOf(on), 'en')).toBe(en)
  })

  test('with three periods', () => {
    const three = ['09', '13', '19'].map((hour) => ({ from: `${hour}:00`, until: `${hour}:45` }))
    expect(speakTimes(hours(week(three)), dayOf(TUESDAY), 'nl')).toBe(
      '9.00 tot 9.45 uur, 13.00 tot 13.45 uur en 19.00 tot 19.45 uur'
    )
    expect(speakTimes(hours(week(three)), dayOf(TUESDAY), 'en')).toBe(
      '9:00 to 9:45, 13:00 to 13:45 and 19:00 to 19:45'
    )
  })
  test('without staff alone', () => {
    const self = hours(week([]), week([{ from: '08:00', until: '20:00' }]))
    expect(speakTimes(self, dayOf(TUESDAY), 'nl')).toBe('8.00 tot 20.00 uur zonder medewerkers')
  })
  test('hours without staff that end where staff begins are not told as none', () => {
    const of = hours(week([TEN]), week([{ from: '10:00', until: '17:30' }]))
    expect(speakTimes(of, dayOf(TUESDAY), 'nl')).toBe('10.00 tot 17.30 uur')
  })
  test('closed by a season needs no reason, nor by a week', () => {
    const when = { kind: 'dates' as const, from_on: TUESDAY, until_on: TUESDAY }
    const season = { id: 's', name: 'Zomerrooster', when, staffed: week([]), unstaffed: week([]) }
    const branches = { b: { staffed: week([TEN]), unstaffed: week([]), seasons: [season] } }
    const document = { ...DEFAULT_HOURS, branches }
    const staffed = calendarOf(document, { branch_id: 'b', kind: 'staffed' }, [], [], ZONE)
    expect(speakDay({ staffed }, dayOf(TUESDAY), 'nl')).toBe('Vandaag zijn we gesloten.')
  })

  test('as part of a sentence', () => {
    const of = hours(week([TEN]), week([{ from: '08:00', until: '20:00' }]))
    expect(speakTimes(of, dayOf(TUESDAY), 'nl')).toBe(
      '10.00 tot 17.30 uur, en zonder medewerkers 8.00 tot 10.00 uur en 17.30 tot 20.00 uur'
    )
    expect(speakTimes(of, dayOf('2027-04-27'), 'nl')).toBe('gesloten (Koningsdag)')
  })
})

describe('a week', () => {
  test('begins on the day it is asked for, and days that are alike share a line', () => {
    const of = hours(week([TEN], [{ from: '10:00', until: '14:00' }]))
    expect(speakWeek(of, dayOf('2027-03-01'), 'nl')).toBe(
      ['maandag t/m vrijdag: 10.00 tot 17.30 uur', 'zaterdag: 10.00 tot 14.00 uur', 'zondag: gesloten'].join(
        '\n'
      )
    )
    expect(speakWeek(of, dayOf('2027-03-04'), 'en')).toBe(
      [
        'Thursday and Friday: 10:00 to 17:30',
        'Saturday: 10:00 to 14:00',
        'Sunday: closed',
        'Monday to Wednesday: 10:00 to 17:30'
      ].join('\n')
    )
  })
  test('has the days on which it is otherwise', () => {
    expect(speakWeek(hours(week([TEN])), dayOf('2027-04-26'), 'nl')).toBe(
      [
        'maandag: 10.00 tot 17.30 uur',
        'dinsdag: gesloten (Koningsdag)',
        'woensdag t/m vrijdag: 10.00 tot 17.30 uur',
        'zaterdag en zondag: gesloten'
      ].join('\n')
    )
  })
})

describe('why', () => {
  const rule = (more: Partial<Rule>): Rule => ({
    layer: 'week',
    name: null,
    central: false,
    instead_of: null,
    ...more
  })
  test.each<[boolean, Partial<Rule>, string, string]>([
    [
      false,
      { layer: 'central', name: 'Koningsdag', central: true },
      'Gesloten: Koningsdag (landelijk)',
      'Closed: King’s Day (national)'
    ],
    [true, {}, 'Open: gewone openingstijden', 'Open: usual hours'],
    [false, {}, 'Gesloten: gewone openingstijden', 'Closed: usual hours'],
    [true, { layer: 'season', name: 'Zomerrooster' }, 'Open: Zomerrooster', 'Open: Zomerrooster'],
    [
      true,
      { layer: 'local', instead_of: 'tweede paasdag' },
      'Open: ook op tweede paasdag (eigen keuze)',
      'Open: also on Easter Monday (own choice)'
    ],
    [
      true,
      { layer: 'local', name: 'Open dag', instead_of: 'Koningsdag' },
      'Open: Open dag (in plaats van Koningsdag)',
      'Open: Open dag (instead of King’s Day)'
    ],
    [
      false,
      { layer: 'emergency', name: 'Storm' },
      'Gesloten: Storm (noodsluiting)',
      'Closed: Storm (emergency closure)'
    ]
  ])('%s %j', (open, more, nl, en) => {
    const said = (language: Language) => explain({ open, rule: rule(more) }, language)
    expect([said('nl'), said('en')]).toEqual([nl, en])
  })
})
