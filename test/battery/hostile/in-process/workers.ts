/**
 * Stands in for `cloudflare:workers`: the Worker's bindings in this process, its databases on SQLite. A request takes a tenth of the time
 * that the real runtime takes for it, so that many can be tried; what only the real one can tell is tried there.
 */
import nodeCrypto from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { developmentSecrets } from '../../../../scripts/environment.ts'
import { type Migratable, migrate } from '../../../../scripts/migrate.ts'
import { d1On } from '../../../../scripts/seed/local-d1.ts'

export class DurableObject {}

async function database(kind: 'directory' | 'library') {
  const { d1 } = d1On(new DatabaseSync(':memory:'))
  await migrate(d1 as unknown as Migratable, kind)
  return d1
}

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
  DIRECTORY: await database('directory'),
  LIBRARIES_1: await database('library'),
  LIBRARIES_2: await database('library')
}

Object.assign(crypto.subtle, { timingSafeEqual: nodeCrypto.timingSafeEqual })
