import { getPlatformProxy } from 'wrangler'
import { contextOf, directoryOf, type Edge, type LibraryPlace, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Env } from '../../workers/lib/env.ts'
import { open } from '../../workers/lib/seal.ts'
import { developmentSecrets, ROOT } from '../environment.ts'
import { type Migratable, migrate } from '../migrate.ts'
import { tellConversation } from './conversation.ts'
import { LIBRARIES } from './libraries.ts'
import { writeCentral } from './central.ts'
import { writeLibrary } from './library.ts'

/** A channel as the simulator needs to know it. */
export interface SeededChannel {
  phone_number_id: string
  display_phone_number: string
  waba_id: string
  access_token: string
  library_id: string
  library: string
  email: string
}

/** Migrates the local databases, fills them with three invented libraries when they are empty, and tells their channels. */
export async function prepare(state: string): Promise<SeededChannel[]> {
  const path = `${state}/v3`
  const proxy = await getPlatformProxy<Env>({ configPath: `${ROOT}wrangler.toml`, persist: { path } })
  try {
    const env = { ...proxy.env, ...developmentSecrets(), ...SILENT } as Env
    await migrateAll(env)
    const libraries = await directoryOf(edgeAt(env, Date.now())).selectFrom('libraries').select('id').execute()
    if (libraries.length === 0) await seed(env)
    return await channelsOf(env)
  } finally {
    await proxy.dispose()
  }
}

/** Nobody listens while the past is written, and nothing of it is sent. */
const SILENT = {
  ROOM: { getByName: () => ({ hint: async () => undefined }) },
  OUTBOX: { send: async () => undefined }
} as unknown as Pick<Env, 'ROOM' | 'OUTBOX'>

export async function migrateAll(env: Env) {
  await migrate(env.DIRECTORY, 'directory')
  for (const [name, database] of Object.entries(env)) {
    if (/^LIBRARIES_\d+$/.test(name)) await migrate(database as Migratable, 'library')
  }
}

/** An edge that lives at one moment of the past. */
export const edgeAt = (env: Env, at: number): Edge => ({ env, now: () => at, defer: () => undefined, meter: newMeter() })

async function seed(env: Env) {
  const now = Date.now()
  await writeCentral(edgeAt(env, now))
  for (const wish of LIBRARIES) {
    const made = await writeLibrary(edgeAt(env, now - 400 * 86_400_000), wish)
    const at = (moment: number) => contextOf(edgeAt(env, moment), made.place, SYSTEM)
    const as = (moment: number, id: string): StaffContext =>
      contextOf(edgeAt(env, moment), made.place, { kind: 'staff', id })
    for (const conversation of wish.conversations) await tellConversation({ now, at, as, made, conversation })
  }
}

async function channelsOf(env: Env): Promise<SeededChannel[]> {
  const edge = edgeAt(env, Date.now())
  const directory = directoryOf(edge)
  const libraries = await directory.selectFrom('libraries').select(['id', 'name', 'database']).orderBy('id').execute()
  const channels: SeededChannel[] = []
  for (const library of libraries) {
    const staff = await directory
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .where('memberships.library_id', '=', library.id)
      .where('memberships.role', 'in', ['staff', 'coordinator', 'admin'])
      .orderBy('memberships.role', 'desc')
      .select('people.email')
      .executeTakeFirst()
    for (const channel of await connected(edge, library)) {
      channels.push({ ...channel, library_id: library.id, library: library.name, email: staff?.email ?? '' })
    }
  }
  return channels
}

async function connected(edge: Edge, library: LibraryPlace) {
  const { db } = contextOf(edge, library, SYSTEM)
  const rows = await db.selectFrom('channels').where('library_id', '=', library.id).selectAll().orderBy('id').execute()
  const channels = []
  for (const row of rows) {
    const place = { library_id: library.id, table: 'channels', row: row.id, column: 'access_token' }
    channels.push({
      phone_number_id: row.external_id,
      display_phone_number: row.display_phone_number,
      waba_id: row.account_id,
      access_token: await open(edge.env.SEAL_KEYS, place, row.access_token ?? '')
    })
  }
  return channels
}
