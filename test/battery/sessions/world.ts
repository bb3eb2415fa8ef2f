import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Env } from '../../../workers/lib/env.ts'
import { sha256Hex } from '../../../workers/lib/text.ts'
import { newId } from '../../../workers/lib/id.ts'
import worker from '../../../workers/index.ts'
import type { Role } from '../../../workers/people/roles.ts'
import { type Browser, signedIn } from '../../support/app.ts'
import { makeEdge, type TestEdge } from '../../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../../support/library.ts'
import { connect } from '../../support/simulator.ts'
import { DOORS, type Ids, LIBRARY } from './doors.ts'
import { stock } from './stock.ts'

export const ORIGIN = 'http://baak.example'

/** Someone signed in at a library that has something for every route. */
export interface World {
  edge: TestEdge
  made: MadeLibrary
  ids: Ids
  cookie: string
}

interface Init {
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
}

/** Asks the whole Worker, as a browser would. */
export async function knock(method: string, url: string, init: Init = {}, changes: Partial<Env> = {}) {
  const execution = createExecutionContext()
  const request = new Request(url, { method, ...init })
  const response = await worker.fetch(request, { ...env, ...changes }, execution)
  const text = response.webSocket ? '' : new TextDecoder().decode(await response.arrayBuffer())
  await waitOnExecutionContext(execution)
  return { status: response.status, headers: response.headers, text, socket: response.webSocket }
}

/** A socket that nobody listens to: it is let go. */
function hangUp(socket: WebSocket | null) {
  socket?.accept()
  socket?.close(1000)
}

/** The right request of a route, with these headers. */
export async function ask(route: string, ids: Ids, headers: Record<string, string> = {}, origin = ORIGIN) {
  const door = DOORS.get(route)
  if (!door) throw new Error(`no line for ${route}`)
  const [method = '', path = ''] = route.split(' ')
  const address = path
    .replace(':library_id', ids.library)
    .replace(':attachment_id', method === 'PUT' ? newId('attachment') : ids.taken_back)
    .replace(':id', (door.id && ids[door.id]) ?? '')
  const query = path.endsWith('/changes') ? '?since=0' : ''
  const body = door.file ? new Uint8Array([72, 105]) : door.body && JSON.stringify(door.body(ids))
  const more = {
    ...(body && { 'content-type': `application/${door.file ? 'octet-stream' : 'json'}` }),
    ...(route === `GET ${LIBRARY}/socket` && { upgrade: 'websocket' })
  }
  const init = { headers: { ...more, ...headers }, ...(body && { body }) }
  const answer = await knock(method, `${origin}/api${address}${query}`, init)
  hangUp(answer.socket)
  return answer
}

export async function makeWorld(role: Role, operator = false): Promise<World> {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ role, operator }, { role: 'coordinator' }] })
  await connect(made)
  const things = await stock(edge, made)
  const browser = await signedIn(edge, made.person.email)
  const session = await currentOf(await signedIn(edge, made.person.email))
  return { edge, made, ids: { ...things, session }, cookie: browser.cookie() ?? '' }
}

/** The id of the session that this browser has. */
export async function currentOf(browser: Browser): Promise<string> {
  const { body } = await browser.fetch('GET', '/api/sessions')
  const own = (body.items as { id: string; current: boolean }[]).find((item) => item.current)
  if (!own) throw new Error('this browser has no session')
  return own.id
}

/** What a library holds and who is signed in there: a hash of each table. */
export async function contents({ made, edge }: World): Promise<Record<string, string>> {
  const d1 = made.library.database === 'LIBRARIES_1' ? env.LIBRARIES_1 : env.LIBRARIES_2
  const owned =
    "select name from sqlite_schema where type = 'table' and sql like '%library_id text not null%' order by name"
  const { results } = await d1.prepare(owned).all<{ name: string }>()
  const hashes: Record<string, string> = {}
  for (const { name } of results) {
    const rows = await d1.prepare(`select * from ${name} where library_id = ?`).bind(made.library.id).raw()
    hashes[name] = await sha256Hex(JSON.stringify(rows))
  }
  if (results.length < 20) throw new Error('tables are missing from the comparison')
  const directory = edge.env.DIRECTORY
  for (const { id } of made.people) {
    const sessions = directory.prepare('select id, revoked_at from sessions where person_id = ?').bind(id)
    const person = directory.prepare('select * from people where id = ?').bind(id)
    hashes[id] = JSON.stringify([await sessions.raw(), await person.raw()])
  }
  return hashes
}
