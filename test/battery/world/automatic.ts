import type { DatabaseSync } from 'node:sqlite'
import type { Town } from './town.ts'

type Row = Record<string, string | number | null>

const MINUTE = 60_000
const BURST = 10 * MINUTE
const DAY = 24 * 60 * MINUTE

/** What is sent by itself: once for what a patron writes in one go, within the window, and never to who is blocked. */
export function automaticOnce(all: DatabaseSync[], town: Town): string[] {
  const rows = all.flatMap(
    (database) =>
      database
        .prepare(
          `select m.library_id, m.conversation_id, m.id, m.origin, m.kind, m.automatic, m.at, m.received_at, m.status, p.blocked_at
            from messages m
            join conversations c on c.library_id = m.library_id and c.id = m.conversation_id
            join patrons p on p.library_id = c.library_id and p.id = c.patron_id
            where m.kind not in ('reaction', 'system', 'template') order by m.at, m.id`
        )
        .all() as Row[]
  )
  const threads = Map.groupBy(rows, (row) => `${row.library_id}|${row.conversation_id}`)
  return [...threads.values()].flatMap((thread) => [
    ...twiceInABurst(thread),
    ...toWhoIsBlocked(thread, town),
    ...outsideTheWindow(thread, town)
  ])
}

function twiceInABurst(thread: Row[]): string[] {
  // an emergency is told to all who wait, whatever they were told before
  const automatic = thread.filter(({ automatic: kind }) => kind !== null && kind !== 'emergency')
  return automatic.flatMap((row, place) => {
    const before = automatic[place - 1]
    if (!before || Number(before.at) < burstBefore(thread, Number(row.at))) return []
    // we closed meanwhile: what was said before is not true any more
    const news = /away/.test(String(row.automatic)) && isClosed(row.at) && !isClosed(before.at)
    return news ? [] : [`20: ${row.id} (${row.automatic}) follows ${before.automatic} in one burst`]
  })
}

/** When the patron began to write what had come by this moment: each message within ten minutes of the one before. */
function burstBefore(thread: Row[], at: number): number {
  let begin = at
  for (const row of thread
    .filter((said) => Math.max(Number(said.at), Number(said.received_at)) <= at)
    .reverse()) {
    if (row.automatic !== null) continue
    // what we say comes when we get to it: the first gap is none of the patron's
    if (row.origin !== 'patron' || (begin !== at && Number(row.at) < begin - BURST)) break
    begin = Number(row.at)
  }
  return begin
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23'
})

/** By the hours that a library has when nobody set them; holidays begin at no time of the day at which anybody answers. */
function isClosed(at: Row[string] | undefined): boolean {
  const parts = Object.fromEntries(CLOCK.formatToParts(Number(at)).map(({ type, value }) => [type, value]))
  const hour = Number(parts.hour)
  return /S(?:at|un)/.test(parts.weekday ?? '') || hour < 10 || hour >= 17
}

const sentOf = (town: Town, row: Row) => town.meta.taken.filter(({ message_id }) => message_id === row.id)

const toWhoIsBlocked = (thread: Row[], town: Town): string[] =>
  thread
    .filter((row) => row.automatic !== null && row.blocked_at !== null)
    .filter((row) => sentOf(town, row).some(({ at }) => at > Number(row.blocked_at) + MINUTE))
    .map((row) => `15: ${row.id} left by itself to who is blocked`)

function outsideTheWindow(thread: Row[], town: Town): string[] {
  const asked = thread.filter((row) => row.origin === 'patron').map((row) => Number(row.at))
  return thread
    .filter((row) => row.automatic !== null)
    .filter((row) => sentOf(town, row).some(({ at }) => !asked.some((one) => one <= at && at < one + DAY)))
    .map((row) => `20: ${row.id} left by itself outside the window`)
}
