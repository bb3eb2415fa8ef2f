import { readdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Env } from '../../workers/lib/env.ts'
import { d1Of } from '../sqlite-d1.ts'

type Database = Env['DIRECTORY']

export interface LocalD1 {
  d1: Database
  close: () => void
}

/**
 * A local D1 database as a handle like the Worker's own, straight on its file: the runtime's own handle asks another process for
 * each `prepare` and each `bind`. Nothing else may have the file open. It is the one that has this library's row in this table.
 */
export function openLocalD1(state: string, table: string, column: string, libraryId: string): LocalD1 {
  const folder = `${state}/v3/d1/miniflare-D1DatabaseObject`
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.sqlite') || file.startsWith('metadata')) continue
    const database = new DatabaseSync(`${folder}/${file}`)
    if (has(database, table, column, libraryId)) return handle(database)
    database.close()
  }
  throw new Error(`no local database has a library in ${table}`)
}

function has(database: DatabaseSync, table: string, column: string, libraryId: string): boolean {
  const known = database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table)
  const sql = `select 1 from ${table} where ${column} = ?`
  return known !== undefined && database.prepare(sql).get(libraryId) !== undefined
}

function handle(database: DatabaseSync): LocalD1 {
  // what a crash could lose here is made anew in seconds
  database.exec('pragma synchronous = off')
  const d1 = d1Of(database, async (_what, perform) => perform())
  return { d1: d1 as unknown as Database, close: () => database.close() }
}
