import type { Edge } from '../lib/context.ts'
import { type Backlog, readAsked, readDead, readOverdue, readUnprocessed } from '../lib/backlog.ts'
import type { DueKind } from '../lib/due.ts'
import { HOUR, MINUTE } from '../lib/time.ts'
import { placesOfLibraries } from '../libraries/places.ts'
import { lateMails } from '../mails/late.ts'
import { troubledChores } from './chore-times.ts'
import { showChores } from './chores.ts'

/** How long after its moment work is late: by then it had several turns. What was delivered counts from its arrival. */
const LATE = {
  delivery: 5 * MINUTE,
  outbox: 5 * MINUTE,
  emergency: 5 * MINUTE,
  attachment: 15 * MINUTE,
  target: 15 * MINUTE,
  wake: 15 * MINUTE,
  hours_changed: 15 * MINUTE,
  mailbox: 15 * MINUTE,
  push: 15 * MINUTE,
  patron_block: HOUR,
  templates: HOUR,
  receipt: 15 * MINUTE,
  seal: HOUR,
  waiting_item: 2 * HOUR,
  prune_attachment: 12 * HOUR,
  prune_delivery: 12 * HOUR
} as const satisfies Record<DueKind, number>
const MAIL_LATE = 5 * MINUTE

/** Libraries in a list, the longest first. */
const LINES = 100

/** What an operator must know, over all libraries: what is dead, uncertain or late. Counts, ids and moments; never a word of anyone. */
export async function showAttention(edge: Edge) {
  const now = edge.now()
  const dead = await readDead(edge)
  const asked = await readAsked(edge)
  const late = await readLate(edge, now)
  const lists = { dead: listOf(dead), uncertain: listOf(asked), late: listOf(late) }
  const shown = Object.values(lists).flatMap(({ lines }) => lines.map((line) => line.library_id))
  const places = await placesOfLibraries(edge, shown)
  const named = <Line extends Backlog>(list: List<Line>) => ({
    ...list,
    lines: list.lines.map((line) => ({ ...line, library: places.get(line.library_id)?.name ?? null }))
  })
  return {
    dead: named(lists.dead),
    uncertain: named(lists.uncertain),
    late: named(lists.late),
    mails: await lateMails(edge, now - MAIL_LATE),
    chores: troubledChores(await showChores(edge), now)
  }
}

async function readLate(edge: Edge, now: number) {
  const { delivery, ...others } = LATE
  const before = Object.fromEntries(Object.entries(others).map(([kind, ms]) => [kind, now - ms]))
  const unprocessed = await readUnprocessed(edge, now - delivery)
  const deliveries = unprocessed.map((row) => ({ ...row, kind: 'delivery' as const }))
  return [...deliveries, ...(await readOverdue(edge, before))]
}

interface List<Line extends Backlog> {
  /** Over all libraries. */
  count: number
  libraries: number
  lines: Line[]
}

function listOf<Line extends Backlog>(rows: Line[]): List<Line> {
  const lines = rows.toSorted((one, other) => one.oldest_at - other.oldest_at).slice(0, LINES)
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  return { count, libraries: new Set(rows.map((row) => row.library_id)).size, lines }
}
