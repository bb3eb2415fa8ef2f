import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'

interface Index {
  tbl: string
  idx: string
  columns: number
}

function migrated(of: 'directory' | 'library'): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  const folder = `${ROOT}migrations/${of}`
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.sql')) database.exec(readFileSync(`${folder}/${file}`, 'utf8'))
  }
  return database
}

/** As `sqlite_stat1` names them: the key of a table without row ids goes by the name of its table. */
const indexesOf = (database: DatabaseSync) =>
  database
    .prepare(
      `select tables.name as tbl, iif(list.origin = 'pk', tables.name, list.name) as idx,
        (select count(*) from pragma_index_info(list.name)) as columns
      from sqlite_schema as tables join pragma_index_list(tables.name) as list
      where tables.type = 'table' and tables.name not glob 'sqlite_*' and tables.name not glob '*_index*'`
    )
    .all() as unknown as Index[]

test('every index of a library has its statistics: without them SQLite reads all of a library instead', () => {
  const database = migrated('library')
  const known = database.prepare('select tbl, idx, stat from sqlite_stat1').all() as unknown as {
    tbl: string
    idx: string
    stat: string
  }[]
  const wanted = indexesOf(database)
  const named = ({ tbl, idx }: { tbl: string; idx: string }) => `${tbl}.${idx}`
  expect(wanted.length).toBeGreaterThan(40)
  expect(known.map(named).sort()).toEqual(wanted.map(named).sort())
  for (const index of wanted) {
    const stat = known.find((row) => named(row) === named(index))?.stat.split(' ') ?? []
    expect(stat, `${named(index)}: rows, then a figure for each column`).toHaveLength(index.columns + 1)
  }
  database.close()
})

test('what is old is found by its age in the directory, which holds everybody', () => {
  const database = migrated('directory')
  const steps = (sql: string) =>
    (database.prepare(`explain query plan ${sql}`).all() as unknown as { detail: string }[]).map(
      (row) => row.detail
    )
  for (const sql of [
    "delete from mails where state <> 'queued' and created_at < ?",
    'delete from sessions where expires_at < ?',
    'delete from sign_in_codes where expires_at < ?',
    'delete from rate_limits where resets_at <= ?',
    'delete from quarantine where received_at < ?'
  ]) {
    expect(steps(sql), sql).toEqual([expect.stringMatching(/^SEARCH \S+ USING INDEX/)])
  }
  database.close()
})
