import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Migratable, migrate } from '../../../scripts/migrate.ts'
import { d1Of } from '../../../scripts/sqlite-d1.ts'

const folder = mkdtempSync(join(tmpdir(), 'baak-world-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const templates = new Map<string, Promise<string>>()
let copies = 0

/** What a crash of this process could lose is of no use to anybody. */
const FAST =
  'pragma locking_mode = exclusive; pragma journal_mode = memory; pragma synchronous = off; pragma temp_store = memory; pragma foreign_keys = on'

async function templateOf(kind: 'directory' | 'library'): Promise<string> {
  const path = join(folder, `${kind}.sqlite`)
  const database = new DatabaseSync(path)
  database.exec(FAST)
  const atOnce = async <T>(_what: string, perform: () => T) => perform()
  await migrate(d1Of(database, atOnce) as unknown as Migratable, kind)
  database.close()
  return path
}

/** An empty database with every migration applied. */
export async function openDatabase(kind: 'directory' | 'library'): Promise<DatabaseSync> {
  const template = templates.get(kind) ?? templateOf(kind)
  templates.set(kind, template)
  copies += 1
  const path = join(folder, `${kind}-${copies}.sqlite`)
  copyFileSync(await template, path)
  const database = new DatabaseSync(path)
  database.exec(FAST)
  // it stays readable while it is open, and leaves nothing behind
  rmSync(path)
  return database
}
