import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import type { Env } from '../../workers/lib/env.ts'
import { newId } from '../../workers/lib/id.ts'
import { DAY, MINUTE } from '../../workers/lib/time.ts'
import { runChore } from '../../workers/schedule.ts'
import type { SeededLibrary } from '../seed/library.ts'
import { edgeAt, prepareWith, withDatabases } from '../seed/seed.ts'
import { answerAsMeta } from './answer-as-meta.ts'
import { type CountedWorker, countedWorker, sumOf, type Usage } from './counted-worker.ts'
import { EMAIL, LIBRARY, nextBody, statusBody } from './library.ts'

const PATRON = 7

/** What one message of a known patron costs with one answer and its three statuses, while one colleague has the console open. */
export async function exchange(folder: string): Promise<Usage> {
  const state = `${folder}/exchange`
  const [library] = await prepareWith(state, [LIBRARY])
  if (!library) throw new Error('there is no library to write to')
  const graph = await answerAsMeta()
  try {
    return await withDatabases(state, async (databases) => {
      const env = { ...databases, GRAPH_URL: graph.url }
      const worker = await countedWorker(env, library.place.id, library.people.get(EMAIL) ?? '')
      // the first one makes the patron and the conversation
      await exchanged(worker, env, library, 9)
      return sumOf(await exchanged(worker, env, library, 10))
    })
  } finally {
    await graph.stop()
  }
}

async function exchanged(
  worker: CountedWorker,
  env: Env,
  library: SeededLibrary,
  days: number
): Promise<Usage[]> {
  const spent: Usage[] = []
  const told = async (body: string) => {
    const { answer, after } = await worker.webhook(body)
    spent.push(answer, after)
  }
  const asks = async (path: string, body?: unknown) => void spent.push((await worker.ask(path, body)).usage)
  // the console hears that something changed, and asks what
  const looks = async () => asks(`changes?since=${(await seqOf(env, library)) - 1}`)
  await told(nextBody(PATRON))
  await looks()
  const conversation = `conversations/${await newestConversation(env, library)}`
  await asks(conversation)
  await asks(`${conversation}/messages`)
  const id = newId('message')
  await asks(`${conversation}/replies`, { id, text: 'Ja hoor, kom gerust langs.', reply_to: null })
  await looks()
  spent.push(await worker.send(id))
  await looks()
  const wamid = await externalIdOf(env, library, id)
  for (const status of ['sent', 'delivered', 'read']) {
    await told(statusBody(wamid, status))
    await looks()
  }
  spent.push(await worker.run((edge) => afterwards(edge, days)))
  return spent
}

/** What is done about it later: the history is sealed, and after some days what recognises a repeated delivery is forgotten. */
async function afterwards(env: Env, days: number): Promise<void> {
  await runChore(edgeAt(env, Date.now() + MINUTE), 'seals')
  await runChore(edgeAt(env, Date.now() + days * DAY), 'old_deliveries')
}

const inside = (env: Env, library: SeededLibrary) =>
  contextOf(edgeAt(env, Date.now()), library.place, SYSTEM).db

async function seqOf(env: Env, library: SeededLibrary): Promise<number> {
  const row = await inside(env, library)
    .selectFrom('counters')
    .where('library_id', '=', library.place.id)
    .where('id', '=', 'seq')
    .select('value')
    .executeTakeFirst()
  return row?.value ?? 0
}

export async function newestConversation(env: Env, library: SeededLibrary): Promise<string> {
  const row = await inside(env, library)
    .selectFrom('conversations')
    .where('library_id', '=', library.place.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return row?.id ?? ''
}

/** Throws when Meta did not take the answer: then its rows say nothing. */
export async function externalIdOf(env: Env, library: SeededLibrary, id: string): Promise<string> {
  const row = await inside(env, library)
    .selectFrom('messages')
    .where('library_id', '=', library.place.id)
    .where('id', '=', id)
    .select('external_id')
    .executeTakeFirst()
  if (!row?.external_id) throw new Error('the answer was not sent')
  return row.external_id
}
