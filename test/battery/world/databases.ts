import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { ROOT } from '../../../scripts/environment.ts'

const templates = new Map<string, Uint8Array>()

/** What a crash of this process could lose is of no use to anybody. */
const FAST =
  'pragma locking_mode = exclusive; pragma journal_mode = memory; pragma synchronous = off; pragma temp_store = memory; pragma foreign_keys = on'

function templateOf(kind: 'directory' | 'library'): Uint8Array {
  const database = new DatabaseSync(':memory:')
  const path = `${ROOT}migrations/${kind}`
  for (const name of readdirSync(path).sort())
    if (name.endsWith('.sql')) database.exec(readFileSync(`${path}/${name}`, 'utf8'))
  const bytes = database.serialize()
  database.close()
  return bytes
}

/** An empty database with every migration applied, in memory. */
export function openDatabase(kind: 'directory' | 'library'): DatabaseSync {
  const template = templates.get(kind) ?? templateOf(kind)
  templates.set(kind, template)
  const database = new DatabaseSync(':memory:')
  // an image of a file costs about half of what a file does, and a third of a database that was empty
  database.deserialize(template)
  database.exec(FAST)
  return database
}
