import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/environment.ts'

/**
 * Code that is older than the tables runs beside the new code while a deploy goes out, and again after a roll-back. So a
 * migration adds; what nobody uses any more goes two releases later, by an entry in CONTRACTED with its reason.
 */
const CONTRACTED: string[] = []

interface Column {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
}
interface Shape {
  columns: Map<string, Column>
  /** Values that a check allows, by column. */
  allowed: Map<string, string[]>
  unique: string[]
}

const filesOf = (folder: string) =>
  readdirSync(`${ROOT}migrations/${folder}`)
    .filter((name) => name.endsWith('.sql'))
    .sort()

function shapesAfter(folder: string, files: string[]): Map<string, Shape> {
  const database = new DatabaseSync(':memory:')
  for (const file of files) database.exec(readFileSync(`${ROOT}migrations/${folder}/${file}`, 'utf8'))
  const tables = database
    .prepare("select name, sql from sqlite_schema where type = 'table' and name not glob 'sqlite_*'")
    .all() as unknown as { name: string; sql: string }[]
  const shapes = tables.map(({ name, sql }) => [name, shapeOf(database, name, sql)] as const)
  database.close()
  return new Map(shapes)
}

function shapeOf(database: DatabaseSync, name: string, sql: string): Shape {
  const columns = database.prepare(`pragma table_info("${name}")`).all() as unknown as Column[]
  const checks = [...sql.matchAll(/check \((\w+) in \(([^)]*)\)\)/g)]
  const unique = database
    .prepare(
      "select sql from sqlite_schema where type = 'index' and tbl_name = ? and sql like 'create unique%'"
    )
    .all(name) as unknown as { sql: string }[]
  return {
    columns: new Map(columns.map((column) => [column.name, column])),
    allowed: new Map(
      checks.map(([, column = '', values = '']) => [column, values.split(',').map((value) => value.trim())])
    ),
    unique: unique.map((index) => index.sql.replaceAll('"', ''))
  }
}

/** What older code did and can no longer do. */
function lost(before: Map<string, Shape>, after: Map<string, Shape>): string[] {
  return [...before].flatMap(([table, old]) => {
    const now = after.get(table)
    if (!now) return [`${table} is gone`]
    return [
      ...[...old.columns.values()].flatMap((column) =>
        lostColumn(table, column, now.columns.get(column.name))
      ),
      ...[...now.columns.values()].flatMap((column) =>
        !old.columns.has(column.name) && column.notnull && column.dflt_value === null
          ? [`${table}.${column.name} has no default`]
          : []
      ),
      ...[...old.allowed].flatMap(([column, values]) => {
        const allowed = now.allowed.get(column)
        return values
          .filter((value) => allowed && !allowed.includes(value))
          .map((value) => `${table}.${column} refuses ${value}`)
      }),
      ...now.unique.filter((index) => !old.unique.includes(index)).map((index) => `new on ${table}: ${index}`)
    ]
  })
}

const lostColumn = (table: string, old: Column, now: Column | undefined): string[] => {
  if (!now) return [`${table}.${old.name} is gone`]
  if (now.type !== old.type) return [`${table}.${old.name} changed its type`]
  return now.notnull && !old.notnull ? [`${table}.${old.name} must have a value`] : []
}

describe.each(['directory', 'library'])('each migration of a %s', (folder) => {
  const files = filesOf(folder)
  test.each(files.slice(1).map((file, index) => [file, index + 1] as const))(
    'after %s the code of before still reads and writes all that it did',
    (_file, count) => {
      const before = shapesAfter(folder, files.slice(0, count))
      const after = shapesAfter(folder, files.slice(0, count + 1))
      expect(before.size).toBeGreaterThan(0)
      expect(lost(before, after).filter((loss) => !CONTRACTED.includes(loss))).toEqual([])
    }
  )
})

test('a migration that takes something away is noticed', () => {
  const old = shapesAfter('library', filesOf('library'))
  const changed = new Map(old)
  changed.delete('drafts')
  const messages = old.get('messages')
  const columns = new Map(messages?.columns)
  columns.delete('text')
  columns.set('fresh', { name: 'fresh', type: 'TEXT', notnull: 1, dflt_value: null })
  changed.set('messages', {
    ...(messages as Shape),
    columns,
    unique: ['create unique index fresh on messages (text)'],
    allowed: new Map([['origin', ["'patron'"]]])
  })
  expect(new Set(lost(old, changed))).toEqual(
    new Set([
      'drafts is gone',
      'messages.text is gone',
      'messages.fresh has no default',
      "messages.origin refuses 'staff'",
      "messages.origin refuses 'automatic'",
      "messages.origin refuses 'phone_app'",
      'new on messages: create unique index fresh on messages (text)'
    ])
  )
})
