import type { Env } from '../../workers/lib/env.ts'
import { type View, VIEWS } from '../../workers/conversations/schema.ts'
import { newId } from '../../workers/lib/id.ts'
import type { SeededLibrary } from '../seed/library.ts'
import { prepareWith, withDatabases } from '../seed/seed.ts'
import { answerAsMeta } from './answer-as-meta.ts'
import { type CountedWorker, countedWorker, sumOf, type Usage } from './counted-worker.ts'
import type { Curve, Point } from './curves.ts'
import { externalIdOf, newestConversation } from './exchange.ts'
import { fill, filledPatron, MESSAGES_EACH } from './fill.ts'
import { bodyFrom, EMAIL, LIBRARY, nextBody, statusBody } from './library.ts'

export const SIZES = {
  quick: [1_000, 10_000],
  usual: [1_000, 10_000, 100_000],
  full: [1_000, 10_000, 100_000, 1_000_000]
}

/** The most that each may read, whatever the size. Counts stop at a hundred of each view. */
const MOST: Record<string, number> = { 'inbox page of 50': 150, 'counts of the inbox': 520 }

type Costs = Record<string, Usage>

/** Rows of everything that happens all day, in one library that grows. */
export async function growth(folder: string, sizes: number[]): Promise<Curve[]> {
  const state = `${folder}/growth`
  const [library] = await prepareWith(state, [LIBRARY])
  if (!library) throw new Error('there is no library to let grow')
  const graph = await answerAsMeta()
  try {
    const curves = new Map<string, Point[]>()
    for (const [index, size] of sizes.entries()) {
      await fill(state, library, sizes[index - 1] ?? 0, size)
      const costs = await withDatabases(state, (env) =>
        measure({ ...env, GRAPH_URL: graph.url }, library, size)
      )
      for (const [what, { rows_read, rows_written }] of Object.entries(costs)) {
        curves.set(what, [...(curves.get(what) ?? []), { size, rows_read, rows_written }])
      }
    }
    return [...curves].map(([what, points]) => ({ what, points, most: MOST[what] }))
  } finally {
    await graph.stop()
  }
}

async function measure(env: Env, library: SeededLibrary, size: number): Promise<Costs> {
  const worker = await countedWorker(env, library.place.id, library.people.get(EMAIL) ?? '')
  // what an isolate remembers is remembered
  await worker.webhook(nextBody())
  return {
    ...(await ofMessages(worker, size)),
    ...(await ofReading(worker, size)),
    ...(await ofSearching(worker, size)),
    ...(await ofSending(worker, env, library))
  }
}

async function ofMessages(worker: CountedWorker, size: number): Promise<Costs> {
  // a third of all conversations waits for us, and this one is among them
  const known = await worker.webhook(bodyFrom(filledPatron(3 * Math.floor(size / MESSAGES_EACH / 6))))
  const fresh = await worker.webhook(nextBody())
  return {
    acknowledgement: known.answer,
    'processing, of a known patron': known.after,
    'processing, of a new patron': fresh.after
  }
}

/** The dearest of its kind. */
const worst = (usages: Usage[]): Usage =>
  usages.reduce((most, usage) => (usage.rows_read > most.rows_read ? usage : most))

async function ofReading(worker: CountedWorker, size: number): Promise<Costs> {
  const pages: Usage[] = []
  const page = async (view: View, cursor?: string) => {
    const query = new URLSearchParams({ view, ...(cursor && { cursor }) })
    const { usage, json } = await worker.ask(`conversations?${query}`)
    pages.push(usage)
    return (json as { next?: string | null }).next ?? undefined
  }
  for (const view of VIEWS) await page(view, await page(view))
  const conversation = `conversations/cnv_${String(Math.floor(size / MESSAGES_EACH / 2)).padStart(26, '0')}`
  const changes = (await worker.ask('changes?since=999999999')).usage
  return {
    'inbox page of 50': worst(pages),
    'counts of the inbox': (await worker.ask('conversations/counts')).usage,
    'thread of a conversation': (await worker.ask(`${conversation}/messages`)).usage,
    'conversation with its patron': (await worker.ask(conversation)).usage,
    'changes since the last one': changes
  }
}

async function ofSearching(worker: CountedWorker, size: number): Promise<Costs> {
  const search = async (q: string) => (await worker.ask('search', { q })).usage
  const rare = String(size - 7)
  return {
    'search, a word of every message': await search('boek'),
    'search, a word of one message': await search(`vraag ${rare}`),
    'search, the name of every patron': await search('lezer'),
    'search, a part of a number': await search(filledPatron(Math.floor(size / 4)).wa_id.slice(4))
  }
}

async function ofSending(worker: CountedWorker, env: Env, library: SeededLibrary): Promise<Costs> {
  await worker.webhook(nextBody())
  const conversationId = await newestConversation(env, library)
  const answer = { id: newId('message'), text: 'Ja hoor, kom gerust langs.', reply_to: null }
  const composed = (await worker.ask(`conversations/${conversationId}/replies`, answer)).usage
  const sent = await worker.send(answer.id)
  const wamid = await externalIdOf(env, library, answer.id)
  const statuses: Usage[] = []
  for (const status of ['sent', 'delivered', 'read']) {
    const { answer: acknowledged, after } = await worker.webhook(statusBody(wamid, status))
    statuses.push(sumOf([acknowledged, after]))
  }
  return { 'answer, written down': composed, 'answer, sent': sent, 'status of an answer': worst(statuses) }
}
