import { beforeAll, expect, test } from 'vitest'
import { directoryOf } from '../../../workers/lib/context.ts'
import { newId } from '../../../workers/lib/id.ts'
import { sha256Hex } from '../../../workers/lib/text.ts'
import { IDLE_MS } from '../../../workers/sessions/lifetime.ts'
import { type Browser, codeFor, openBrowser, signedIn } from '../../support/app.ts'
import type { TestEdge } from '../../support/edge.ts'
import { makeLibrary } from '../../support/library.ts'
import { report } from '../scale.ts'
import { DOORS } from './doors.ts'
import { ask, contents, currentOf, makeWorld, type World } from './world.ts'

/** A colleague with a session that works, and what it is worth. */
interface Fresh {
  edge: TestEdge
  library_id: string
  person: { id: string; email: string }
  browser: Browser
  cookie: string
  token: string
}

type Headers = Record<string, string>

async function change({ edge, browser }: Fresh, values: { seen_at?: number; expires_at?: number }) {
  const db = directoryOf(edge)
  await db.commit(
    db
      .updateTable('sessions')
      .set(values)
      .where('id', '=', await currentOf(browser))
  )
}

const same = ({ cookie }: Fresh): Headers => ({ cookie })

/** What is no session, or none any more. */
const ENDED: Record<string, (fresh: Fresh) => Headers | Promise<Headers>> = {
  'no cookie': () => ({}),
  'an empty cookie': () => ({ cookie: 'baak=' }),
  'a token made up': () => ({ cookie: `baak=${'a'.repeat(43)}` }),
  'a token under another name': ({ token }) => ({ cookie: `session=${token}` }),
  'the name that https has, over http': ({ token }) => ({ cookie: `__Host-baak=${token}` }),
  'a token in another header': ({ token }) => ({ authorization: `Bearer ${token}` }),
  'the id of a session for a token': async ({ browser }) => ({
    cookie: `baak=${(await currentOf(browser)).padEnd(43, '0')}`
  }),
  'what the database keeps of a token': async ({ token }) => ({
    cookie: `baak=${(await sha256Hex(token)).slice(0, 43)}`
  }),
  'a session of more than twelve hours': async (fresh) => {
    await change(fresh, { expires_at: fresh.edge.now() })
    return same(fresh)
  },
  'a session of which nobody asked anything for two hours': async (fresh) => {
    await change(fresh, { seen_at: fresh.edge.now() - IDLE_MS })
    return same(fresh)
  },
  'a session that was signed out': async (fresh) => {
    await fresh.browser.fetch('DELETE', '/api/session')
    return same(fresh)
  },
  'a session that was ended from another computer': async (fresh) => {
    const other = await signedIn(fresh.edge, fresh.person.email)
    await other.fetch('DELETE', `/api/sessions/${await currentOf(fresh.browser)}`)
    return same(fresh)
  },
  'a session that was ended with all others': async (fresh) => {
    const other = await signedIn(fresh.edge, fresh.person.email)
    await other.fetch('DELETE', '/api/sessions')
    return same(fresh)
  },
  'a session whose browser signed in again': async (fresh) => {
    const { edge, person, browser } = fresh
    const code = await codeFor(edge, browser, person.email)
    await browser.fetch('POST', '/api/session', { email: person.email, code })
    return same(fresh)
  },
  'someone whose last membership ended': async (fresh) => {
    const db = directoryOf(fresh.edge)
    const ended = db.updateTable('memberships').set({ ended_at: fresh.edge.now() })
    await db.commit(ended.where('person_id', '=', fresh.person.id))
    return same(fresh)
  },
  'someone whose library was suspended': async (fresh) => {
    const db = directoryOf(fresh.edge)
    const suspended = db.updateTable('libraries').set({ state: 'suspended' })
    await db.commit(suspended.where('id', '=', fresh.library_id))
    return same(fresh)
  }
}

const routes = [...DOORS].filter(([, door]) => door.for !== 'everybody').map(([route]) => route)

let world: World
let before: Record<string, string>
beforeAll(async () => {
  world = await makeWorld('admin')
  before = await contents(world)
})

/** One more admin of the library, who just signed in. */
async function freshOf({ edge, made }: World): Promise<Fresh> {
  const db = directoryOf(edge)
  const id = newId('person')
  const person = { id, email: `${id.slice(4)}@bibliotheek.example` }
  const library_id = made.library.id
  const created_at = edge.now()
  await db.commit(
    db.insertInto('people').values({ ...person, name: 'Yara Demir', operator: 0, created_at }),
    db.insertInto('memberships').values({ person_id: id, library_id, role: 'admin', created_at })
  )
  const browser = await signedIn(edge, person.email)
  const cookie = browser.cookie() ?? ''
  return { edge, library_id, person, browser, cookie, token: cookie.slice('baak='.length) }
}

// the last of them suspends the library of all
test.each(Object.entries(ENDED))('%s opens no door', async (_name, end) => {
  const fresh = await freshOf(world)
  expect((await ask('GET /session', world.ids, same(fresh))).status).toBe(200)
  const headers = await end(fresh)
  for (const route of routes) {
    const answer = await ask(route, world.ids, headers)
    expect([route, answer.status, JSON.parse(answer.text).error.code]).toEqual([
      route,
      401,
      'unauthenticated'
    ])
  }
  report('sessions', { cases: routes.length })
})

test('of all that was asked so, nothing changed anything', async () => {
  expect(await contents(world)).toEqual(before)
})

test('the doors that need no session are three: to ask for a code, to hand it in, and the waiting screen with its own secret', () => {
  const open = [...DOORS].filter(([, door]) => door.for === 'everybody').map(([route]) => route)
  expect(open).toEqual(['POST /session/code', 'POST /session', 'POST /wait-screen'])
})

test('of someone who still works elsewhere, only the library that they left is gone', async () => {
  const world = await makeWorld('admin')
  const { person } = world.made
  const other = await makeLibrary({ edge: world.edge, people: [{ id: person.id, email: person.email }] })
  const db = directoryOf(world.edge)
  const ended = db.updateTable('memberships').set({ ended_at: world.edge.now() })
  await db.commit(ended.where('library_id', '=', world.made.library.id).where('person_id', '=', person.id))
  const { cookie } = world
  for (const route of routes.filter((route) => DOORS.get(route)?.for === 'conversations_read'))
    expect([route, (await ask(route, world.ids, { cookie })).status]).toEqual([route, 404])
  const there = { ...world.ids, library: other.library.id }
  expect((await ask('GET /libraries/:library_id', there, { cookie })).status).toBe(200)
})

test('a lower role holds at the next request of a session that goes on', async () => {
  const world = await makeWorld('admin')
  const db = directoryOf(world.edge)
  const lower = db.updateTable('memberships').set({ role: 'viewer' })
  const { cookie } = world
  const route = 'PUT /libraries/:library_id/channels/:id/settings'
  expect((await ask(route, world.ids, { cookie })).status).toBe(200)
  await db.commit(lower.where('person_id', '=', world.made.person.id))
  expect((await ask(route, world.ids, { cookie })).status).toBe(403)
})

test('someone who no longer runs Baak is refused at the next request', async () => {
  const world = await makeWorld('admin', true)
  const db = directoryOf(world.edge)
  const { cookie } = world
  expect((await ask('GET /operator/dead', world.ids, { cookie })).status).toBe(200)
  await db.commit(db.updateTable('people').set({ operator: 0 }).where('id', '=', world.made.person.id))
  expect((await ask('GET /operator/dead', world.ids, { cookie })).status).toBe(403)
})

test('over https the name that http has opens nothing, and the other way round', async () => {
  const world = await makeWorld('admin')
  const secure = openBrowser(world.edge, 'https://baak.example')
  const code = await codeFor(world.edge, secure, world.made.person.email)
  await secure.fetch('POST', '/api/session', { email: world.made.person.email, code })
  const token = secure.cookie()?.slice('__Host-baak='.length) ?? ''
  const https = (cookie: string) => ask('GET /session', world.ids, { cookie }, 'https://baak.example')
  expect((await https(`__Host-baak=${token}`)).status).toBe(200)
  for (const name of ['baak', '__Secure-baak', '__host-baak', 'Host-baak', '__Host-Baak'])
    expect([name, (await https(`${name}=${token}`)).status]).toEqual([name, 401])
})
