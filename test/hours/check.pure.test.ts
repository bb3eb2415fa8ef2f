import { expect, test } from 'vitest'
import * as v from 'valibot'
import { faultsOf } from '../../workers/hours/check.ts'
import { DEFAULT_HOURS } from '../../workers/hours/defaults.ts'
import {
  type BranchHours,
  type Closure,
  type HoursDocument,
  hoursSchema,
  type Period
} from '../../workers/hours/schema.ts'

const PLACES = { branches: new Set(['b', 'b2']), channels: new Set(['c']) }
const NONE: Period[][] = [[], [], [], [], [], [], []]
const p = (from: string, until: string): Period => ({ from, until })
const on = (day: number, ...periods: Period[]) => NONE.map((none, index) => (index === day ? periods : none))
const branch = (staffed: Period[][], seasons: BranchHours['seasons'] = []): HoursDocument => ({
  ...DEFAULT_HOURS,
  branches: { b: { staffed, unstaffed: NONE, seasons } }
})
const faults = (document: HoursDocument) => faultsOf(document, PLACES)
const closure = (more: Partial<Closure>): HoursDocument => ({
  ...DEFAULT_HOURS,
  closures: [
    {
      ...{ id: 'l', name: 'Verbouwing', from_on: '2027-03-01', until_on: '2027-03-01', yearly: false },
      ...{ times: null, branches: null, channels: null, part: 'all' },
      ...more
    }
  ]
})
const dates = (id: string, from_on: string, until_on: string) => ({
  ...{
    id,
    name: `Rooster ${id}`,
    when: { kind: 'dates' as const, from_on, until_on },
    staffed: NONE,
    unstaffed: NONE
  }
})
const school = {
  id: 's',
  name: 'Vakantie',
  when: { kind: 'school_holidays' as const },
  staffed: NONE,
  unstaffed: NONE
}

test.each<[string, HoursDocument, Record<string, string>]>([
  ['nothing', DEFAULT_HOURS, {}],
  ['periods that touch', branch(on(0, p('09:00', '12:00'), p('12:00', '17:00'))), {}],
  [
    'periods that overlap',
    branch(on(2, p('09:00', '12:30'), p('12:00', '17:00'))),
    { 'branches.b.staffed.2.1': 'woensdag: 09.00–12.30 en 12.00–17.00 overlappen' }
  ],
  [
    'periods that overlap, the later first',
    branch(on(2, p('12:00', '17:00'), p('09:00', '12:30'))),
    { 'branches.b.staffed.2.0': 'woensdag: 09.00–12.30 en 12.00–17.00 overlappen' }
  ],
  [
    'the same twice',
    branch(on(2, p('09:00', '12:00'), p('09:00', '12:00'))),
    { 'branches.b.staffed.2.1': 'woensdag: 09.00–12.00 en 09.00–12.00 overlappen' }
  ],
  [
    'into the next day',
    branch([[p('20:00', '03:00')], [p('02:00', '04:00')], [], [], [], [], []]),
    { 'branches.b.staffed.1.0': 'maandag 20.00–03.00 loopt door tot in dinsdag 02.00–04.00' }
  ],
  [
    'from Sunday into Monday',
    branch([[p('01:00', '04:00')], [], [], [], [], [], [p('20:00', '02:00')]]),
    { 'branches.b.staffed.0.0': 'zondag 20.00–02.00 loopt door tot in maandag 01.00–04.00' }
  ],
  ['midnight to midnight', branch(on(0, p('00:00', '24:00'))), {}],
  [
    'no length',
    branch(on(0, p('10:00', '10:00'))),
    { 'branches.b.staffed.0.0': 'begin en eind zijn gelijk; de hele dag open is 00:00 tot 24:00' }
  ],
  [
    'a branch that is not there',
    { ...DEFAULT_HOURS, branches: { x: { staffed: NONE, unstaffed: NONE, seasons: [] } } },
    { branches: 'deze vestiging bestaat niet (meer)' }
  ],
  [
    'a channel that is not there',
    { ...DEFAULT_HOURS, channels: { x: { follows: null, week: NONE, seasons: [] } } },
    { channels: 'dit kanaal bestaat niet (meer)' }
  ],
  [
    'following a branch without hours',
    { ...DEFAULT_HOURS, channels: { c: { follows: 'b', week: NONE, seasons: [] } } },
    { 'channels.c.follows': 'vul eerst de openingstijden van deze vestiging in' }
  ],
  [
    'hours of a channel',
    {
      ...DEFAULT_HOURS,
      channels: {
        c: {
          follows: null,
          week: [null, ...on(0, p('09:00', '12:00'), p('11:00', '13:00')).slice(0, 6)],
          seasons: []
        }
      }
    },
    { 'channels.c.week.1.1': 'dinsdag: 09.00–12.00 en 11.00–13.00 overlappen' }
  ],
  [
    'seasons one after the other',
    branch(NONE, [dates('1', '2027-07-01', '2027-07-31'), dates('2', '2027-08-01', '2027-08-31')]),
    {}
  ],
  [
    'seasons that overlap',
    branch(NONE, [dates('1', '2027-07-01', '2027-08-01'), dates('2', '2027-08-01', '2027-08-31')]),
    { 'branches.b.seasons.1.when': 'Rooster 2 overlapt met Rooster 1; kies andere data' }
  ],
  [
    'a season backwards',
    branch(NONE, [dates('1', '2027-07-02', '2027-07-01')]),
    { 'branches.b.seasons.0.when.until_on': 'de einddatum ligt voor de begindatum' }
  ],
  [
    'school holidays without a region',
    branch(NONE, [school]),
    { 'branches.b.seasons.0.when': 'kies eerst de regio van de schoolvakanties' }
  ],
  [
    'school holidays twice',
    { ...branch(NONE, [school, { ...school, id: 't' }]), region: 'zuid' },
    { 'branches.b.seasons.1.when': 'er is al een rooster voor de schoolvakanties' }
  ],
  [
    'the same season twice',
    { ...branch(NONE, [dates('1', '2027-07-01', '2027-07-01'), dates('1', '2027-07-02', '2027-07-02')]) },
    { 'branches.b.seasons.1.id': 'dit staat er twee keer in' }
  ],
  [
    'hours of a season',
    branch(NONE, [
      {
        ...dates('1', '2027-07-01', '2027-07-01'),
        unstaffed: on(6, p('09:00', '12:00'), p('09:30', '10:00'))
      }
    ]),
    { 'branches.b.seasons.0.unstaffed.6.1': 'zondag: 09.00–12.00 en 09.30–10.00 overlappen' }
  ],
  ['a closure', closure({}), {}],
  [
    'a closure backwards',
    closure({ until_on: '2027-02-28' }),
    { 'closures.0.until_on': 'de einddatum ligt voor de begindatum' }
  ],
  ['a year, every year', closure({ yearly: true, until_on: '2028-02-29' }), {}],
  [
    'more than a year, every year',
    closure({ yearly: true, until_on: '2028-03-01' }),
    { 'closures.0.until_on': 'elk jaar kan hooguit een jaar duren' }
  ],
  [
    'a closure for nobody',
    closure({ branches: [], channels: [] }),
    { 'closures.0': 'kies waarvoor dit geldt' }
  ],
  ['a closure for one', closure({ branches: ['b2'], channels: [] }), {}],
  [
    'a closure elsewhere',
    closure({ branches: ['b', 'x'], channels: ['x'] }),
    {
      'closures.0.branches': 'deze vestiging bestaat niet (meer)',
      'closures.0.channels': 'dit kanaal bestaat niet (meer)'
    }
  ],
  [
    'part of a day without length',
    closure({ times: p('10:00', '10:00') }),
    { 'closures.0.times': 'begin en eind zijn gelijk; de hele dag open is 00:00 tot 24:00' }
  ],
  [
    'other hours that overlap',
    closure({ times: { instead: [p('10:00', '12:00'), p('11:00', '13:00')] } }),
    { 'closures.0.times.instead.1': '10.00–12.00 en 11.00–13.00 overlappen' }
  ]
])('%s', (_title, document, expected) => {
  expect(v.parse(hoursSchema, document)).toEqual(document)
  expect(faults(document)).toEqual(expected)
})

test.each([
  ['a time that is none', { from: '9:00', until: '17:00' }, 'vul een tijd in, zoals 10:00'],
  ['a beginning at 24:00', { from: '24:00', until: '17:00' }, 'vul een tijd in, zoals 10:00'],
  ['an end after midnight', { from: '09:00', until: '24:01' }, 'vul een tijd in, zoals 17:30']
])('%s is refused in words', (_title, period, words) => {
  const result = v.safeParse(hoursSchema, branch(on(0, period)))
  expect(result.issues?.[0]?.message).toBe(words)
})

test('a day that does not exist is refused', () => {
  const refused = (day: string) => !v.safeParse(hoursSchema, closure({ from_on: day })).success
  expect(['2027-02-29', '2027-04-31', '2027-13-01', '2100-02-29', '27-01-01'].map(refused)).toEqual(
    Array(5).fill(true)
  )
  expect(['2028-02-29', '2027-12-31', '2000-02-29'].map(refused)).toEqual(Array(3).fill(false))
})
