import { processDelivery } from '../../workers/intake/process.ts'
import { record } from '../../workers/intake/record.ts'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { edgeAt, prepareWith, withDatabases } from '../seed/seed.ts'
import { type Counted, counting } from './counting.ts'
import { LIBRARY, nextBody } from './library.ts'
import { type Line, line } from './table.ts'

const WRITTEN = 18

/** What an inbound message costs in rows of D1, counted by D1 itself, indices included. */
export async function rows(folder: string): Promise<Line[]> {
  const state = `${folder}/rows`
  const [library] = await prepareWith(state, [LIBRARY])
  if (!library) throw new Error('there is no library to count in')
  return withDatabases(state, ofMessages)
}

async function ofMessages(env: Env): Promise<Line[]> {
  const patron = 1
  const first = await costOfMessage(env, patron)
  const further = await costOfMessage(env, patron)
  return [
    line(
      'Rows written, message in a conversation',
      `${further.rows_written}`,
      `≤ ${WRITTEN}`,
      further.rows_written <= WRITTEN
    ),
    line('Rows read, message in a conversation', `${further.rows_read}`),
    line('Rows written, first message of a patron', `${first.rows_written}`),
    line('Rows read, first message of a patron', `${first.rows_read}`)
  ]
}

async function costOfMessage(env: Env, patron: number): Promise<Counted> {
  const { d1, counted } = counting(env.LIBRARIES_1)
  const edge = edgeAt({ ...env, LIBRARIES_1: d1 }, Date.now())
  const { recorded } = await record(edge, new TextEncoder().encode(nextBody(patron)))
  for (const { library, ids } of recorded) {
    for (const id of ids) await processDelivery(contextOf(edge, library, SYSTEM), id, true)
  }
  const isStored = counted.statements.some(({ sql }) => sql.startsWith('insert into "messages"'))
  if (!isStored) throw new Error('the message was not stored, so its rows say nothing')
  return counted
}
