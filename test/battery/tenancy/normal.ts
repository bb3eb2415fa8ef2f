import { env } from 'cloudflare:workers'
import type { MadeLibrary } from '../../support/library.ts'
import { ownedTables } from './contents.ts'

type Row = Record<string, unknown>

/** What is another thing in every library: our ids, hashes of what names the library, and what is sealed. */
const OWN =
  /\b(?:[a-z]{3}_)?[0-9a-f]{64}\b|\b[a-z]{3}_[0-9a-z]{26}\b|\bs1\.[\w.-]+|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g

/**
 * All rows of a library, a line each, with its own ids replaced by their order: two libraries to which the same happened have the
 * same lines. History comes first, because it counts; of the rest, what is alike but for its ids is counted in the order of the words.
 */
export async function normalRows(made: MadeLibrary): Promise<string[]> {
  const database = made.library.database as 'LIBRARIES_1' | 'LIBRARIES_2'
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const nameOf = (id: string) => {
    const kind = id.startsWith('s1.') ? 'sealed' : id.slice(0, 4).replace(/^[0-9a-f]{4}$/, 'hash')
    const count = (counts.get(kind) ?? 0) + 1
    const name = names.get(id) ?? `${kind}#${kind === 'sealed' ? '' : count}`
    if (!names.has(id)) counts.set(kind, count)
    names.set(id, name)
    return name
  }
  const lines: string[] = []
  for (const [table, rows] of await rowsOf(database, made.library.id)) {
    const texts = rows.map((row) => plain(made, table, row))
    const masked = (text: string) => text.replaceAll(OWN, (id) => names.get(id) ?? id.slice(0, 4))
    const sorted = table === 'audit' ? texts : texts.sort((a, b) => (masked(a) < masked(b) ? -1 : 1))
    lines.push(...sorted.map((text) => text.replaceAll(OWN, nameOf)))
  }
  return lines.sort()
}

/** The rows of every table, history first and in its order. */
async function rowsOf(
  database: 'LIBRARIES_1' | 'LIBRARIES_2',
  libraryId: string
): Promise<[string, Row[]][]> {
  const owned = await ownedTables(database)
  const tables = ['audit', ...owned.filter((name) => name !== 'audit')]
  const asked = tables.map((table) => {
    const order = table === 'audit' ? ' order by seq, part' : ''
    return env[database].prepare(`select * from ${table} where library_id = ?${order}`).bind(libraryId)
  })
  const results = await env[database].batch<Row>(asked)
  return results.map(({ results: rows }, index) => [tables[index] ?? '', rows])
}

/** The row as text; what Meta calls the library's number, and the place of a row in an index of all, are no part of it. */
function plain({ channel }: MadeLibrary, table: string, { library_id: _, docid: __, ...row }: Row): string {
  let text = `${table} ${JSON.stringify(row)}`
  for (const [name, value] of Object.entries(channel)) if (name !== 'id') text = text.replaceAll(value, name)
  return text
}
