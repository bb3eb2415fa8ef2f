import { findChannel } from '../../workers/channels/find.ts'
import { type Context, contextOf, type Edge, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { developmentSecrets } from '../environment.ts'
import { tellNews, writeTemplates } from './channel-news.ts'
import { tellConversation } from './conversation.ts'
import { filesOf } from './files.ts'
import { startGraph } from './graph.ts'
import type { SeededLibrary } from './library.ts'
import { openLocalD1 } from './local-d1.ts'
import { borrowRuntime, rememberingBucket } from './runtime.ts'
import type { SeedLibrary } from './shape.ts'

const MONTH = 30 * 86_400_000

/** Nobody listens while the past is written, and nothing of it is sent. */
export const SILENT = {
  ROOM: { getByName: () => ({ hint: async () => undefined }) },
  OUTBOX: { send: async () => undefined },
  FILES: { send: async () => undefined }
} as unknown as Pick<Env, 'ROOM' | 'OUTBOX' | 'FILES'>

/** Tells all that happened in these libraries until now. Answers the objects that its files are, by their keys. */
export async function tellPast(
  state: string,
  now: number,
  told: { wish: SeedLibrary; made: SeededLibrary }[]
): Promise<Map<string, ArrayBuffer>> {
  borrowRuntime()
  const graph = await startGraph(told.flatMap(({ wish }) => filesOf(wish)))
  const { bucket, objects } = rememberingBucket()
  const env = { ...developmentSecrets(), ...SILENT, ENVIRONMENT: 'development', MEDIA: bucket }
  const { log } = console
  try {
    // what the Worker logs of the past is news to nobody
    console.log = () => undefined
    for (const { wish, made } of told) {
      const { id, database } = made.place
      const local = openLocalD1(state, 'counters', 'library_id', id)
      // due times count in hours, and the directory says which days are none
      const directory = openLocalD1(state, 'libraries', 'id', id)
      const databases = { DIRECTORY: directory.d1, [database]: local.d1 }
      const whole = { ...env, ...databases, GRAPH_URL: graph.url } as unknown as Env
      await tellLibrary(whole, now, wish, made)
      local.close()
      directory.close()
    }
  } finally {
    console.log = log
    graph.close()
  }
  return objects
}

async function tellLibrary(env: Env, now: number, wish: SeedLibrary, made: SeededLibrary): Promise<void> {
  const later: Promise<unknown>[] = []
  const settled = async () => void (await Promise.all(later.splice(0)))
  const edge = (at: number): Edge => ({
    ...{ env, now: () => at, meter: newMeter() },
    defer: (work) => void later.push(work)
  })
  const at = (moment: number): Context => contextOf(edge(moment), made.place, SYSTEM)
  const as = (moment: number, id: string): StaffContext =>
    contextOf(edge(moment), made.place, { kind: 'staff', id })
  await writeTemplates(at(now - MONTH), wish)
  for (const conversation of wish.conversations) {
    const channel = await findChannel(at(now), made.channels[conversation.channel ?? 0]?.id ?? '')
    if (!channel) throw new Error('the seeded channel is gone')
    const { phone } = conversation.patron
    const telling = { now, at, as, settled, made, channel, conversation, conversation_id: '', phone }
    await tellConversation(telling)
  }
  await tellNews(at, now, wish, made)
}
