// Row types from the migrations: `npm run generate:tables` writes workers/lib/tables.ts, `-- --check` compares it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const TARGET = 'workers/lib/tables.ts'

interface Column {
  name: string
  type: string
  notnull: number
  dflt_value: string | null
  pk: number
}

function migrated(folder: string) {
  const database = new DatabaseSync(':memory:')
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.sql')) database.exec(readFileSync(`${folder}/${file}`, 'utf8'))
  }
  return database
}

function tablesOf(database: DatabaseSync) {
  const rows = database
    .prepare(
      "select name, sql from sqlite_schema where type = 'table' and name not glob 'sqlite_*' order by name"
    )
    .all() as unknown as { name: string; sql: string }[]
  const virtual = rows.filter((row) => /^create virtual table/i.test(row.sql)).map((row) => row.name)
  return rows.filter((row) => !virtual.some((name) => row.name.startsWith(`${name}_`)))
}

function columnType(column: Column, sql: string) {
  const values = new RegExp(`check \\(${column.name} in \\(([^)]*)\\)\\)`).exec(sql)?.[1]
  const base = values
    ? values
        .split(',')
        .map((value) => value.trim())
        .join(' | ')
    : ({ TEXT: 'string', INTEGER: 'number', REAL: 'number', BLOB: 'number[]' }[column.type.toUpperCase()] ??
      'string')
  const required = column.notnull === 1 || (column.pk > 0 && /without rowid/i.test(sql))
  const type = required ? base : `${base} | null`
  const generated = column.dflt_value !== null || (column.pk > 0 && !/without rowid/i.test(sql))
  return generated ? `Generated<${type}>` : type
}

function typeName(table: string) {
  return `${table
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Table`
}

function interfaces(folder: string, name: string) {
  const database = migrated(folder)
  const tables = tablesOf(database)
  const prefix = name.replace('Tables', '')
  const parts = tables.map((table) => {
    const columns = database
      .prepare(`select * from pragma_table_info('${table.name}')`)
      .all() as unknown as Column[]
    const lines = columns.map((column) => `  ${column.name}: ${columnType(column, table.sql)}`)
    return `export interface ${prefix}${typeName(table.name)} {\n${lines.join('\n')}\n}\n`
  })
  const index = tables.map((table) => `  ${table.name}: ${prefix}${typeName(table.name)}`)
  return `${parts.join('\n')}\nexport interface ${name} {\n${index.join('\n')}\n}\n`
}

const text = [
  '// Made by scripts/generate-tables.ts from migrations/; do not edit.',
  "import type { Generated } from 'kysely'",
  '',
  interfaces('migrations/directory', 'DirectoryTables'),
  interfaces('migrations/library', 'LibraryTables')
].join('\n')

if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text) {
    console.error(`${TARGET} does not match the migrations. Run: npm run generate:tables`)
    process.exit(1)
  }
} else {
  writeFileSync(TARGET, text)
}
