import { directoryOf, type Edge } from '../lib/context.ts'
import { MINUTE } from '../lib/time.ts'
import { factsRow } from './queries.ts'

/** What a library is called, and how people reach it elsewhere. */
export type LibraryFacts = NonNullable<Awaited<ReturnType<typeof factsRow>>>

const remembered = new Map<string, { facts: LibraryFacts; until: number }>()

/** What the directory says of a library changes a few times a year: it is asked once a minute. Null when there is none. */
export async function findFacts(edge: Edge, id: string): Promise<LibraryFacts | null> {
  const now = edge.now()
  const known = remembered.get(id)
  // a clock that was put back makes nothing last longer
  if (known && now < known.until && known.until - now <= MINUTE) return known.facts
  const facts = await factsRow(directoryOf(edge), id)
  if (!facts) return null
  if (remembered.size > 10_000) remembered.clear()
  remembered.set(id, { facts, until: now + MINUTE })
  return facts
}
