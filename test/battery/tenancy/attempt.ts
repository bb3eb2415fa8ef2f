import { missing } from './ids.ts'
import { type Asked, type Own, rightBody, type Try } from './places.ts'
import { isWithin, methodOf } from './routes.ts'
import type { Tenant, Who } from './six.ts'
import type { Seen, Watch } from './watched.ts'

/** One cell of the table, tried: somebody of our own library names something of another one. */
export interface Attempt {
  own: Tenant
  target: Tenant
  who: Who
  place: string
  given: Own
  one: Try
}

export const nameOf = ({ given, place, who, own, target }: Attempt) =>
  `${given.route} · ${place} · ${who} · from ${own.number} to ${target.number}`

/** What went wrong; nothing when the other library was answered like one that is not there. */
export async function attempt(watch: Watch, all: Tenant[], made: Attempt): Promise<string[]> {
  const [wrong, differs] = await compare(watch, all, made)
  if (made.one.named || differs.length === 0) return [...wrong, ...differs]
  // what a right request does once (a call to Meta, a removal) it has done now: this time they must be alike
  const [again, still] = await compare(watch, all, made)
  return [...wrong, ...again, ...still]
}

async function compare(watch: Watch, all: Tenant[], made: Attempt) {
  const absent = await send(watch, made, missing())
  const foreign = await send(watch, made, made.target.bait)
  const wrong = [...succeeded(made, foreign), ...leaked(foreign, all, made.own), ...strayed(made, foreign)]
  return [wrong, unlike(foreign, absent)] as const
}

export async function send(watch: Watch, made: Attempt, ids: Tenant['bait']): Promise<Seen> {
  if (made.one.job) return watch.run(made.one.job(ids))
  const asked = made.one.request?.(ids)
  if (!asked) throw new Error('a try is a request or a job')
  const seen = await watch.ask(requestOf(made, asked))
  if (made.given.line.ends && seen.wrote > 0) await watch.during(() => wake(watch, made.own))
  return seen
}

/** Whoever signed out is signed in again. */
async function wake(watch: Watch, { made }: Tenant): Promise<void> {
  const marks = made.people.map(() => '?').join(', ')
  const ids = made.people.map(({ id }) => id)
  const sql = `update sessions set revoked_at = null where person_id in (${marks}) and revoked_at is not null`
  await watch.env.DIRECTORY.prepare(sql)
    .bind(...ids)
    .all()
}

function requestOf({ own, who, given }: Attempt, asked: Asked): Request {
  const { line, route } = given
  const method = methodOf(route)
  const query = new URLSearchParams({ ...line.asks, ...asked.query }).toString()
  const bytes = line.file ? new TextEncoder().encode('Hallo') : JSON.stringify(bodyOf(given, asked))
  const carries = method !== 'GET' && (line.file || line.body !== undefined || asked.body !== undefined)
  const cookie = asked.instead ?? [...(asked.cookies ?? []), own.cookies[who]].filter(Boolean).join('; ')
  const headers = {
    ...(cookie && { cookie }),
    ...(carries && { 'content-type': `application/${line.file ? 'octet-stream' : 'json'}` }),
    // so that nobody is counted as the same sender
    'cf-connecting-ip': `2001:db8:${Math.floor(Math.random() * 65536).toString(16)}:${own.number}::1`,
    ...asked.headers
  }
  const url = `http://baak.example${asked.path}${query && `?${query}`}`
  return new Request(url, { method, headers, ...(carries && { body: bytes }) })
}

const bodyOf = (given: Own, asked: Asked) => ({ ...rightBody(given), ...asked.body })

/** Where an id is looked up, another library's finds nothing. */
const succeeded = ({ one }: Attempt, foreign: Seen) =>
  one.named && !one.job && ![400, 401, 403, 404, 405, 409].includes(foreign.status)
    ? [`it succeeded with ${foreign.status}`]
    : []

/**
 * A foreign id and a missing one: the same status, the same words, and the same statements, so that nothing takes longer. What may
 * change things of our own answers with what it made, which is another thing each time.
 */
function unlike(foreign: Seen, absent: Seen): string[] {
  if (foreign.wrote > 0 || absent.wrote > 0) return bothWorked(foreign, absent)
  const same = (left: string[], right: string[]) =>
    left.length === right.length && [...left].sort().join('\n') === [...right].sort().join('\n')
  return [
    ...(foreign.status === absent.status ? [] : [`it answers ${foreign.status}, not ${absent.status}`]),
    ...(foreign.text === absent.text ? [] : [`it says ${foreign.text}, not ${absent.text}`]),
    ...(foreign.headers === absent.headers
      ? []
      : [`it has headers ${foreign.headers}, not ${absent.headers}`]),
    ...(same(foreign.statements, absent.statements)
      ? []
      : [`it asks ${foreign.statements.join('\n')}, not ${absent.statements.join('\n')}`])
  ]
}

const bothWorked = (foreign: Seen, absent: Seen) =>
  isFine(foreign.status) === isFine(absent.status) && foreign.status < 500 && absent.status < 500
    ? []
    : [`it answers ${foreign.status}, not ${absent.status}`]

/** Done, or done before. */
const isFine = (status: number) => status < 300 || status === 409

const WORD = /kanarie[a-z]{12}/g
const ID = /\b[a-z]{3}_[0-9a-z]{26}\b/g

/** Words and ids of another library, in anything that left. */
function leaked(foreign: Seen, all: Tenant[], own: Tenant): string[] {
  const { text, headers, jobs, keys, rooms, said } = foreign
  const out = [text, headers, ...said, JSON.stringify([jobs, keys, rooms])].join('\n')
  return foreignIn(out, all, own).map((found) => `it gives away ${found}`)
}

/** What of other libraries stands in a text. */
export function foreignIn(text: string, all: Tenant[], own: Tenant): string[] {
  const found = new Set([...(text.match(WORD) ?? []), ...(text.match(ID) ?? [])])
  if (found.size === 0) return []
  const others = all.filter((tenant) => tenant !== own)
  const theirs = others.flatMap(({ word, bait }) => [word, ...Object.values(bait)])
  return theirs.filter((secret) => found.has(secret))
}

/** It stays in its own database, its own corner of the object store, its own room, and leaves jobs for its own library. */
function strayed({ own, given }: Attempt, { statements, keys, rooms, jobs }: Seen): string[] {
  const { id, database } = own.made.library
  const at_home = isWithin(given.route) || !given.line.across
  const elsewhere = statements.filter(
    (sql) => !sql.startsWith('DIRECTORY: ') && !sql.startsWith(`${database}: `)
  )
  return [
    ...(at_home ? elsewhere.map((sql) => `it asks another database: ${sql}`) : []),
    ...keys.filter((key) => !key.startsWith(`library/${id}/`)).map((key) => `it touches the object ${key}`),
    ...rooms.filter((name) => name !== id).map((name) => `it finds the room of ${name}`),
    ...jobs.filter((job) => !isOf(job, id)).map((job) => `it leaves the job ${JSON.stringify(job)}`)
  ]
}

const isOf = (job: unknown, libraryId: string) => (job as { library_id?: string }).library_id === libraryId
