import type { DatabaseSync } from 'node:sqlite'
import { type Row, rowsIn } from './databases.ts'
import { CANARY, type Written } from './patrons.ts'
import { fallen } from './statuses.ts'
import { automaticOnce } from './automatic.ts'
import type { Town } from './town.ts'

/** What the run was about: what patrons wrote, and what colleagues pressed. */
export interface Story {
  written: Written[]
  /** Ids of answers whose request was answered with success. */
  promised: Set<string>
}

const NAMES = ['LIBRARIES_1', 'LIBRARIES_2'] as const

/** Every promise that does not hold, in words; empty when all do. For a world in which nothing is left to happen. */
export function broken(town: Town, story: Story): string[] {
  const { databases } = town.cloudflare
  const all = NAMES.map((name) => databases[name])
  return [
    ...everyMessageOnce(all, town, story),
    ...everyDeliveryEnded(all),
    ...nothingSentTwice(town),
    ...nothingShownThatWasNotSent(all, town),
    ...nothingInDoubtUnseen(all),
    ...fallen(rowsOf(all, 'select * from watched_statuses')).map((text) => `5: ${text}`),
    ...all.flatMap(openTwice),
    ...all.flatMap((database) => strangers(database, town)),
    ...promisesKept(all, story),
    ...automaticOnce(all, town),
    ...everythingInHistory(all),
    ...everybodyToldOnce(all),
    ...numbersKept(all),
    ...nobodyWaitsUnseen(all),
    ...town.leaks.map((line) => `9: a log line is personal: ${line}`)
  ].slice(0, 20)
}

const rowsOf = (databases: DatabaseSync[], sql: string): Row[] =>
  databases.flatMap((database) => rowsIn(database, sql))

function everyMessageOnce(all: DatabaseSync[], town: Town, { written }: Story): string[] {
  const held = new Map<string, Row[]>()
  for (const row of rowsOf(all, "select library_id, external_id, text from messages where origin = 'patron'"))
    held.set(String(row.external_id), [...(held.get(String(row.external_id)) ?? []), row])
  return written.flatMap(({ library, external_id, text, change }) => {
    if (!town.meta.acknowledged.has(JSON.stringify(change))) return []
    const rows = held.get(external_id) ?? []
    if (rows.length !== 1)
      return [`1: ${external_id} was answered with 200 and is there ${rows.length} times`]
    const [row] = rows
    if (row?.library_id !== library.place.id) return [`7: ${external_id} is in another library`]
    return row.text === text ? [] : [`1: ${external_id} has other words`]
  })
}

const everyDeliveryEnded = (all: DatabaseSync[]) =>
  rowsOf(all, "select id, state, error, attempts from deliveries where state <> 'done'").map(
    ({ id, state, error, attempts }) => `2: ${id} is ${state} after ${attempts} attempts (${error})`
  )

function nothingSentTwice({ meta }: Town): string[] {
  const times = new Map<string, number>()
  for (const { message_id, harmless } of meta.taken)
    if (!harmless) times.set(message_id, (times.get(message_id) ?? 0) + 1)
  return [...times].filter(([, count]) => count > 1).map(([id, count]) => `3: ${id} was taken ${count} times`)
}

/** What Meta has, and how each of our messages is shown: neither may say more than the other. */
function nothingShownThatWasNotSent(all: DatabaseSync[], { meta }: Town): string[] {
  const taken = new Set(meta.taken.map(({ message_id }) => message_id))
  const rows = rowsOf(all, "select id, status from messages where origin in ('staff', 'automatic')")
  return rows.flatMap(({ id, status }) => {
    const shown = ['accepted', 'sent', 'delivered', 'read'].includes(String(status))
    if (shown && !taken.has(String(id))) return [`4: ${id} is shown as ${status} and Meta never had it`]
    const denied = ['queued', 'sending', 'withdrawn'].includes(String(status))
    return denied && taken.has(String(id)) ? [`4: Meta has ${id}, which is shown as ${status}`] : []
  })
}

/** Whatever is not decided stands where a person sees it: asked of staff, or held for the patron. */
const nothingInDoubtUnseen = (all: DatabaseSync[]) => [
  ...rowsOf(
    all,
    `select m.id, m.status from messages m left join outbox o on o.library_id = m.library_id and o.id = m.id
      where m.origin <> 'patron' and m.status in ('queued', 'sending', 'uncertain')
        and (o.id is null or (o.asked_at is null and o.state <> 'held'))`
  ).map(({ id, status }) => `2: ${id} is ${status} and nobody is asked`),
  ...rowsOf(
    all,
    `select o.id from outbox o join conversations c on c.library_id = o.library_id and c.id = o.conversation_id
      where o.asked_at is not null and c.state <> 'waiting_on_us'
        and not exists (select 1 from audit a where a.library_id = o.library_id and a.conversation_id = c.id
          and a.actor_kind = 'staff' and a.at >= o.asked_at)`
  ).map(({ id }) => `2: ${id} is in doubt in a conversation that waits for nobody`)
]

const openTwice = (database: DatabaseSync) =>
  rowsOf(
    [database],
    `select channel_id, patron_id, count(*) as open from conversations where state <> 'closed'
      group by library_id, channel_id, patron_id having open > 1`
  ).map(({ patron_id, open }) => `6: ${patron_id} has ${open} open conversations`)

/** Words that name another library than the one whose row they stand in. */
function strangers(database: DatabaseSync, { libraries }: Town): string[] {
  const numbers = new Map(libraries.map(({ place, phone_number_id }) => [place.id, phone_number_id]))
  return rowsOf([database], "select library_id, id, text from messages where text like 'heel persoonlijk%'")
    .filter(({ library_id, text }) => !String(text).includes(numbers.get(String(library_id)) ?? 'nowhere'))
    .map(({ id }) => `7: ${id} stands in another library than its own`)
}

/** An answer that was answered 202 is there, whatever became of it. */
function promisesKept(all: DatabaseSync[], { promised }: Story): string[] {
  const there = new Set(rowsOf(all, "select id from messages where origin = 'staff'").map(({ id }) => id))
  return [...promised].filter((id) => !there.has(id)).map((id) => `1: the answer ${id} is gone`)
}

/** Who waited at an emergency closure was told, or need not be; each message of it is one telling's. */
const everybodyToldOnce = (all: DatabaseSync[]) => [
  ...rowsOf(
    all,
    `select conversation_id from emergency_tellings t where t.state = 'pending' and not exists
      (select 1 from due where kind = 'emergency' and library_id = t.library_id and id = t.emergency_id)`
  ).map(({ conversation_id }) => `22: ${conversation_id} waits to be told, and nothing will`),
  ...rowsOf(
    all,
    `select t.conversation_id, count(m.id) as messages from emergency_tellings t
      join emergencies e on e.library_id = t.library_id and e.id = t.emergency_id
      left join messages m on m.library_id = t.library_id and m.conversation_id = t.conversation_id
        and m.origin = 'automatic' and m.text = e.text
      group by t.emergency_id, t.conversation_id, t.state having messages <> iif(t.state = 'told', 1, 0)`
  ).map(({ conversation_id, messages }) => `22: ${conversation_id} was told ${messages} times`)
]

/** Where the words of a patron may come to stand. */
const WORDS = [
  'select id, text from messages',
  'select id, content as text from messages',
  'select message_id as id, text from message_versions',
  'select id, last_text as text from conversations',
  'select id, content as text from waiting_items',
  'select id, content as text from channel_events',
  'select seq as id, details as text from audit',
  'select rowid as id, text from search_index'
]

/** A number that nobody may have was masked before anything was stored. */
const numbersKept = (all: DatabaseSync[]) =>
  WORDS.flatMap((words) => rowsOf(all, `select id from (${words}) where text like '%${CANARY}%'`)).map(
    ({ id }) => `19: the number is still in ${id}`
  )

/** Who waits for us has a due time and a look to come, and nobody else has; what is put off has its waking. */
const nobodyWaitsUnseen = (all: DatabaseSync[]) => [
  ...rowsOf(
    all,
    `select c.id from conversations c where c.state = 'waiting_on_us' and c.wake_at is null
      and (c.due_at is null or c.waiting_since is null or not exists (select 1 from due d
        where d.kind = 'target' and d.library_id = c.library_id and d.id = c.id and d.at = c.remind_at))`
  ).map(({ id }) => `21: ${id} waits and nobody will look at it`),
  ...rowsOf(
    all,
    `select d.id from due d join conversations c on c.library_id = d.library_id and c.id = d.id
      where d.kind = 'target' and (c.state <> 'waiting_on_us' or c.wake_at is not null or d.at <> c.remind_at)`
  ).map(({ id }) => `21: ${id} will be looked at and waits for nobody`),
  ...rowsOf(
    all,
    `select c.id from conversations c where c.state <> 'closed' and c.wake_at is not null and not exists
      (select 1 from due d where d.kind = 'wake' and d.library_id = c.library_id and d.id = c.id and d.at = c.wake_at)`
  ).map(({ id }) => `21: ${id} is put off and never wakes`)
]

/** What was written, by whomever, was written into the history in the same commit. */
const everythingInHistory = (all: DatabaseSync[]) =>
  rowsOf(
    all,
    `select m.id from messages m
      where not exists (select 1 from audit a where a.library_id = m.library_id and a.subject_id = m.id)`
  ).map(({ id }) => `11: ${id} has no history`)
