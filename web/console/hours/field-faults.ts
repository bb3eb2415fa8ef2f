import type { Found } from './faults.ts'

const MOST_NAME = 60
const [FIRST, LAST] = ['2000-01-01', '2199-12-31']

export function nameFaults(at: string, name: string): Found[] {
  if (name.trim() === '') return [[`${at}.name`, { kind: 'name' }]]
  return name.trim().length > MOST_NAME ? [[`${at}.name`, { kind: 'name_long' }]] : []
}

export function rangeFaults(
  at: string,
  { from_on, until_on }: { from_on: string; until_on: string }
): Found[] {
  // a year that is being typed is 2, 20 and 202 before it is 2027
  const missing = Object.entries({ from_on, until_on }).filter(([, day]) => day < FIRST || day > LAST)
  if (missing.length > 0) return missing.map(([name]) => [`${at}.${name}`, { kind: 'date' }])
  return until_on < from_on ? [[`${at}.until_on`, { kind: 'range' }]] : []
}
