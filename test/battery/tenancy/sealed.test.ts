import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findChannel } from '../../../workers/channels/find.ts'
import { tokenOf } from '../../../workers/channels/token.ts'
import { replayQuarantined } from '../../../workers/intake/quarantined.ts'
import { processDelivery } from '../../../workers/intake/process.ts'
import { open, type Place, Unopenable } from '../../../workers/lib/seal.ts'
import { sendMail } from '../../../workers/mails/send.ts'
import { deliveriesOf, messagesOf } from '../../support/rows.ts'
import { report } from '../scale.ts'
import { type Cell, type Database, libraryContext, makeSealed, SEALED } from './sealed.ts'

let world: Awaited<ReturnType<typeof makeSealed>>
beforeAll(async () => {
  world = await makeSealed()
})

const nameOf = ({ table, column }: Place) => `${table}.${column}`
const ADD =
  'a new sealed column belongs in SEALED of test/battery/tenancy/sealed.ts, with rows of it in makeSealed'

test('every place at which the code seals something has its line', () => {
  const sources = import.meta.glob('../../../workers/**/*.ts', {
    query: '?raw',
    import: 'default',
    eager: true
  })
  const named = new Set<string>()
  for (const [path, text] of Object.entries(sources)) {
    if (path.endsWith('/lib/seal.ts')) continue
    for (const [, table, column] of text.matchAll(/table: '(\w+)',[^}]*?column: '(\w+)'/g))
      named.add(`${table}.${column}`)
    // what is sealed in a file is sealed for a place that this file, or one that it imports, names
    const seals = /\b(?:seal|open)\(\s*(?:edge|ctx|env)\.?/.test(text)
    expect(!seals || /table: '|[pP]lace/.test(text), path).toBe(true)
  }
  expect([...named].sort(), ADD).toEqual([...SEALED].sort())
})

test('every column of which a row holds sealed text has its line, and every line has a row', async () => {
  const found = new Set<string>(
    world.cells.filter(({ place }) => place.table === 'objects').map(({ place }) => nameOf(place))
  )
  for (const database of ['DIRECTORY', 'LIBRARIES_1', 'LIBRARIES_2'] as const)
    for (const column of await sealedColumns(database)) found.add(column)
  expect([...found].sort(), ADD).toEqual([...SEALED].sort())
  for (const name of SEALED)
    expect([name, world.cells.filter(({ place }) => nameOf(place) === name).length > 1]).toEqual([name, true])
})

test('each opens where it stands, and nowhere else', async () => {
  const places = world.cells.map(({ place }) => place)
  let moves = 0
  for (const cell of world.cells) {
    expect(await opens(cell.sealed, cell.place)).toBe(true)
    for (const place of [...places, ...elsewhere(cell), ...(await columnsBeside(cell))]) {
      if (JSON.stringify(place) === JSON.stringify(cell.place)) continue
      moves += 1
      expect([cell.place, place, await opens(cell.sealed, place)]).toEqual([cell.place, place, false])
    }
  }
  report('tenancy T4', { cells: world.cells.length, moves })
  expect(moves).toBeGreaterThan(300)
})

test("another channel's token, in its row, is no token", async () => {
  const [ours, theirs] = world.libraries
  if (!ours || !theirs) throw new Error('libraries are missing')
  const ctx = libraryContext(world.edge, ours)
  const channel = await findChannel(ctx, ours.channel.id)
  if (!channel) throw new Error('there is no channel')
  expect(await tokenOf(ctx, channel)).toBe(ours.channel.access_token)
  const stolen = await findChannel(libraryContext(world.edge, theirs), theirs.channel.id)
  expect(await tokenOf(ctx, { ...channel, access_token: stolen?.access_token ?? '' })).toBeNull()
})

test("another library's delivery, in a row of ours, is unreadable and makes no message", async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const [ours, theirs] = world.libraries
  if (!ours || !theirs) throw new Error('libraries are missing')
  const ctx = { ...libraryContext(world.edge, ours), now: () => Date.now() + 60_000 }
  const [row] = await deliveriesOf(ctx)
  const [other] = await deliveriesOf(libraryContext(world.edge, theirs))
  await move('LIBRARIES_1', 'deliveries', 'raw', row?.id ?? '', other?.raw ?? '', ours.library.id)
  await processDelivery(ctx, row?.id ?? '', false)
  const after = (await deliveriesOf(ctx)).find(({ id }) => id === row?.id)
  expect([after?.state, after?.error]).toEqual(['dead', 'unreadable'])
  expect(await messagesOf(ctx)).toEqual([])
})

test("another's mail is not sent, nor another's quarantined body replayed", async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const of = (table: string) => world.cells.filter(({ place }) => place.table === table)
  const [mail, otherMail] = of('mails')
  const [body, otherBody] = of('quarantine')
  const outside = vi.spyOn(globalThis, 'fetch')
  await move('DIRECTORY', 'mails', 'sealed', mail?.place.row ?? '', otherMail?.sealed ?? '')
  await sendMail(world.edge, mail?.place.row ?? '')
  const sent = outside.mock.calls.filter(([to]) => String(to).startsWith(world.edge.env.MAIL_URL))
  expect(sent).toEqual([])
  await move('DIRECTORY', 'quarantine', 'raw', body?.place.row ?? '', otherBody?.sealed ?? '')
  await expect(replayQuarantined(world.edge, 'prs_1', body?.place.row ?? '')).rejects.toThrow(Unopenable)
})

afterAll(() => void vi.restoreAllMocks())

async function opens(sealed: string, place: Place): Promise<boolean> {
  try {
    await open(env.SEAL_KEYS, place, sealed)
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(Unopenable)
    return false
  }
}

/** The same row and column of every other library. */
const elsewhere = ({ place }: Cell): Place[] =>
  [...world.libraries.map(({ library }) => library.id), 'directory'].map((library_id) => ({
    ...place,
    library_id
  }))

/** The same row of every other column of its table. */
async function columnsBeside({ database, place }: Cell): Promise<Place[]> {
  if (place.table === 'objects') return [{ ...place, column: 'raw' }]
  const { results } = await env[database].prepare(`pragma table_info(${place.table})`).all<{ name: string }>()
  return results.map(({ name }) => ({ ...place, column: name }))
}

/** Every column of a database of which some row holds what looks sealed, as `table.column`. */
async function sealedColumns(database: Database): Promise<string[]> {
  const tables = "select name from sqlite_schema where type = 'table' and sql like '%) strict%'"
  const { results } = await env[database].prepare(tables).all<{ name: string }>()
  const found: string[] = []
  for (const { name } of results) {
    const columns = await env[database]
      .prepare(`pragma table_info(${name})`)
      .all<{ name: string; type: string }>()
    const texts = columns.results.filter(({ type }) => type.toLowerCase() === 'text')
    const sums = texts.map((column) => `sum("${column.name}" like 's1.%.%.%') as "${column.name}"`)
    if (sums.length === 0) continue
    const row = await env[database]
      .prepare(`SELECT ${sums.join(', ')} from ${name}`)
      .first<Record<string, number>>()
    found.push(
      ...Object.entries(row ?? {}).flatMap(([column, count]) => (count > 0 ? [`${name}.${column}`] : []))
    )
  }
  return found
}

async function move(
  database: Database,
  table: string,
  column: string,
  id: string,
  sealed: string,
  library?: string
): Promise<void> {
  const of = library ? ' and library_id = ?' : ''
  const sql = `UPDATE ${table} set ${column} = ? where id = ?${of}`
  await env[database]
    .prepare(sql)
    .bind(sealed, id, ...(library ? [library] : []))
    .run()
}
