import { env } from 'cloudflare:workers'
import type { Tenant } from './six.ts'

type Database = 'DIRECTORY' | 'LIBRARIES_1' | 'LIBRARIES_2'

const tables = new Map<Database, Promise<string[]>>()

/** The tables of a database that say whose a row is. */
export function ownedTables(database: Database): Promise<string[]> {
  const known = tables.get(database) ?? listOwned(database)
  tables.set(database, known)
  return known
}

async function listOwned(database: Database): Promise<string[]> {
  const { results } = await env[database]
    .prepare(
      "select name from sqlite_schema where type = 'table' and sql like '%library_id text%' order by name"
    )
    .all<{ name: string }>()
  return results.map(({ name }) => name)
}

/** Everything that a library holds: rows of both databases, its people and their sessions, and the names of its files. */
export async function contents({ made }: Pick<Tenant, 'made'>): Promise<string[]> {
  const database = made.library.database as Database
  const rows = [...(await rowsOf(database, made.library.id)), ...(await rowsOf('DIRECTORY', made.library.id))]
  if (rows.length < 25) throw new Error('tables are missing from the comparison')
  return [...rows, ...(await peopleOf(made)), await filesOf(made.library.id)]
}

async function rowsOf(database: Database, libraryId: string): Promise<string[]> {
  const names = await ownedTables(database)
  const d1 = env[database]
  const asked = names.map((name) => d1.prepare(`select * from ${name} where library_id = ?`).bind(libraryId))
  const results = await d1.batch(asked)
  return results.map(({ results: rows }, index) => `${names[index]}: ${JSON.stringify(rows)}`)
}

/** But for `seen_at`, which moves when somebody looks. */
async function peopleOf({ people, library }: Tenant['made']): Promise<string[]> {
  const marks = people.map(() => '?').join(', ')
  const ids = people.map(({ id }) => id)
  const results = await env.DIRECTORY.batch([
    env.DIRECTORY.prepare('select * from libraries where id = ?').bind(library.id),
    env.DIRECTORY.prepare(`select * from people where id in (${marks})`).bind(...ids),
    env.DIRECTORY.prepare(
      `select id, token_hash, person_id, expires_at, revoked_at from sessions where person_id in (${marks})`
    ).bind(...ids),
    env.DIRECTORY.prepare(
      `select id, person_id, endpoint_hash from push_devices where person_id in (${marks}) order by id`
    ).bind(...ids)
  ])
  return results.map(({ results: rows }, index) => `directory ${index}: ${JSON.stringify(rows)}`)
}

async function filesOf(libraryId: string): Promise<string> {
  const { objects } = await env.MEDIA.list({ prefix: `library/${libraryId}/` })
  return `files: ${JSON.stringify(objects.map(({ key, etag }) => [key, etag]))}`
}
