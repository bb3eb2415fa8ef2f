import { getPlatformProxy } from 'wrangler'
import { directoryOf, type Edge } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Env } from '../../workers/lib/env.ts'
import { developmentSecrets, ROOT } from '../environment.ts'
import { type Migratable, migrate } from '../migrate.ts'
import { allowAutoReplies, withoutAutoReplies } from './auto-replies.ts'
import { writeCentral } from './central.ts'
import { filesOf, type SeededFile } from './files.ts'
import {
  channelsOf,
  patronsOf,
  type SeededChannel,
  type SeededPatron,
  type SeededTemplate,
  templatesOf
} from './known.ts'
import { LIBRARIES } from './libraries.ts'
import { writeHours } from './hours.ts'
import { type SeededLibrary, writeLibrary } from './library.ts'
import { SILENT, tellPast } from './past.ts'
import type { NewLibrary, SeedLibrary } from './shape.ts'

const BEGINNING = 400 * 86_400_000

export interface Prepared {
  channels: SeededChannel[]
  patrons: SeededPatron[]
  files: SeededFile[]
  templates: SeededTemplate[]
}

/** Migrates the local databases, and fills them with three invented libraries when they are empty. */
export async function prepare(state: string): Promise<Prepared> {
  const now = Date.now()
  const told = await withDatabases(state, (env) => begin(env, now))
  // between the two nothing else has the files of the databases open
  const objects = told.length > 0 ? await tellPast(state, now, told) : new Map<string, ArrayBuffer>()
  return withDatabases(state, async (env) => {
    for (const [key, object] of objects) await env.MEDIA.put(key, object)
    const edge = edgeAt(env, now)
    for (const { made } of told) await allowAutoReplies(edge, made.place)
    const known = { channels: await channelsOf(edge), patrons: await patronsOf(edge) }
    return { ...known, files: LIBRARIES.flatMap(filesOf), templates: await templatesOf(edge) }
  })
}

/** The libraries without their past, when there are none yet. */
async function begin(env: Env, now: number): Promise<{ wish: SeedLibrary; made: SeededLibrary }[]> {
  const known = await directoryOf(edgeAt(env, now)).selectFrom('libraries').select('id').execute()
  if (known.length > 0) return []
  await writeCentral(edgeAt(env, now))
  const told = []
  for (const wish of LIBRARIES) {
    const edge = edgeAt(env, now - BEGINNING)
    const made = await writeLibrary(edge, wish)
    await writeHours(edge, now, wish, made)
    await withoutAutoReplies(edge, made.place)
    told.push({ wish, made })
  }
  return told
}

/** Writes libraries without a past, for a test or a benchmark. */
export const prepareWith = (
  state: string,
  wishes: NewLibrary[],
  more?: (env: Env, libraries: SeededLibrary[]) => Promise<void>
): Promise<SeededLibrary[]> =>
  withDatabases(state, async (env) => {
    const libraries: SeededLibrary[] = []
    for (const wish of wishes) {
      libraries.push(await writeLibrary(edgeAt(env, Date.now()), wish))
    }
    await more?.(env, libraries)
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
