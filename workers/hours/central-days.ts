import { holidaysOn } from './holidays.ts'
import type { DayPlan, Rule } from './plan.ts'
import type { HolidayChoice, HoursDocument, Region } from './schema.ts'
import { DAY_MINUTES, minutesOf } from './zone.ts'

/** A row that the operator keeps. */
export interface CentralDay {
  id: string
  kind: 'closure' | 'school_holiday'
  /** null: everywhere */
  region: Region | null
  name: string
  from_on: string
  until_on: string
}

interface Central {
  name: string
  /** What the association and the library say together. */
  choice: HolidayChoice
  /** The library chose something else than what holds for all. */
  set_aside: boolean
}

const within = (day: CentralDay, iso: string) => day.from_on <= iso && iso <= day.until_on

/** Whether the schools of a region have a holiday; of a library without a region, those of the whole country. */
export const schoolHolidayOn = (central: readonly CentralDay[], region: Region | null, iso: string) =>
  central.some(
    (day) => day.kind === 'school_holiday' && within(day, iso) && (!day.region || day.region === region)
  )

function centralOn(
  document: HoursDocument,
  central: readonly CentralDay[],
  day: number,
  iso: string
): Central[] {
  const closures = central.filter((item) => item.kind === 'closure' && within(item, iso))
  const kept = closures.filter((item) => !item.region || item.region === document.region)
  const days = [
    ...holidaysOn(day, Number(iso.slice(0, 4))).map(({ holiday, state }) => ({ ...holiday, state })),
    ...kept.map(({ id, name }) => ({ id, name, state: 'closed' as const }))
  ]
  return days.map(({ id, name, state }) => {
    const choice = document.holidays[id] ?? { state, closes_at: null }
    return { name, choice, set_aside: choice.state === 'open' && state === 'closed' }
  })
}

const centrally = (name: string): Rule => ({ layer: 'central', name, central: true, instead_of: null })

/** A day of the week or season, and over it what is so for everybody, or what the library decided about that. */
export function withCentral(
  plan: DayPlan,
  document: HoursDocument,
  central: readonly CentralDay[],
  day: number,
  iso: string
): DayPlan {
  const found = centralOn(document, central, day, iso)
  const closing = found.find(({ choice }) => choice.state === 'closed')
  if (closing) return { rule: centrally(closing.name), open: [], closed: [], shut: [] }
  return found.reduce(opened, plan)
}

/** A central day on which the library is open, perhaps not until its usual end. */
function opened(plan: DayPlan, { name, choice, set_aside }: Central): DayPlan {
  const own: Rule = { layer: 'local', name: null, central: false, instead_of: name }
  const ruled = set_aside
    ? { ...plan, rule: own, open: plan.open.map((span) => ({ ...span, rule: own })) }
    : plan
  if (choice.closes_at === null) return ruled
  const until = minutesOf(choice.closes_at)
  const open = ruled.open.filter((span) => span.from < until)
  return {
    ...ruled,
    open: open.map((span) => ({ ...span, until: Math.min(span.until, until) })),
    closed: [...ruled.closed, { from: until, until: DAY_MINUTES, rule: centrally(name) }]
  }
}
