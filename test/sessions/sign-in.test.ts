import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../workers/lib/context.ts'
import { HOUR, MINUTE } from '../../workers/lib/time.ts'
import { codeFor, openBrowser, signedIn } from '../support/app.ts'
import { makeEdge, type TestEdge } from '../support/edge.ts'
import { makeLibrary } from '../support/library.ts'
import { mailsTo } from '../support/mailbox.ts'

const stranger = () => `${crypto.randomUUID()}@nergens.example`

async function staff() {
  const edge = makeEdge()
  edge.clock.at = Date.now()
  const made = await makeLibrary({ edge })
  return { edge, made, email: made.person.email, browser: openBrowser(edge) }
}

const later = (edge: TestEdge, ms: number) => {
  edge.clock.at = edge.now() + ms
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('signing in', () => {
  test('someone who was invited gets a code by mail and with it a session', async () => {
    const { edge, made, email, browser } = await staff()
    const asked = await browser.fetch('POST', '/api/session/code', { email: ` ${email.toUpperCase()} ` })
    expect([asked.status, asked.body]).toEqual([202, {}])
    await edge.settle()
    const [mail] = await mailsTo(email)
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? ''
    expect(mail?.subject).toBe(`${code} is je code voor Baak`)
    const answer = await browser.fetch('POST', '/api/session', {
      email,
      code: `${code.slice(0, 3)} ${code.slice(3)}`
    })
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      person: {
        id: made.person.id,
        name: 'Sanne de Wit',
        email,
        language: 'nl',
        single_keys: true,
        operator: false
      },
      libraries: [
        {
          ...{ id: made.library.id, name: made.library.name, place: 'Veldwater', role: 'staff' },
          ...{ initials: 'SW', time_zone: 'Europe/Amsterdam' }
        }
      ],
      expires_at: edge.now() + 2 * HOUR
    })
    expect((await browser.fetch('GET', '/api/session')).body).toEqual(answer.body)
  })

  test('over http the cookie is for this host and no script; over https it is a __Host- cookie as well', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    const plain = await browser.fetch('POST', '/api/session', { email, code })
    expect(plain.headers.get('set-cookie')).toMatch(
      /^baak=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/
    )
    const secure = openBrowser(edge, 'https://baak.example')
    const other = await codeFor(edge, secure, email)
    const answer = await secure.fetch('POST', '/api/session', { email, code: other })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-baak=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/
    )
    expect((await secure.fetch('GET', '/api/session')).status).toBe(200)
  })

  test('neither the code nor the token is in the database', async () => {
    const { edge, made, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    await browser.fetch('POST', '/api/session', { email, code })
    const db = directoryOf(edge)
    const codes = await db
      .selectFrom('sign_in_codes')
      .selectAll()
      .where('person_id', '=', made.person.id)
      .execute()
    const sessions = await db
      .selectFrom('sessions')
      .selectAll()
      .where('person_id', '=', made.person.id)
      .execute()
    expect([codes.length, sessions.length]).toEqual([1, 1])
    expect(codes[0]?.code_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(codes.map(({ code_hash }) => code_hash))).not.toContain(code)
    expect(JSON.stringify(sessions)).not.toContain(browser.cookie()?.split('=')[1])
  })

  test('the audit of the directory says who signed in', async () => {
    const { edge, made, email } = await staff()
    await signedIn(edge, email)
    const rows = await directoryOf(edge)
      .selectFrom('audit')
      .select(['act', 'subject', 'at'])
      .where('person_id', '=', made.person.id)
      .execute()
    expect(rows).toEqual([{ act: 'signed_in', subject: expect.stringMatching(/^ses_/), at: edge.now() }])
  })

  test('signing in again ends the session this browser had', async () => {
    const { edge, email } = await staff()
    const browser = await signedIn(edge, email)
    const before = browser.cookie() ?? ''
    const code = await codeFor(edge, browser, email)
    await browser.fetch('POST', '/api/session', { email, code })
    expect(browser.cookie()).not.toBe(before)
    expect((await browser.fetch('GET', '/api/session')).status).toBe(200)
    expect((await openBrowser(edge).fetch('GET', '/api/session', undefined, { cookie: before })).status).toBe(
      401
    )
  })
})

describe('a code', () => {
  test('that is wrong opens nothing, and the right one still does', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    const wrong = await browser.fetch('POST', '/api/session', { email, code: wrongOf(code) })
    expect([wrong.status, wrong.body.error.code, wrong.body.error.reason]).toEqual([
      401,
      'unauthenticated',
      'wrong_code'
    ])
    expect(browser.cookie()).toBeNull()
    expect((await browser.fetch('POST', '/api/session', { email, code })).status).toBe(200)
  })

  test('works once', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    expect((await browser.fetch('POST', '/api/session', { email, code })).status).toBe(200)
    expect((await browser.fetch('POST', '/api/session', { email, code })).body.error.reason).toBe(
      'wrong_code'
    )
  })

  test('used twice at the same moment gives one session', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    const answers = await Promise.all(
      [1, 2, 3].map(() => openBrowser(edge).fetch('POST', '/api/session', { email, code }))
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401])
  })

  test('works for ten minutes', async () => {
    const { edge, email, browser } = await staff()
    const first = await codeFor(edge, browser, email)
    later(edge, 10 * MINUTE)
    expect((await browser.fetch('POST', '/api/session', { email, code: first })).status).toBe(401)
    const second = await codeFor(edge, browser, email)
    later(edge, 10 * MINUTE - 1)
    expect((await browser.fetch('POST', '/api/session', { email, code: second })).status).toBe(200)
  })

  test('is dead after five wrong tries, also for who has it', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    for (let i = 0; i < 5; i += 1) await browser.fetch('POST', '/api/session', { email, code: wrongOf(code) })
    expect((await browser.fetch('POST', '/api/session', { email, code })).body.error.reason).toBe(
      'wrong_code'
    )
  })

  test('is not dead after four', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    for (let i = 0; i < 4; i += 1) await browser.fetch('POST', '/api/session', { email, code: wrongOf(code) })
    expect((await browser.fetch('POST', '/api/session', { email, code })).status).toBe(200)
  })

  test('is replaced by a newer one', async () => {
    const { edge, email, browser } = await staff()
    const older = await codeFor(edge, browser, email)
    later(edge, 1000)
    const newer = await codeFor(edge, browser, email)
    if (older !== newer)
      expect((await browser.fetch('POST', '/api/session', { email, code: older })).status).toBe(401)
    expect((await browser.fetch('POST', '/api/session', { email, code: newer })).status).toBe(200)
  })

  test('is of no use to another person', async () => {
    const { edge, email, browser } = await staff()
    const colleague = await makeLibrary({ edge })
    const code = await codeFor(edge, browser, email)
    await codeFor(edge, browser, colleague.person.email)
    const answer = await browser.fetch('POST', '/api/session', { email: colleague.person.email, code })
    expect(answer.status).toBe(401)
  })

  test('moved to the row of another person opens nothing there', async () => {
    const { edge, made, email, browser } = await staff()
    const colleague = await makeLibrary({ edge })
    const code = await codeFor(edge, browser, email)
    await codeFor(edge, browser, colleague.person.email)
    const db = directoryOf(edge)
    const own = await db
      .selectFrom('sign_in_codes')
      .select('code_hash')
      .where('person_id', '=', made.person.id)
      .executeTakeFirstOrThrow()
    await db.commit(db.updateTable('sign_in_codes').set(own).where('person_id', '=', colleague.person.id))
    const answer = await browser.fetch('POST', '/api/session', { email: colleague.person.email, code })
    expect(answer.status).toBe(401)
  })
})

describe('someone who was not invited', () => {
  test('gets the same answer and no mail', async () => {
    const { edge, email, browser } = await staff()
    const unknown = stranger()
    const known = await browser.fetch('POST', '/api/session/code', { email })
    const other = await browser.fetch('POST', '/api/session/code', { email: unknown })
    await edge.settle()
    expect([other.status, other.body, [...other.headers]]).toEqual([
      known.status,
      known.body,
      [...known.headers]
    ])
    expect([(await mailsTo(email)).length, (await mailsTo(unknown)).length]).toEqual([1, 0])
  })

  test('costs the same work before the answer', async () => {
    const counts: number[] = []
    const { made } = await staff()
    for (const email of [made.person.email, stranger()]) {
      const edge = makeEdge()
      await openBrowser(edge).fetch('POST', '/api/session/code', { email })
      counts.push(edge.meter.statements)
      await edge.settle()
      const tried = makeEdge()
      await openBrowser(tried).fetch('POST', '/api/session', { email, code: '000000' })
      counts.push(tried.meter.statements)
    }
    expect(counts.slice(2)).toEqual(counts.slice(0, 2))
  })

  test('hears of a code that is wrong just what others hear', async () => {
    const { edge, email, browser } = await staff()
    const code = await codeFor(edge, browser, email)
    const known = await browser.fetch('POST', '/api/session', { email, code: wrongOf(code) })
    const unknown = await browser.fetch('POST', '/api/session', { email: stranger(), code })
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
  })

  test('counts as invited no longer once their last membership ended', async () => {
    const { edge, made, email, browser } = await staff()
    const db = directoryOf(edge)
    const inside = await signedIn(edge, email)
    await db.commit(
      db.updateTable('memberships').set({ ended_at: edge.now() }).where('person_id', '=', made.person.id)
    )
    expect((await inside.fetch('GET', '/api/session')).status).toBe(401)
    const mails = (await mailsTo(email)).length
    await browser.fetch('POST', '/api/session/code', { email })
    await edge.settle()
    expect((await mailsTo(email)).length).toBe(mails)
  })
})

describe('too often', () => {
  test('the sixth code for an address within a quarter of an hour is refused, and not after it', async () => {
    const { edge, email, browser } = await staff()
    const statuses: number[] = []
    for (let i = 0; i < 6; i += 1) {
      statuses.push((await browser.fetch('POST', '/api/session/code', { email })).status)
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429])
    const refused = await browser.fetch('POST', '/api/session/code', { email })
    expect(refused.body.error).toMatchObject({ code: 'limit', reason: 'too_many' })
    await edge.settle()
    later(edge, 15 * MINUTE)
    expect((await browser.fetch('POST', '/api/session/code', { email })).status).toBe(202)
  })

  test('an unknown address is refused after as many', async () => {
    const { browser } = await staff()
    const email = stranger()
    for (let i = 0; i < 5; i += 1) await browser.fetch('POST', '/api/session/code', { email })
    expect((await browser.fetch('POST', '/api/session/code', { email })).status).toBe(429)
  })

  test('the eleventh try of a code for an address is refused, right or wrong', async () => {
    const { edge, email, browser } = await staff()
    const first = await codeFor(edge, browser, email)
    for (let i = 0; i < 5; i += 1)
      await browser.fetch('POST', '/api/session', { email, code: wrongOf(first) })
    const second = await codeFor(edge, browser, email)
    for (let i = 0; i < 4; i += 1)
      await browser.fetch('POST', '/api/session', { email, code: wrongOf(second) })
    later(edge, 1000)
    const third = await codeFor(edge, browser, email)
    const tenth = await browser.fetch('POST', '/api/session', { email, code: wrongOf(third) })
    const eleventh = await browser.fetch('POST', '/api/session', { email, code: third })
    expect([tenth.status, eleventh.status]).toEqual([401, 429])
  })

  test('one sender is refused after a hundred addresses; another sender is not', async () => {
    const { browser } = await staff()
    const from = { 'cf-connecting-ip': `2001:db8:${crypto.randomUUID().slice(0, 4)}:1::1` }
    const statuses = new Set<number>()
    for (let i = 0; i < 100; i += 1) {
      statuses.add((await browser.fetch('POST', '/api/session/code', { email: stranger() }, from)).status)
    }
    expect([...statuses]).toEqual([202])
    const neighbour = { 'cf-connecting-ip': `${from['cf-connecting-ip']}234` }
    expect((await browser.fetch('POST', '/api/session/code', { email: stranger() }, neighbour)).status).toBe(
      429
    )
    const other = { 'cf-connecting-ip': '198.51.100.7' }
    expect((await browser.fetch('POST', '/api/session/code', { email: stranger() }, other)).status).toBe(202)
  })

  test('a desk where people keep signing in is never refused', async () => {
    const { edge, email, browser } = await staff()
    for (let i = 0; i < 12; i += 1) {
      const code = await codeFor(edge, browser, email)
      expect((await browser.fetch('POST', '/api/session', { email, code })).status).toBe(200)
      later(edge, 1000)
    }
  })

  test('the counts hold no address', async () => {
    const { edge, email, browser } = await staff()
    await browser.fetch('POST', '/api/session/code', { email }, { 'cf-connecting-ip': '203.0.113.9' })
    const rows = await directoryOf(edge).selectFrom('rate_limits').select('id').execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row.id).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('what is no mail address or no code is said at its field', async () => {
  const { browser } = await staff()
  const address = await browser.fetch('POST', '/api/session/code', { email: 'sanne' })
  expect([address.status, Object.keys(address.body.error.fields)]).toEqual([400, ['email']])
  const code = await browser.fetch('POST', '/api/session', { email: 'sanne@a.example', code: 'abc' })
  expect([code.status, Object.keys(code.body.error.fields)]).toEqual([400, ['code']])
})
