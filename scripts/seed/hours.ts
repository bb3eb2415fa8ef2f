import { saveHoursOf } from '../../workers/hours/save.ts'
import type { BranchHours, HoursDocument, Period, Week } from '../../workers/hours/schema.ts'
import { contextOf, type Edge } from '../../workers/lib/context.ts'
import type { SeededLibrary } from './library.ts'
import type { NewLibrary } from './shape.ts'

/** `10-17:30` and so on, with `+` between periods; empty is closed. */
export const times = (text: string): Period[] =>
  text === '' ? [] : text.split('+').map((period) => periodOf(period.split('-')))

const clock = (text = '') => (text.includes(':') ? text.padStart(5, '0') : `${text.padStart(2, '0')}:00`)
const periodOf = ([from, until]: string[]): Period => ({ from: clock(from), until: clock(until) })

/** Monday first. */
export const week = (...days: [string, string, string, string, string, string, string]): Week =>
  days.map(times)
export const NEVER = week('', '', '', '', '', '', '')

export const branchHours = (staffed: Week, more: Partial<BranchHours> = {}): BranchHours => ({
  ...{ staffed, unstaffed: NEVER, seasons: [] },
  ...more
})

/** What a seeded library's hours may name, and a day so many days from the day it is seeded. */
export interface HoursNames {
  branch: (name: string) => string
  channel: (index: number) => string
  dayFromNow: (days: number) => string
  year: number
}

export type SeedHours = (names: HoursNames) => HoursDocument

/** Saves them as the admin would, at the beginning of the library; `now` is the day it is seeded. */
export async function writeHours(
  edge: Edge,
  now: number,
  wish: NewLibrary,
  made: SeededLibrary
): Promise<void> {
  const admin = wish.people.find(({ role }) => role === 'admin')
  const id = made.people.get(admin?.email ?? '')
  if (!wish.hours || !id) return
  const dayFromNow = (days: number) => new Date(now + days * 86_400_000).toISOString().slice(0, 10)
  const document = wish.hours({
    branch: (name) => made.branches.get(name) ?? '',
    channel: (index) => made.channels[index]?.id ?? '',
    dayFromNow,
    year: Number(dayFromNow(0).slice(0, 4))
  })
  await saveHoursOf(contextOf(edge, made.place, { kind: 'staff', id }), 0, document)
}
