import { getPlatformProxy } from 'wrangler'
import {
  contextOf,
  directoryOf,
  type Edge,
  type LibraryPlace,
  type StaffContext,
  SYSTEM
} from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Env } from '../../workers/lib/env.ts'
import { open } from '../../workers/lib/seal.ts'
import { developmentSecrets, ROOT } from '../environment.ts'
import { type Migratable, migrate } from '../migrate.ts'
import { tellConversation } from './conversation.ts'
import { LIBRARIES } from './libraries.ts'
import { writeCentral } from './central.ts'
import { type SeededLibrary, writeLibrary } from './library.ts'
import type { NewLibrary } from './shape.ts'

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

/** A patron who wrote in the last day, whom Meta therefore lets us answer. */
export interface SeededPatron {
  phone_number_id: string
  from: string
  name: string
  last_inbound_at: number
}

export interface Prepared {
  channels: SeededChannel[]
  patrons: SeededPatron[]
}

/** Migrates the local databases, and fills them with three invented libraries when they are empty. */
export const prepare = (state: string): Promise<Prepared> =>
  withDatabases(state, async (env) => {
    const libraries = await directoryOf(edgeAt(env, Date.now()))
      .selectFrom('libraries')
      .select('id')
      .execute()
    if (libraries.length === 0) await seed(env)
    return { channels: await channelsOf(env), patrons: await patronsOf(env) }
  })

/** Writes libraries without a past, for a test or a benchmark. */
export const prepareWith = (state: string, wishes: NewLibrary[]): Promise<SeededLibrary[]> =>
  withDatabases(state, async (env) => {
    const libraries: SeededLibrary[] = []
    for (const wish of wishes) {
      libraries.push(await writeLibrary(edgeAt(env, Date.now()), wish))
    }
    return libraries
  })

/** Opens the local databases, migrated, while no Worker runs on them. */
export async function withDatabases<T>(state: string, work: (env: Env) => Promise<T>): Promise<T> {
  const path = `${state}/v3`
  const proxy = await getPlatformProxy<Env>({ configPath: `${ROOT}wrangler.toml`, persist: { path } })
  try {
    const env = { ...proxy.env, ...developmentSecrets(), ...SILENT } as Env
    await migrateAll(env)
    return await work(env)
  } finally {
    await proxy.dispose()
  }
}

/** Nobody listens while the past is written, and nothing of it is sent. */
const SILENT = {
  ROOM: { getByName: () => ({ hint: async () => undefined }) },
  OUTBOX: { send: async () => undefined }
} as unknown as Pick<Env, 'ROOM' | 'OUTBOX'>

async function migrateAll(env: Env) {
  await migrate(env.DIRECTORY, 'directory')
  for (const [name, database] of Object.entries(env)) {
    if (/^LIBRARIES_\d+$/.test(name)) await migrate(database as Migratable, 'library')
  }
}

/** An edge that lives at one moment of the past. */
export const edgeAt = (env: Env, at: number): Edge => ({
  env,
  now: () => at,
  defer: () => undefined,
  meter: newMeter()
})

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
  const libraries = await directory
    .selectFrom('libraries')
    .select(['id', 'name', 'database'])
    .orderBy('id')
    .execute()
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
  const rows = await db
    .selectFrom('channels')
    .where('library_id', '=', library.id)
    .selectAll()
    .orderBy('id')
    .execute()
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

async function patronsOf(env: Env): Promise<SeededPatron[]> {
  const since = Date.now() - 86_400_000
  const edge = edgeAt(env, Date.now())
  const libraries = await directoryOf(edge).selectFrom('libraries').select(['id', 'database']).execute()
  const patrons: SeededPatron[] = []
  for (const library of libraries) {
    const { db } = contextOf(edge, library, SYSTEM)
    const rows = await db
      .selectFrom('conversations')
      .innerJoin('patrons', (join) =>
        join
          .onRef('patrons.library_id', '=', 'conversations.library_id')
          .onRef('patrons.id', '=', 'conversations.patron_id')
      )
      .innerJoin('channels', (join) =>
        join
          .onRef('channels.library_id', '=', 'conversations.library_id')
          .onRef('channels.id', '=', 'conversations.channel_id')
      )
      .leftJoin('patron_identities', (join) =>
        join
          .onRef('patron_identities.library_id', '=', 'patrons.library_id')
          .onRef('patron_identities.patron_id', '=', 'patrons.id')
          .on('patron_identities.kind', '=', 'user_id')
      )
      .where('conversations.library_id', '=', library.id)
      .where('conversations.last_inbound_at', '>', since)
      .select(['channels.external_id as phone_number_id', 'patrons.name', 'patrons.phone', 'last_inbound_at'])
      .select('patron_identities.external_id as user_id')
      .execute()
    for (const { phone_number_id, name, phone, user_id, last_inbound_at } of rows) {
      const from = phone ?? user_id
      if (from && last_inbound_at)
        patrons.push({ phone_number_id, from, name: name ?? from, last_inbound_at })
    }
  }
  return patrons
}
