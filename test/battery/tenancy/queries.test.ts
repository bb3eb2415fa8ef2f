import { afterAll, describe, expect, test } from 'vitest'
import { unscopedSteps } from '../../support/plans.ts'
import { report } from '../scale.ts'
import { CALLS } from './calls/all.ts'
import { librariesIn, OURS, type Statement, statementsOf, stepsOf } from './statements.ts'

const MODULES = Object.fromEntries(
  Object.entries(import.meta.glob('../../../workers/**/queries.ts', { eager: true })).map(
    ([path, module]) => [path.replace(/^.*\/workers\/|\/queries\.ts$/g, ''), module]
  )
)

/** Queries of the directory that may look at every row, and why. */
const WHOLE: Record<string, string> = {
  'hours.awaitRecounts': 'a changed central day is told to every library, a few times a year',
  'hours.listCentral': 'a few dozen days, once a minute',
  'libraries.placeRows': 'the seed and the operator ask where every library lives',
  'operators.listChores': 'there are about a dozen',
  'quick-replies.listCentral': "the association's texts, which every library has",
  'intake.listQuarantine': 'by its index, for the operator: what belongs to no library',
  'mails.oldQueuedMails': 'by its index, for the operator: what waits to leave'
}

let statements = 0

/** What is wrong with a statement. */
async function faults(name: string, statement: Statement): Promise<string[]> {
  statements += 1
  const { sql, database } = statement
  const libraries = librariesIn(statement)
  if (database === 'DIRECTORY') {
    const scans = (await stepsOf(statement)).filter((step) => /^SCAN (?!item|CONSTANT|\d)/.test(step))
    return scans.filter(() => !WHOLE[name]).map((step) => `${step} in ${sql}`)
  }
  const due = (await stepsOf(statement)).filter((step) => /\bdue\b/.test(step))
  return [
    ...(await unscopedSteps(sql)),
    ...due.filter((step) => !step.includes('(kind=? AND at=? AND library_id=? AND id=?)')),
    ...(statement.values.includes(OURS) ? [] : ['it never names its library']),
    ...libraries.filter((library) => library !== OURS).map((library) => `it asks for ${String(library)}`)
  ].map((what) => `${what} in ${sql}`)
}

async function faultsOf(name: string, query: unknown, calls: unknown[][]): Promise<string[]> {
  try {
    const found = (await Promise.all(calls.map((values) => statementsOf(query, values)))).flat()
    if (found.length === 0) return ['its sample calls ask nothing']
    return (await Promise.all(found.map((one) => faults(name, one)))).flat()
  } catch (error) {
    return [`it is not bound to its library, nor of the directory: ${String(error)}`]
  }
}

test('every queries.ts has its sample calls, and each of these is there', () => {
  const why =
    'a new queries.ts belongs in test/battery/tenancy/calls/all.ts, with a call of each of its functions'
  expect(Object.keys(CALLS).sort(), why).toEqual(Object.keys(MODULES).sort())
})

describe.each(Object.keys(MODULES))('%s', (folder) => {
  const functions = Object.entries(MODULES[folder] ?? {}).filter(([, value]) => typeof value === 'function')

  test('every query has a sample call', () => {
    const why = `add it to test/battery/tenancy/calls/: what it is called with, or that it is no query`
    expect(Object.keys(CALLS[folder] ?? {}).sort(), why).toEqual(functions.map(([name]) => name).sort())
  })

  test('each asks for rows of its own library only, and searches for them', async () => {
    const wrong: Record<string, string[]> = {}
    for (const [name, query] of functions) {
      const calls = CALLS[folder]?.[name] ?? []
      if (typeof calls === 'string') continue
      const faulty = await faultsOf(`${folder}.${name}`, query, calls)
      if (faulty.length > 0) wrong[name] = faulty
    }
    expect(wrong).toEqual({})
  })
})

test('a query that forgets its library is seen', async () => {
  const forgets = { database: 'LIBRARIES_1' as const, sql: 'select "text" from "messages" where "id" = ?' }
  expect(await faults('none', { ...forgets, values: ['msg_1'] })).not.toEqual([])
  const other = 'select "text" from "messages" where "library_id" = ? and "id" = ?'
  expect(await faults('none', { ...forgets, sql: other, values: ['lib_theirs', 'msg_1'] })).not.toEqual([])
  expect(await faults('none', { ...forgets, sql: other, values: [OURS, 'msg_1'] })).toEqual([])
})

afterAll(() => report('tenancy T2', { modules: Object.keys(MODULES).length, statements }))
