import { directoryOf, type Edge, type LibraryPlace } from '../lib/context.ts'
import { MINUTE } from '../lib/time.ts'
import type { Change } from '../platforms/platform.ts'
import { findRoutes, type RouteKind } from './queries.ts'

export interface Route {
  library: LibraryPlace
  channel_id: string
}

type Question = { kind: RouteKind; external_id: string }

const remembered = new Map<string, { routes: Route[]; until: number }>()

/**
 * For each change the libraries it belongs to, with the channel it concerns in each: none when we do not know the number
 * or account. Answers are remembered for a minute; `afresh` asks the directory again.
 */
export async function route(
  edge: Edge,
  object: string | null,
  changes: Change[],
  afresh: boolean
): Promise<Route[][]> {
  const asked = changes.map((change) => questionsOf(object, change))
  await ask(edge, asked.flat(), afresh)
  const now = edge.now()
  return asked.map((questions) => {
    const known = questions.map((question) => remembered.get(keyOf(question)))
    const answer = known.find((item) => item && item.routes.length > 0 && item.until > now)
    return onePerLibrary(answer?.routes ?? [])
  })
}

/** The narrowest first. A change about one number is never routed by its account: a foreign number there is not ours. */
function questionsOf(object: string | null, change: Change): Question[] {
  const account = change.account_id
  if (object === 'page') return account ? [{ kind: 'page_id', external_id: account }] : []
  if (object === 'instagram') return account ? [{ kind: 'instagram_id', external_id: account }] : []
  if (change.phone_number_id) return [{ kind: 'phone_number_id', external_id: change.phone_number_id }]
  const shown = change.display_phone_number
  return [
    ...(shown ? [{ kind: 'display_phone_number' as const, external_id: shown }] : []),
    ...(account ? [{ kind: 'waba_id' as const, external_id: account }] : [])
  ]
}

const keyOf = (question: Question) => `${question.kind}:${question.external_id}`

async function ask(edge: Edge, questions: Question[], afresh: boolean) {
  const now = edge.now()
  const open = new Map<string, Question>()
  for (const question of questions) {
    const known = remembered.get(keyOf(question))
    if (afresh || !known || known.until <= now) open.set(keyOf(question), question)
  }
  if (open.size === 0) return
  const rows = await findRoutes(directoryOf(edge), [...open.values()])
  if (remembered.size > 10_000) remembered.clear()
  // what is unknown is asked again each time: its library may be connected this very minute
  for (const key of open.keys()) remembered.delete(key)
  for (const row of rows) {
    const routes = remembered.get(keyOf(row))?.routes ?? []
    const found = { library: { id: row.library_id, database: row.database }, channel_id: row.channel_id }
    remembered.set(keyOf(row), { routes: [...routes, found], until: now + MINUTE })
  }
}

function onePerLibrary(routes: Route[]): Route[] {
  const seen = new Set<string>()
  return routes.filter((item) => !seen.has(item.library.id) && seen.add(item.library.id))
}
