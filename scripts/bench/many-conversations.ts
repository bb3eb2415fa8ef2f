import type { Env } from '../../workers/lib/env.ts'
import type { SeededLibrary } from '../seed/library.ts'
import { EMAIL } from './library.ts'

/** So many rows in one statement stay well within what the database takes. */
const AT_ONCE = 20_000

const NUMBERS = 'with recursive numbers (n) as (select ?2 union all select n + 1 from numbers where n < ?3)'

const PATRONS = `insert into patrons (library_id, id, scope, name, phone, first_seen_at)
  ${NUMBERS} select ?1, printf('ptr_%026d', n), ?4, 'Lezer ' || n, printf('3165551%06d', n), 1 from numbers`

// a third waits for us, a third for the patron, a third is closed; every fourth is one person's
const CONVERSATIONS = `insert into conversations
  (library_id, id, channel_id, patron_id, state, sort_at, assignee_id, last_at, last_text, last_kind, last_origin, opened_at, seq)
  ${NUMBERS} select ?1, printf('cnv_%026d', n), ?4, printf('ptr_%026d', n),
    case n % 3 when 0 then 'waiting_on_us' when 1 then 'waiting_on_patron' else 'closed' end,
    1000 + n, case n % 4 when 0 then ?5 end, 1000 + n, 'Vraag ' || n, 'text', 'patron', 1000 + n, n from numbers`

const MESSAGES = `insert into messages
  (library_id, id, conversation_id, channel_id, external_id, origin, kind, text, at, received_at, status, seq)
  ${NUMBERS} select ?1, printf('msg_%026d', n), printf('cnv_%026d', n), ?4, 'wamid.MANY' || n, 'patron', 'text',
    'Vraag ' || n, 1000 + n, 1000 + n, 'received', n from numbers`

const sizes = new WeakMap<SeededLibrary, number>()

/** Gives a library as many conversations, of a patron and a message each. */
export async function growTo(env: Env, library: SeededLibrary, size: number): Promise<void> {
  const channel = library.channels[0]?.id
  const person = library.people.get(EMAIL)
  const database = env.LIBRARIES_1
  const fill = (sql: string, from: number, to: number, ...more: unknown[]) =>
    database.prepare(sql).bind(library.place.id, from, to, ...more)
  for (let from = (sizes.get(library) ?? 0) + 1; from <= size; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE - 1, size)
    await database.batch([
      fill(PATRONS, from, to, 'many'),
      fill(CONVERSATIONS, from, to, channel, person),
      fill(MESSAGES, from, to, channel)
    ])
  }
  sizes.set(library, size)
}
