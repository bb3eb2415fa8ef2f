import { env } from 'cloudflare:workers'
import { contextOf, type Edge, SYSTEM } from '../../../workers/lib/context.ts'
import { keepContent } from '../../../workers/lib/large.ts'
import { newId } from '../../../workers/lib/id.ts'
import { record } from '../../../workers/intake/record.ts'
import type { Place } from '../../../workers/lib/seal.ts'
import { queueMail } from '../../../workers/mails/queue-mail.ts'
import { saveTargets } from '../../../workers/targets/save.ts'
import { makeEdge, type TestEdge } from '../../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../../support/library.ts'
import { makePushDevice } from '../../support/push.ts'
import { makePatron, messageBody } from '../../support/webhook.ts'

export type Database = 'DIRECTORY' | 'LIBRARIES_1' | 'LIBRARIES_2'

/** Every column that holds sealed text, by its place. `objects.content` stands in the object store. */
export const SEALED = [
  'channels.access_token',
  'deliveries.raw',
  'quarantine.raw',
  'mails.sealed',
  'objects.content',
  'target_settings.mailbox',
  'push_devices.sealed'
]

/** A sealed value, and where it stands. */
export interface Cell {
  database: Database
  place: Place
  sealed: string
}

const MAILBOX = {
  ...{ version: 0, channels: [], complaint_confirm_days: 2, complaint_days: 10, other_days: 5 },
  mailbox: 'balie@bibliotheek.example'
}

const SILENT = { send: async () => undefined, sendBatch: async () => undefined } as unknown as Queue<never>

/** Libraries in both databases in which every sealed column holds something, in several rows; and what of it is in the directory. */
export async function makeSealed(): Promise<{ edge: TestEdge; libraries: MadeLibrary[]; cells: Cell[] }> {
  // nobody answers, so that mails and deliveries stay as they are
  const edge = makeEdge({ MAIL_URL: 'http://127.0.0.1:9', INTAKE: SILENT, OUTBOX: SILENT })
  const libraries: MadeLibrary[] = []
  for (const database of ['LIBRARIES_1', 'LIBRARIES_1', 'LIBRARIES_2'] as const)
    libraries.push(await makeLibrary({ edge, database }))
  const cells: Cell[] = []
  for (const made of libraries) cells.push(...(await cellsOf(edge, made)))
  return { edge, libraries, cells: [...cells, ...(await directoryCells(edge, libraries))] }
}

async function cellsOf(edge: Edge, made: MadeLibrary): Promise<Cell[]> {
  const { id: library_id, database } = made.library
  await arrive(edge, made.channel, ['Een', 'Twee'])
  await saveTargets(contextOf(edge, made.library, { kind: 'staff', id: made.person.id }), MAILBOX)
  const key = `library/${library_id}/content/groot`
  await keepContent(edge.env, library_id, 'groot', `"${'x'.repeat(700_000)}"`)
  const large = await (await env.MEDIA.get(key))?.text()
  return [
    ...(await rowsOf(database as Database, 'channels', 'access_token', library_id)),
    ...(await rowsOf(database as Database, 'deliveries', 'raw', library_id)),
    ...(await rowsOf(database as Database, 'target_settings', 'mailbox', library_id)),
    {
      database: database as Database,
      place: { library_id, table: 'objects', row: key, column: 'content' },
      sealed: large ?? ''
    }
  ]
}

/** Recorded, and not worked on. */
async function arrive(edge: Edge, channel: MadeLibrary['channel'], texts: string[]): Promise<void> {
  for (const text of texts) {
    const body = JSON.stringify(messageBody(channel, makePatron(), text))
    await record(edge, new TextEncoder().encode(body))
  }
}

async function rowsOf(database: Database, table: string, column: string, library_id: string) {
  const asked = `select id, ${column} as sealed from ${table} where library_id = ?`
  const { results } = await env[database]
    .prepare(asked)
    .bind(library_id)
    .all<{ id: string; sealed: string }>()
  return results.map(({ id, sealed }) => ({
    database,
    place: { library_id, table, row: id, column },
    sealed
  }))
}

async function directoryCells(edge: TestEdge, libraries: MadeLibrary[]): Promise<Cell[]> {
  const from = Date.now() - 1
  for (const { channel, person } of libraries.slice(0, 2)) {
    await arrive(edge, { ...channel, phone_number_id: `9${channel.phone_number_id.slice(1)}` }, [
      'Van niemand'
    ])
    await queueMail(
      { ...edge, defer: () => undefined },
      { to: person.email, subject: 'Code', text: newId('mail') }
    )
    await makePushDevice(edge, person, newId('log'))
  }
  const asked = [
    ['quarantine', 'raw', 'received_at'],
    ['mails', 'sealed', 'created_at'],
    ['push_devices', 'sealed', 'created_at']
  ] as const
  const found: Cell[] = []
  for (const [table, column, since] of asked) {
    const sql = `select id, ${column} as sealed from ${table} where ${since} >= ? and ${column} is not null`
    const { results } = await env.DIRECTORY.prepare(sql).bind(from).all<{ id: string; sealed: string }>()
    const place = { library_id: 'directory', table, column }
    found.push(
      ...results.map(({ id, sealed }) => ({
        database: 'DIRECTORY' as const,
        place: { ...place, row: id },
        sealed
      }))
    )
  }
  return found
}

export const libraryContext = (edge: Edge, made: MadeLibrary) => contextOf(edge, made.library, SYSTEM)
