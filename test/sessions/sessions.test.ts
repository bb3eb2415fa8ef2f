import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../workers/lib/context.ts'
import { DAY, HOUR, MINUTE } from '../../workers/lib/time.ts'
import { room } from '../../workers/realtime/rooms.ts'
import { pruneSessions } from '../../workers/sessions/prune.ts'
import { openBrowser, signedIn } from '../support/app.ts'
import { makeEdge } from '../support/edge.ts'
import { makeLibrary, type PersonWish } from '../support/library.ts'

const GONE = { code: 'unauthenticated', reason: 'unauthenticated' }

async function inside(wish: PersonWish = {}) {
  const edge = makeEdge()
  edge.clock.at = Date.now()
  const made = await makeLibrary({ edge, people: [wish] })
  return { edge, made, email: made.person.email, browser: await signedIn(edge, made.person.email) }
}

describe('a session', () => {
  test('is asked for at every door of the console', async () => {
    const { edge, made } = await inside()
    const paths = [
      ['GET', '/api/session'],
      ['DELETE', '/api/session'],
      ['PATCH', '/api/session/preferences'],
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['DELETE', '/api/sessions/ses_01h455vb4pex5vsknk084sn02q'],
      ['GET', `/api/libraries/${made.library.id}`]
    ] as const
    for (const [method, path] of paths) {
      const body = method === 'PATCH' ? {} : undefined
      const answer = await openBrowser(edge).fetch(method, path, body)
      expect([path, answer.status, answer.body.error]).toMatchObject([path, 401, GONE])
    }
  })

  test.each(['baak=short', `baak=${'a'.repeat(43)}`, 'other=1'])(
    'a cookie made up (%s) is none',
    async (cookie) => {
      const { edge } = await inside()
      const answer = await openBrowser(edge).fetch('GET', '/api/session', undefined, { cookie })
      expect(answer.status).toBe(401)
    }
  )

  test('that was revoked stops at the next request', async () => {
    const { edge, email, browser } = await inside()
    const other = await signedIn(edge, email)
    const list = (await other.fetch('GET', '/api/sessions')).body.items
    const own = list.find((item: { current: boolean }) => !item.current)
    expect((await browser.fetch('GET', '/api/session')).status).toBe(200)
    expect((await other.fetch('DELETE', `/api/sessions/${own.id}`)).status).toBe(204)
    const answer = await browser.fetch('GET', '/api/session')
    expect([answer.status, answer.body.error]).toMatchObject([401, GONE])
    expect((await other.fetch('GET', '/api/session')).status).toBe(200)
  })

  test('that was revoked closes its sockets, and those of no other session', async () => {
    const { edge, made, email, browser } = await inside()
    const other = await signedIn(edge, email)
    const { items } = (await browser.fetch('GET', '/api/sessions')).body
    const closed: string[] = []
    const closing: Promise<number>[] = []
    for (const { id } of items) {
      const headers = {
        upgrade: 'websocket',
        'x-session-id': id,
        'x-session-expires-at': `${edge.now() + HOUR}`
      }
      const { webSocket } = await room(edge.env, made.library.id).fetch('https://room/socket', { headers })
      webSocket?.accept()
      const close = new Promise<number>((resolve) => {
        webSocket?.addEventListener('close', (event) => {
          closed.push(id)
          resolve(event.code)
        })
      })
      closing.push(close)
    }
    await other.fetch('DELETE', '/api/session')
    await edge.settle()
    expect(await Promise.race(closing)).toBe(4401)
    const ended = items.find((item: { current: boolean }) => !item.current)
    expect(closed).toEqual([ended.id])
  })

  test('lasts while it is used, but not longer than twelve hours', async () => {
    const { edge, browser } = await inside()
    const start = edge.now()
    for (let hour = 1; hour < 12; hour += 1) {
      edge.clock.at = start + hour * HOUR
      expect((await browser.fetch('GET', '/api/session')).status).toBe(200)
      await edge.settle()
    }
    edge.clock.at = start + 12 * HOUR - 1
    expect((await browser.fetch('GET', '/api/session')).body.expires_at).toBe(start + 12 * HOUR)
    edge.clock.at = start + 12 * HOUR
    expect((await browser.fetch('GET', '/api/session')).status).toBe(401)
  })

  test('ends when it was not used for two hours', async () => {
    const { edge, browser } = await inside()
    edge.clock.at = edge.now() + 2 * HOUR
    expect((await browser.fetch('GET', '/api/session')).status).toBe(401)
  })

  test('costs a write once in five minutes and two queries a request', async () => {
    const { edge, browser } = await inside()
    const count = async () => {
      const before = edge.meter.statements
      await browser.fetch('GET', '/api/session')
      await edge.settle()
      return edge.meter.statements - before
    }
    expect(await count()).toBe(2)
    edge.clock.at = edge.now() + 5 * MINUTE
    expect([await count(), await count()]).toEqual([3, 2])
  })
})

describe('signing out', () => {
  test('ends the session and takes the cookie back', async () => {
    const { edge, browser } = await inside()
    const cookie = browser.cookie() ?? ''
    const answer = await browser.fetch('DELETE', '/api/session')
    expect([answer.status, browser.cookie()]).toEqual([204, null])
    expect((await openBrowser(edge).fetch('GET', '/api/session', undefined, { cookie })).status).toBe(401)
  })

  test('over https empties what the browser kept', async () => {
    const { edge, browser } = await inside()
    const secure = openBrowser(edge, 'https://baak.example')
    const cookie = `__Host-${browser.cookie()}`
    const answer = await secure.fetch('DELETE', '/api/session', undefined, { cookie })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-baak=; Max-Age=0; Path=\/; Secure$/)
  })

  test('everywhere else leaves this session alone', async () => {
    const { edge, email, browser } = await inside()
    const others = [await signedIn(edge, email), await signedIn(edge, email)]
    expect((await browser.fetch('DELETE', '/api/sessions')).status).toBe(204)
    for (const other of others) expect((await other.fetch('GET', '/api/session')).status).toBe(401)
    expect((await browser.fetch('GET', '/api/sessions')).body.items).toMatchObject([{ current: true }])
  })

  test('of a session of someone else is answered like one that is not there, and changes nothing', async () => {
    const { edge, browser } = await inside()
    const colleague = await inside()
    const [foreign] = (await colleague.browser.fetch('GET', '/api/sessions')).body.items
    const answer = await browser.fetch('DELETE', `/api/sessions/${foreign.id}`)
    const missing = await browser.fetch('DELETE', '/api/sessions/ses_01h455vb4pex5vsknk084sn02q')
    const malformed = await browser.fetch('DELETE', "/api/sessions/x'--")
    expect([answer.status, answer.body]).toEqual([404, missing.body])
    expect([malformed.status, malformed.body]).toEqual([404, missing.body])
    expect((await colleague.browser.fetch('GET', '/api/session')).status).toBe(200)
    await edge.settle()
  })

  test('is in the audit of the directory', async () => {
    const { edge, made, email, browser } = await inside()
    await signedIn(edge, email)
    await browser.fetch('DELETE', '/api/sessions')
    await browser.fetch('DELETE', '/api/session')
    const rows = await directoryOf(edge)
      .selectFrom('audit')
      .select('act')
      .where('person_id', '=', made.person.id)
      .orderBy('id')
      .execute()
    expect(rows.map((row) => row.act)).toEqual(['signed_in', 'signed_in', 'session_revoked', 'signed_out'])
  })
})

describe('the list of sessions', () => {
  test('shows the device, newest first, and which one this is', async () => {
    const { edge, email, browser } = await inside()
    const start = edge.now()
    edge.clock.at = start + MINUTE
    await signedIn(edge, email)
    const { items } = (await browser.fetch('GET', '/api/sessions')).body
    const id = expect.stringMatching(/^ses_/)
    expect(items).toEqual([
      { id, device: '', created_at: start + MINUTE, seen_at: start + MINUTE, current: false },
      { id, device: '', created_at: start, seen_at: start, current: true }
    ])
  })

  test('leaves out those that ended', async () => {
    const { edge, email, browser } = await inside()
    const start = edge.now()
    edge.clock.at = start + HOUR
    const other = await signedIn(edge, email)
    expect((await other.fetch('GET', '/api/sessions')).body.items.length).toBe(2)
    edge.clock.at = start + 2 * HOUR
    expect((await other.fetch('GET', '/api/sessions')).body.items.length).toBe(1)
    expect((await browser.fetch('GET', '/api/session')).status).toBe(401)
  })

  test('is emptied of old ones a day after they could last be used; those in use stay', async () => {
    const { edge, made, browser } = await inside()
    const own = () =>
      directoryOf(edge).selectFrom('sessions').select('id').where('person_id', '=', made.person.id).execute()
    const codes = () =>
      directoryOf(edge)
        .selectFrom('sign_in_codes')
        .select('id')
        .where('person_id', '=', made.person.id)
        .execute()
    await pruneSessions(edge)
    expect([(await own()).length, (await codes()).length]).toEqual([1, 1])
    expect((await browser.fetch('GET', '/api/session')).status).toBe(200)
    edge.clock.at = edge.now() + DAY + 12 * HOUR + 1
    await pruneSessions(edge)
    expect([(await own()).length, (await codes()).length]).toEqual([0, 0])
  })
})

describe('preferences', () => {
  test('change what is given and leave the rest', async () => {
    const { browser } = await inside()
    const first = await browser.fetch('PATCH', '/api/session/preferences', { language: 'en' })
    expect([first.status, first.body.person]).toMatchObject([200, { language: 'en', single_keys: true }])
    await browser.fetch('PATCH', '/api/session/preferences', { single_keys: false })
    await browser.fetch('PATCH', '/api/session/preferences', {})
    const { person } = (await browser.fetch('GET', '/api/session')).body
    expect(person).toMatchObject({ language: 'en', single_keys: false })
  })

  test('that do not exist are refused', async () => {
    const { browser } = await inside()
    const answer = await browser.fetch('PATCH', '/api/session/preferences', { language: 'fr' })
    expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([400, ['language']])
  })
})
