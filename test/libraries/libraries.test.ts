import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { contextOf, directoryOf, SYSTEM } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { answerError } from '../../workers/lib/http.ts'
import { allPlaces, placeOfLibrary } from '../../workers/libraries/places.ts'
import { allow, type LibraryEnv, requireLibrary } from '../../workers/libraries/require.ts'
import { type Right, RIGHTS, ROLES, may } from '../../workers/people/roles.ts'
import { requireOperator, requireSession } from '../../workers/sessions/require.ts'
import { openBrowser, signedIn } from '../support/app.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'

/** An app with one route a right, to see who passes. */
function rightsApp(edge: TestEdge) {
  const library = new Hono<LibraryEnv>().use(requireSession).use(requireLibrary)
  for (const right of RIGHTS)
    library.get(`/${right}`, allow(right), (c) => c.json({ actor: c.var.ctx.actor }))
  const app = new Hono<LibraryEnv>()
    .use(async (c, next) => {
      c.set('edge', edge)
      await next()
    })
    .route('/libraries/:library_id', library)
    .get('/operator', requireSession, requireOperator, (c) => c.json({}))
  app.onError(answerError)
  return app
}

describe('a library', () => {
  test('shows its channels, people and branches to its own staff', async () => {
    const edge = makeEdge()
    const made = await makeLibrary({ edge, people: [{ role: 'coordinator' }, { name: 'Bram Hoekstra' }] })
    const library_id = made.library.id
    await made.ctx.db.commit(
      made.ctx.db
        .insertInto('branches')
        .values({ library_id, id: newId('branch'), name: 'Kerkdorp', address: 'Dorpsplein 3', phone: null }),
      made.ctx.db
        .updateTable('members')
        .set({ left_at: 1 })
        .where('library_id', '=', library_id)
        .where('name', '=', 'Bram Hoekstra')
    )
    const browser = await signedIn(edge, made.person.email)
    const answer = await browser.fetch('GET', `/api/libraries/${library_id}`)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      ...{ id: library_id, name: made.library.name, place: 'Veldwater', phone: null, website: null },
      ...{ time_zone: 'Europe/Amsterdam', role: 'coordinator' },
      branches: [{ name: 'Kerkdorp', address: 'Dorpsplein 3', phone: null, located: false }]
    })
    expect(answer.body.channels).toEqual([
      {
        ...{ id: made.channel.id, kind: 'whatsapp', name: 'WhatsApp', state: 'connected', breaker: null },
        display_phone_number: made.channel.display_phone_number,
        account_id: made.channel.waba_id,
        ...{ quality: null, messaging_limit: null, read_receipts: false, typing_indicator: false }
      }
    ])
    expect(answer.body.members).toEqual([
      { id: made.people[0]?.id, name: 'Sanne de Wit', initials: 'SW', left: false },
      { id: made.people[1]?.id, name: 'Bram Hoekstra', initials: 'BH', left: true }
    ])
    expect(JSON.stringify(answer.body)).not.toContain('token')
  })

  test('says why its channel does not send', async () => {
    const edge = makeEdge()
    const made = await makeLibrary({ edge })
    await made.ctx.db.commit(
      made.ctx.db
        .updateTable('channels')
        .set({ breaker_opened_at: 5, breaker_code: 190 })
        .where('library_id', '=', made.library.id)
    )
    const browser = await signedIn(edge, made.person.email)
    const { body } = await browser.fetch('GET', `/api/libraries/${made.library.id}`)
    expect(body.channels[0].breaker).toEqual({ opened_at: 5, code: 190, reason: 'token_invalid' })
  })

  test('of others is answered just like one that is not there, or an id that cannot be', async () => {
    const edge = makeEdge()
    const made = await makeLibrary({ edge })
    const foreign = await makeLibrary({ edge })
    const browser = await signedIn(edge, made.person.email)
    const answers = await Promise.all(
      [foreign.library.id, newId('library'), 'lib_', '%00', "x' or 1=1"].map((id) =>
        browser.fetch('GET', `/api/libraries/${encodeURIComponent(id)}`)
      )
    )
    for (const answer of answers) {
      expect([answer.status, answer.body]).toEqual([404, answers[1]?.body])
      expect([...answer.headers]).toEqual([...(answers[1]?.headers ?? [])])
    }
  })

  test('that is suspended, or where one worked before, is not there', async () => {
    const edge = makeEdge()
    const made = await makeLibrary({ edge })
    const second = await makeLibrary({ edge, people: [{ id: made.person.id }] })
    const third = await makeLibrary({ edge, people: [{ id: made.person.id }] })
    const browser = await signedIn(edge, made.person.email)
    const db = directoryOf(edge)
    await db.commit(
      db.updateTable('libraries').set({ state: 'suspended' }).where('id', '=', second.library.id),
      db.updateTable('memberships').set({ ended_at: 1 }).where('library_id', '=', third.library.id)
    )
    for (const { library } of [second, third]) {
      expect((await browser.fetch('GET', `/api/libraries/${library.id}`)).status).toBe(404)
    }
    expect((await browser.fetch('GET', '/api/session')).body.libraries).toMatchObject([
      { id: made.library.id }
    ])
  })
})

test('a person of two libraries sees both, with the role they have in each', async () => {
  const edge = makeEdge()
  const first = await makeLibrary({
    edge,
    name: 'Bibliotheek Aa',
    database: 'LIBRARIES_1',
    people: [{ role: 'viewer' }]
  })
  const people = [{ id: first.person.id, role: 'admin' as const }]
  const second = await makeLibrary({ edge, name: 'Bibliotheek Zee', database: 'LIBRARIES_2', people })
  const browser = await signedIn(edge, first.person.email)
  expect((await browser.fetch('GET', '/api/session')).body.libraries).toMatchObject([
    { id: first.library.id, role: 'viewer' },
    { id: second.library.id, role: 'admin' }
  ])
  for (const { library, channel } of [first, second]) {
    const { body } = await browser.fetch('GET', `/api/libraries/${library.id}`)
    expect(body).toMatchObject({ id: library.id, channels: [{ id: channel.id }] })
  }
})

describe('a right', () => {
  test.each([...ROLES])('is asked for on each route: %s', async (role) => {
    const edge = makeEdge()
    const made = await makeLibrary({ edge, people: [{ role }] })
    const cookie = (await signedIn(edge, made.person.email)).cookie() ?? ''
    const passed: Right[] = []
    for (const right of RIGHTS) {
      const answer = await rightsApp(edge).request(`/libraries/${made.library.id}/${right}`, {
        headers: { cookie }
      })
      if (answer.status === 200) {
        passed.push(right)
        expect(await answer.json()).toEqual({ actor: { kind: 'staff', id: made.person.id } })
      } else {
        expect([right, answer.status]).toEqual([right, 403])
      }
    }
    expect(passed).toEqual(RIGHTS.filter((right) => may(role, right)))
  })

  test('an operator has none in a library they do not work in, but has their own pages', async () => {
    const edge = makeEdge()
    const made = await makeLibrary({ edge, people: [{ role: 'viewer', operator: true }] })
    const other = await makeLibrary({ edge })
    const app = rightsApp(edge)
    const as = async (email: string) => ({
      headers: { cookie: (await signedIn(edge, email)).cookie() ?? '' }
    })
    const operator = await as(made.person.email)
    expect((await app.request('/operator', operator)).status).toBe(200)
    expect((await app.request(`/libraries/${other.library.id}/search`, operator)).status).toBe(404)
    expect((await app.request('/operator', await as(other.person.email))).status).toBe(403)
    expect((await app.request('/operator')).status).toBe(401)
  })
})

test('an operator who works nowhere signs in too', async () => {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ operator: true }] })
  const db = directoryOf(edge)
  await db.commit(db.updateTable('memberships').set({ ended_at: 1 }).where('person_id', '=', made.person.id))
  const browser = await signedIn(edge, made.person.email)
  const { body } = await browser.fetch('GET', '/api/session')
  expect([body.person.operator, body.libraries]).toEqual([true, []])
})

test('jobs find a library by its id, suspended or not, and all of them in a list', async () => {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, database: 'LIBRARIES_2' })
  const db = directoryOf(edge)
  await db.commit(db.updateTable('libraries').set({ state: 'suspended' }).where('id', '=', made.library.id))
  const place = { id: made.library.id, database: 'LIBRARIES_2' }
  expect(await placeOfLibrary(edge, made.library.id)).toEqual(place)
  expect(await placeOfLibrary(edge, newId('library'))).toBeNull()
  expect(await allPlaces(edge)).toContainEqual(place)
  expect(() => contextOf(edge, { id: made.library.id, database: 'LIBRARIES_99' }, SYSTEM)).toThrow(
    'LIBRARIES_99'
  )
})

test('the door of a library asks for a session first', async () => {
  const made = await makeLibrary()
  const answer = await openBrowser(makeEdge()).fetch('GET', `/api/libraries/${made.library.id}`)
  expect(answer.status).toBe(401)
})
