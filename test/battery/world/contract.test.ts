import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { QUIET } from '../../../scripts/environment.ts'
import { withDatabases } from '../../../scripts/seed/seed.ts'
import { newId } from '../../../workers/lib/id.ts'
import { composeAll } from '../../../workers/replies/compose.ts'
import { playOf, through } from '../simulation/play.ts'
import type { D1Answer, Tape } from '../../../scripts/sqlite-d1.ts'
import { inTown } from './town.ts'

Object.assign(process.env, QUIET, { WRANGLER_LOG: 'error' })

const state = mkdtempSync(join(tmpdir(), 'baak-contract-'))
afterAll(() => rmSync(state, { recursive: true, force: true }))

type Names = 'DIRECTORY' | 'LIBRARIES_1' | 'LIBRARIES_2'
interface Real {
  prepare: (sql: string) => { bind: (...values: unknown[]) => Statement }
  batch: (statements: Statement[]) => Promise<D1Answer[]>
}
interface Statement {
  all: () => Promise<D1Answer>
}

/** Everything that a few patrons and colleagues make the code ask of its databases. */
async function record(): Promise<Record<Names, Tape>> {
  const tape: Record<Names, Tape> = { DIRECTORY: [], LIBRARIES_1: [], LIBRARIES_2: [] }
  const meta = {
    ...{ repeats: 0.5, disorder: 2_000, statuses: () => ['sent', 'delivered', 'read'] as const },
    receive: () => ({ takes: true, answers: 'yes' }) as const
  }
  const wish = {
    seed: 1,
    libraries: 2,
    nature: { latency: () => 1, fault: () => null },
    meta: meta as never,
    tape
  }
  await inTown({ ...wish, queues: { doubles: 0, loses: 0 } }, async (town) => {
    const play = playOf(town)
    for (let patron = 0; patron < 8; patron += 1) play.asks(patron % 5)
    await through(town, async () => undefined, 3_600_000)
    const reply = { id: newId('message'), text: 'Ja, tot vijf uur.', reply_to: null }
    await through(town, () => play.presses((ctx) => composeAll(ctx, play.conversation(), reply)))
  })
  return tape
}

const refused = (error: unknown) => String(error).replace(/^Error: /, '')

async function asked(real: Real, { batch, statements }: Tape[number]): Promise<D1Answer[] | string> {
  const bound = statements.map(({ sql, values }) => real.prepare(sql).bind(...values))
  try {
    return batch ? await real.batch(bound) : [await (bound[0] as Statement).all()]
  } catch (error) {
    return refused(error)
  }
}

/** What must be alike: the rows, whether any changed (D1 counts those of triggers and indexes too), or why it was refused. */
const essence = (answers: D1Answer[] | string) =>
  typeof answers === 'string'
    ? (/UNIQUE constraint failed: [\w., ]+|malformed JSON|FOREIGN KEY|CHECK constraint|no such \w+/.exec(
        answers
      )?.[0] ?? answers.replace(/: SQLITE_.*$/, ''))
    : answers.map(({ results, meta }) => ({
        results: results.map((row) => ({ ...row })),
        changed: meta.changes > 0
      }))

test('the database of the simulation and the real one answer the same statements alike', async () => {
  const tape = await record()
  let compared = 0
  await withDatabases(state, async (env) => {
    for (const name of Object.keys(tape) as Names[]) {
      for (const step of tape[name]) {
        const real = await asked(env[name] as unknown as Real, step)
        expect(essence(real), step.statements.map(({ sql }) => sql).join(';\n')).toEqual(
          essence(step.answers)
        )
        compared += step.statements.length
      }
    }
  })
  expect(compared).toBeGreaterThan(200)
})

const ODD = [
  ['select ? as a, typeof(?) as b', 1, 1],
  ['select ? as a, typeof(?) as b', true, null],
  ["select json('stale') as held"],
  ['insert into counters (library_id, id, value) values (?, ?, ?)', 'lib_x', 'seq', 1],
  ['insert into counters (library_id, id, value) values (?, ?, ?)', 'lib_x', 'seq', 1],
  ['insert into counters (library_id, id, value) values (?, ?, ?) on conflict do nothing', 'lib_x', 'seq', 2],
  ['update counters set value = value + 1 where library_id = ? returning value', 'lib_x'],
  ['insert into counters (library_id, id, value) values (?, ?, ?)', 'lib_x', 'half', 0.5],
  ['update counters set library_id = ? where library_id = ?', 'lib_y', 'lib_x'],
  ['insert into drafts values (?, ?, ?, ?, ?, ?)', 'lib_x', 'cnv_x', 'prs_x', 'reply', 'tekst', 1],
  ['delete from counters where library_id = ?', 'lib_x'],
  ['select nothing_known from counters']
] as const

test('and they refuse alike what is no good', async () => {
  const tape: Record<Names, Tape> = { DIRECTORY: [], LIBRARIES_1: [], LIBRARIES_2: [] }
  const nature = { latency: () => 1, fault: () => null }
  const meta = {
    repeats: 0,
    disorder: 0,
    statuses: () => [],
    receive: () => ({ takes: true, answers: 'yes' }) as const
  }
  const wish = { seed: 2, libraries: 1, nature, queues: { doubles: 0, loses: 0 }, meta, tape }
  await inTown(wish, async (town) => {
    tape.LIBRARIES_2.splice(0)
    const asks = (sql: string, values: readonly unknown[]) =>
      town.world.invoke(
        'odd',
        () =>
          town.cloudflare.env.LIBRARIES_2.prepare(sql)
            .bind(...values)
            .all(),
        1_000
      )
    for (const [sql, ...values] of ODD) {
      const ended = asks(sql, values)
      await town.world.run(() => false)
      await ended
    }
  })
  expect(tape.LIBRARIES_2).toHaveLength(ODD.length)
  await withDatabases(state, async (env) => {
    for (const step of tape.LIBRARIES_2) {
      const real = await asked(env.LIBRARIES_2 as unknown as Real, step)
      expect(essence(real), step.statements[0]?.sql).toEqual(essence(step.answers))
    }
  })
})
