import { openLocalD1 } from '../seed/local-d1.ts'
import type { SeededLibrary } from '../seed/library.ts'
import { libraryTerm } from '../../workers/lib/text.ts'
import { EMAIL, LIBRARY } from './library.ts'

/** So many rows in one statement. */
const AT_ONCE = 20_000
/** Every conversation has a patron of its own, and so many messages. */
export const MESSAGES_EACH = 2
const LATER = Date.now() + 400 * 86_400_000

const [CHANNEL] = LIBRARY.channels
const numbers = (from: string, to: string) =>
  `with recursive numbers (n) as (select ${from} union all select n + 1 from numbers where n < ${to})`
// ?1 library, ?2 and ?3 from and to, ?4 the channel, ?5 a colleague, ?6 what the change counter stood at, less ?2
const MESSAGES = numbers('?2', '?3')
const CONVERSATIONS = numbers(`(?2 + 1) / ${MESSAGES_EACH}`, `?3 / ${MESSAGES_EACH}`)
const name = (kind: string, number = 'n') => `printf('${kind}_%026d', ${number})`
const patron = { phone: "printf('3165551%06d', n)", user_id: "printf('NL.2000%012d', n)" }
/** Of a message: even ones are ours. */
const ours = `n % ${MESSAGES_EACH} = 0`
const home = name('cnv', `(n + 1) / ${MESSAGES_EACH}`)

const FILL = [
  `insert into patrons (library_id, id, scope, name, phone, first_seen_at)
  ${CONVERSATIONS} select ?1, ${name('ptr')}, '${CHANNEL?.scope}', 'Lezer ' || n, ${patron.phone}, 1 from numbers`,
  ...(['wa_id', 'user_id'] as const).map(
    (kind) => `insert into patron_identities (library_id, scope, external_id, kind, patron_id, since_at)
  ${CONVERSATIONS} select ?1, '${CHANNEL?.scope}', ${kind === 'wa_id' ? patron.phone : patron.user_id}, '${kind}', ${name('ptr')}, 1
  from numbers`
  ),
  // a third waits for us, a third for the patron, a third is closed; every fourth is one person's
  `insert into conversations (library_id, id, channel_id, patron_id, state, sort_at, assignee_id, last_at, last_text, last_kind,
    last_origin, opened_at, seq)
  ${CONVERSATIONS} select ?1, ${name('cnv')}, ?4, ${name('ptr')},
    case n % 3 when 0 then 'waiting_on_us' when 1 then 'waiting_on_patron' else 'closed' end,
    1000 + n, case n % 4 when 0 then ?5 end, 1000 + n, 'Vraag ' || n, 'text', 'patron', 1000 + n, ?6 + ${MESSAGES_EACH} * n
  from numbers`,
  `insert into messages (library_id, id, conversation_id, channel_id, external_id, origin, author_id, kind, text, at, received_at,
    status, seq)
  ${MESSAGES} select ?1, ${name('msg')}, ${home}, ?4, 'wamid.MANY' || n, iif(${ours}, 'staff', 'patron'), iif(${ours}, ?5, null),
    'text', 'Vraag ' || n || ' over een boek', 1000 + n, 1000 + n, iif(${ours}, 'read', 'received'), ?6 + n from numbers`,
  `insert into search_rows (library_id, message_id) ${MESSAGES} select ?1, ${name('msg')} from numbers`,
  `insert into deliveries (library_id, id, channel_id, field, received_at, state, lease_until)
  ${MESSAGES} select ?1, ${name('dlv')}, ?4, 'messages', 1000 + n, 'done', 1 from numbers`,
  `insert into due (kind, at, library_id, id) ${MESSAGES} select 'prune_delivery', ${LATER} + n, ?1, ${name('dlv')} from numbers`,
  `insert into send_attempts (library_id, id, message_id, number, started_at, ended_at, outcome)
  ${MESSAGES} select ?1, ${name('att')}, ${name('msg')}, 1, 1000 + n, 1001 + n, 'delivered' from numbers where ${ours}`,
  `insert into audit (library_id, seq, part, at, actor_kind, act, conversation_id, subject_id)
  ${MESSAGES} select ?1, ?6 + n, 0, 1000 + n, 'patron', 'message_received', ${home}, ${name('msg')} from numbers`
]
const WORDS = `insert into search_index (rowid, library, text) select docid, ?2, text from search_rows
  join messages on messages.library_id = search_rows.library_id and messages.id = search_rows.message_id
  where search_rows.library_id = ?1 and search_rows.message_id between printf('msg_%026d', ?3) and printf('msg_%026d', ?4)`

/**
 * Brings a library from one number of messages to another, straight in its local database: each with its conversation, patron,
 * delivery, history and words, and what was sent with its attempt. Nothing else may have the database open.
 */
export async function fill(state: string, library: SeededLibrary, from: number, to: number): Promise<void> {
  const { id } = library.place
  const local = openLocalD1(state, 'channels', 'library_id', id)
  const said = (sql: string, ...values: unknown[]) => local.d1.prepare(sql).bind(...values)
  const { results } = await said('select value from counters where library_id = ?', id).all<{
    value: number
  }>()
  const base = (results[0]?.value ?? 0) - from
  for (let start = from + 1; start <= to; start += AT_ONCE) {
    const end = Math.min(start + AT_ONCE - 1, to)
    const common = [id, start, end, library.channels[0]?.id, library.people.get(EMAIL), base]
    const used = (sql: string) =>
      common.slice(0, Math.max(...[...sql.matchAll(/\?(\d)/g)].map(([, digit]) => Number(digit))))
    await local.d1.batch([
      ...FILL.map((sql) => said(sql, ...used(sql))),
      said(WORDS, id, libraryTerm(id), start, end),
      said('update counters set value = ?2 where library_id = ?1', id, base + end)
    ])
  }
  local.close()
}

/** The patron of a filled conversation, as Meta names them. */
export const filledPatron = (number: number) => ({
  wa_id: `3165551${String(number).padStart(6, '0')}`,
  user_id: `NL.2000${String(number).padStart(12, '0')}`,
  name: `Lezer ${number}`
})
