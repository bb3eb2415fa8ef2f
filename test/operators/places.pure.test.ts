import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'
import { EVERY } from '../../workers/operators/chore-times.ts'
import { operator as en } from '../../web/console/texts/en/operator.ts'
import { operator as nl } from '../../web/console/texts/nl/operator.ts'

const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

/** Names in the table of that name, in a source. */
function keysOf(path: string, table: RegExp): string[] {
  const [, body = ''] = table.exec(read(path)) ?? []
  return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name ?? '').sort()
}

const CHORES = keysOf('workers/schedule.ts', /const CHORES[^=]*= \{\n([\s\S]*?)\n\}/)
const KINDS = [
  ...(/type DueKind =([\s\S]*?)\n\n/.exec(read('workers/lib/due.ts'))?.[1] ?? '').matchAll(/'(\w+)'/g)
]
  .map(([, kind]) => kind ?? '')
  .sort()

test('every chore has its cadence, its verb and its name for the operator', () => {
  expect(CHORES.length).toBeGreaterThan(10)
  const places: Record<string, string[]> = {
    'say in EVERY of workers/operators/chore-times.ts how often a new chore runs': Object.keys(EVERY),
    'name a new chore in choreNames of web/console/texts/nl/operator.ts': Object.keys(nl.choreNames),
    'name a new chore in choreNames of web/console/texts/en/operator.ts': Object.keys(en.choreNames)
  }
  for (const [why, known] of Object.entries(places)) expect(known.sort(), why).toEqual(CHORES)
})

test('every kind of what is due is taken by a chore, has its name, and the time after which it is late', () => {
  expect(KINDS.length).toBeGreaterThan(5)
  const taken = [...read('workers/schedule.ts').matchAll(/(?:each\(|eachDue\(edge, )'(\w+)'/g)]
  const late = keysOf('workers/operators/attention.ts', /const LATE = \{\n([\s\S]*?)\n\} as const/)
  const places: Record<string, string[]> = {
    'let a chore of workers/schedule.ts take a new kind of what is due': taken.map(([, kind]) => kind ?? ''),
    'say in LATE of workers/operators/attention.ts after how long a new kind of what is due is late': late,
    'name a new kind of what is due in kinds of web/console/texts/nl/operator.ts': Object.keys(nl.kinds),
    'name a new kind of what is due in kinds of web/console/texts/en/operator.ts': Object.keys(en.kinds)
  }
  for (const [why, known] of Object.entries(places)) expect(known.sort(), why).toEqual(KINDS)
})
