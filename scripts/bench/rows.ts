import { listConversations } from '../../workers/conversations/show.ts'
import { type View, VIEWS } from '../../workers/conversations/schema.ts'
import { processDelivery } from '../../workers/intake/process.ts'
import { record } from '../../workers/intake/record.ts'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import type { SeededLibrary } from '../seed/library.ts'
import { edgeAt, prepareWith, withDatabases } from '../seed/seed.ts'
import { type Counted, counting } from './counting.ts'
import { EMAIL, LIBRARY, nextBody } from './library.ts'
import { growTo } from './many-conversations.ts'
import { type Line, line } from './table.ts'

const WRITTEN = 18
const READ = 150

/** What an inbound message and a page of the inbox cost in rows of D1, counted by D1 itself, indices included. */
export async function rows(folder: string, quick: boolean): Promise<Line[]> {
  const state = `${folder}/rows`
  const [library] = await prepareWith(state, [LIBRARY])
  if (!library) throw new Error('there is no library to count in')
  return withDatabases(state, async (env) => [
    ...(await ofMessages(env)),
    ...(await ofPages(env, library, quick ? [1_000, 10_000] : [1_000, 100_000]))
  ])
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

async function ofPages(env: Env, library: SeededLibrary, sizes: number[]): Promise<Line[]> {
  const lines: Line[] = []
  let before: number | undefined
  for (const size of sizes) {
    await growTo(env, library, size)
    const most = Math.max(...(await costOfPages(env, library)))
    const holds = most <= READ && (before === undefined || before === most)
    const budget = before === undefined ? `≤ ${READ}` : `≤ ${READ}, and the same`
    lines.push(
      line(`Rows read, inbox page of ${size.toLocaleString('en')} conversations`, `${most}`, budget, holds)
    )
    before = most
  }
  return lines
}

/** Rows read for the first two pages of each view. */
async function costOfPages(env: Env, library: SeededLibrary): Promise<number[]> {
  const costs: number[] = []
  const page = async (view: View, cursor: string | undefined) => {
    const { d1, counted } = counting(env.LIBRARIES_1)
    const edge = edgeAt({ ...env, LIBRARIES_1: d1 }, Date.now())
    const reader = contextOf(edge, library.place, { kind: 'staff', id: library.people.get(EMAIL) ?? '' })
    const { items, next } = await listConversations(reader, view, cursor)
    if (items.length < 50) throw new Error(`${view} has no full page, so its rows say nothing`)
    costs.push(counted.rows_read)
    return next
  }
  for (const view of VIEWS) await page(view, await page(view, undefined))
  return costs
}
