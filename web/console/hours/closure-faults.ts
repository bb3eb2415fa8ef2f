import type { Closure } from '../../../workers/hours/schema.ts'
import type { Found } from './faults.ts'
import { nameFaults, rangeFaults } from './field-faults.ts'
import { periodFaults } from './week-faults.ts'

export function closureFaults(at: string, closure: Closure): Found[] {
  const { times, branches, channels, yearly, from_on, until_on } = closure
  const found = [...nameFaults(at, closure.name), ...rangeFaults(at, closure)]
  if (yearly && until_on >= yearLater(from_on)) found.push([`${at}.until_on`, { kind: 'year_long' }])
  if (branches?.length === 0 && channels?.length === 0) found.push([`${at}.who`, { kind: 'nobody' }])
  if (times === null) return found
  return [...found, ...periodFaults(`${at}.times.0`, 'instead' in times ? times.instead : [times])]
}

const yearLater = (on: string) => `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`
