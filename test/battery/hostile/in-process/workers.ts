/**
 * Stands in for `cloudflare:workers`: the Worker's bindings in this process, its databases on SQLite. A request takes a tenth of the time
 * that the real runtime takes for it, so that many can be tried; what only the real one can tell is tried there.
 */
import type { DatabaseSync } from 'node:sqlite'
import { developmentSecrets } from '../../../../scripts/environment.ts'
import { cryptoOf } from '../../world/crypto.ts'
import { closeDatabase, type Kind, openDatabase } from '../../world/databases.ts'
import { randomOf } from '../../world/random.ts'
import { d1Of } from '../../../../scripts/sqlite-d1.ts'

export class DurableObject {}

const atOnce = async <T>(_what: string, perform: () => T) => perform()

const opened: [Kind, DatabaseSync][] = []
function database(kind: Kind) {
  const database = openDatabase(kind)
  opened.push([kind, database])
  return d1Of(database, atOnce)
}

const databases = () => ({
  DIRECTORY: database('directory'),
  LIBRARIES_1: database('library'),
  LIBRARIES_2: database('library')
})

/** Nobody takes what is left to it: a test does so itself. */
const queue = { send: async () => undefined, sendBatch: async () => undefined }

const objects = new Map<string, string>()
const bucket = {
  put: async (key: string, text: string) => void objects.set(key, text),
  get: async (key: string) => {
    const text = objects.get(key)
    return text === undefined ? null : { text: async () => text, body: text }
  },
  delete: async (keys: string | string[]) => {
    for (const key of [keys].flat()) objects.delete(key)
  }
}
const room = { hint: async () => undefined, fetch: async () => new Response(null, { status: 204 }) }

export const env = {
  ...{ ENVIRONMENT: 'development', OBJECT_JURISDICTION: '', MAIL_FROM: 'baak@baak.example' },
  ...{
    GRAPH_URL: 'http://meta.test',
    MAIL_URL: 'http://mail.test',
    SECURITY_CONTACT: 'mailto:security@baak.test'
  },
  ...developmentSecrets(),
  ...{ INTAKE: queue, OUTBOX: queue, FILES: queue, CHORES: queue },
  ...{
    MEDIA: bucket,
    ROOM: { getByName: () => room },
    ASSETS: { fetch: async () => new Response(null, { status: 404 }) }
  },
  ...databases()
}

// Node's own answers from other threads, which takes longer than the work
const crypto = cryptoOf(randomOf(1))
Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true, writable: true })

/** Empty databases, so that a soak does not fill the memory; nothing may be under way. */
export function renew(): void {
  objects.clear()
  for (const [kind, database] of opened.splice(0)) closeDatabase(kind, database)
  Object.assign(env, databases())
}
