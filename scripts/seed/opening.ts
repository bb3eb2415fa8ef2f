import type { Closure } from '../../workers/hours/schema.ts'
import { branchHours, NEVER, type SeedHours, times, week } from './hours.ts'

const closure = (id: string, name: string, on: string, more: Partial<Closure> = {}): Closure => ({
  ...{ id, name, from_on: on, until_on: on, yearly: false, times: null },
  ...{ branches: null, channels: null, part: 'all' },
  ...more
})

/** The large one: a branch that is open early and late without staff, a summer timetable, and days on which it is otherwise. */
export const VELDWATER_HOURS: SeedHours = ({ branch, channel, dayFromNow, year }) => {
  const centre = week('13-17:30', '10-17:30', '10-17:30', '10-20', '10-17:30', '10-17', '12-16')
  const early = week('8-22', '8-22', '8-22', '8-22', '8-22', '9-18', '')
  const summer = {
    ...{ id: 'zomer', name: 'Zomerrooster', unstaffed: early },
    when: { kind: 'dates' as const, from_on: `${year + 1}-07-12`, until_on: `${year + 1}-08-23` },
    staffed: week('13-17', '11-17', '11-17', '11-17', '11-17', '10-15', '')
  }
  const village = week('14-17:30', '', '10-12:30+14-17:30', '', '14-17:30+18:30-20', '10-13', '')
  const weekday = null
  return {
    branches: {
      [branch('Centrum')]: branchHours(centre, { unstaffed: early, seasons: [summer] }),
      [branch('Kerkdorp')]: branchHours(village),
      [branch('Waterpoort')]: branchHours(week('', '10-17', '10-17', '10-17', '10-17', '10-14', '')),
      [branch('Molenwijk')]: branchHours(week('13-17', '13-17', '10-17', '13-17', '10-17', '', ''))
    },
    channels: {
      [channel(0)]: {
        follows: branch('Centrum'),
        week: [times('10-17:30'), weekday, weekday, weekday, weekday, weekday, []],
        seasons: []
      },
      [channel(1)]: {
        follows: null,
        week: week('9-12', '9-12', '9-12+13-15', '9-12', '', '', ''),
        seasons: []
      }
    },
    closures: [
      closure('studiedag', 'Studiedag', dayFromNow(19), { part: 'staffed' }),
      closure('verbouwing', 'Verbouwing', dayFromNow(40), {
        ...{ until_on: dayFromNow(54), branches: [branch('Waterpoort')], channels: [] }
      }),
      closure('boekenmarkt', 'Boekenmarkt', dayFromNow(12), {
        ...{ times: { instead: times('9-21') }, branches: [branch('Centrum')], channels: [] }
      })
    ],
    holidays: {
      kerstavond: { state: 'open', closes_at: '16:00' },
      oudejaarsdag: { state: 'open', closes_at: '16:00' },
      sinterklaasavond: { state: 'open', closes_at: '17:00' }
    },
    region: 'noord'
  }
}

/** The middle one: other hours when schools are free, and open on Good Friday as on any Friday. */
export const HEIDEBRINK_HOURS: SeedHours = ({ branch, channel }) => {
  const usual = week('13-18', '10-18', '10-18', '10-18', '10-20', '10-16', '')
  const free = {
    ...{ id: 'vakantie', name: 'Vakantierooster', unstaffed: NEVER },
    when: { kind: 'school_holidays' as const },
    staffed: week('', '10-17', '10-17', '10-17', '10-17', '10-14', '')
  }
  return {
    branches: {
      [branch('Heidebrink')]: branchHours(usual, { seasons: [free] }),
      [branch('Zandhoek')]: branchHours(week('', '14-17', '10-12', '', '14-17', '', ''))
    },
    channels: {
      [channel(0)]: { follows: branch('Heidebrink'), week: Array(7).fill(null), seasons: [] }
    },
    closures: [
      closure('kermis', 'Kermis', '2026-09-08', { yearly: true, times: { from: '13:00', until: '18:00' } })
    ],
    holidays: { bevrijdingsdag: { state: 'closed', closes_at: null } },
    region: 'midden'
  }
}
