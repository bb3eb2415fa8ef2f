import { beforeAll, describe, expect, test } from 'vitest'
import { directoryOf } from '../../../workers/lib/context.ts'
import { newMeter } from '../../../workers/lib/d1.ts'
import { CODE_MS } from '../../../workers/sessions/code.ts'
import { countOrRefuse, forgiving } from '../../../workers/sessions/limits.ts'
import { openBrowser, signedIn } from '../../support/app.ts'
import { makeEdge, type TestEdge } from '../../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../../support/library.ts'
import { firstSeed, goingOn, report } from '../scale.ts'
import { randomOf } from '../world/random.ts'
import { codeBy, GUESSES, giveCode, makeTarget, randomSender, tryCode } from './guessing.ts'

let edge: TestEdge
let made: MadeLibrary
beforeAll(async () => {
  edge = makeEdge()
  edge.clock.at = Date.now()
  made = await makeLibrary({ edge })
})

const digitsIn = (text: string) => text.replace(/\D/g, '')

test('of hundreds of guesses by who knows nearly all of a code none is right, and five end it', async () => {
  const random = randomOf(firstSeed())
  const ways = Object.entries(GUESSES)
  const accepted: string[] = []
  const goesOn = goingOn(300, 50_000, 3)
  let mutations = 0
  while (goesOn(mutations)) {
    const { email, code } = await makeTarget(edge, made, codeBy(random))
    for (let wrong = 0; wrong < 5; ) {
      const [way, guess] = random.pick(ways)
      const said = guess(code, codeBy(random), random)
      if (digitsIn(said) === code) continue
      const answer = await tryCode(edge, email, said)
      // what is no code at all is not a try of one
      if (answer.status !== 400) wrong += 1
      if (![400, 401].includes(answer.status) || answer.headers.has('set-cookie')) accepted.push(way)
      mutations += 1
    }
    expect((await tryCode(edge, email, code)).status).toBe(401)
  }
  expect(accepted).toEqual([])
  report('sessions', { part: 'codes', seed: firstSeed(), mutations, ways: ways.length, accepted: 0 })
})

describe('guessing', () => {
  test('for one address, from as many places as one likes and with ever new codes, is ten tries in a quarter', async () => {
    const random = randomOf(firstSeed())
    const { id, email, code } = await makeTarget(edge, made, '123456')
    const statuses: number[] = []
    for (let round = 0; round < 60; round += 1) {
      if (round % 4 === 0) await giveCode(edge, id, code)
      const guess = codeBy(random)
      if (guess !== code) statuses.push((await tryCode(edge, email, guess)).status)
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(new Set(statuses)).toEqual(new Set([401, 429]))
  })

  test('from one place, for as many addresses as one likes, is a hundred tries, also for who signs in between', async () => {
    const sender = randomSender()
    const own = await makeTarget(edge, made, '111111')
    let looked = 0
    for (let round = 0; round < 16; round += 1) {
      for (let address = 0; address < 8; address += 1) {
        const { status } = await tryCode(edge, `${crypto.randomUUID()}@nergens.example`, '000000', sender)
        if (status === 401) looked += 1
      }
      await giveCode(edge, own.id, own.code)
      await tryCode(edge, own.email, own.code, sender)
    }
    expect(looked).toBeLessThanOrEqual(100)
  })

  test('many at once is no more than one after another', async () => {
    const { id, email } = await makeTarget(edge, made, '654321')
    const guesses = Array.from({ length: 40 }, (_, index) => String(100_000 + index))
    const answers = await Promise.all(guesses.map((guess) => tryCode(edge, email, guess)))
    expect(answers.every((answer) => answer.status === 401 || answer.status === 429)).toBe(true)
    const row = await directoryOf(edge)
      .selectFrom('sign_in_codes')
      .select('attempts')
      .where('person_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.attempts).toBe(5)
    expect((await tryCode(edge, email, '654321')).status).not.toBe(200)
  })

  test('never stands in the way of a library where everybody signs in from one place', async () => {
    const sender = randomSender()
    for (let person = 0; person < 110; person += 1) {
      const each = { ...edge, meter: newMeter() }
      const asker = { email: `${crypto.randomUUID()}@bibliotheek.example`, sender }
      await countOrRefuse(each, 'code', asker)
      await countOrRefuse(each, 'try', asker)
      await directoryOf(each).commit(...(await forgiving(each, asker)))
    }
    const { email, code } = await makeTarget(edge, made, '222222')
    expect((await tryCode(edge, email, code, sender)).status).toBe(200)
  })
})

/** What became of a code before it is handed in (once more). */
const SPENT: Record<string, (target: { id: string; email: string; code: string }) => Promise<unknown>> = {
  'was used': ({ email, code }) => tryCode(edge, email, code),
  'was used, and its session signed out': async ({ email, code }) => {
    const browser = openBrowser(edge)
    await browser.fetch('POST', '/api/session', { email, code })
    await browser.fetch('DELETE', '/api/session')
  },
  'was used by many at once': async ({ email, code }) => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => tryCode(edge, email, code)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  },
  'was replaced by a newer one': async ({ id }) => {
    edge.clock.at = edge.now() + 1
    await giveCode(edge, id, '999999')
  },
  'was replaced by a newer one that was used': async ({ id, email }) => {
    edge.clock.at = edge.now() + 1
    await giveCode(edge, id, '999999')
    expect((await tryCode(edge, email, '999999')).status).toBe(200)
  },
  'is ten minutes old': async () => {
    edge.clock.at = edge.now() + CODE_MS
  },
  'was tried wrongly five times': async ({ email }) => {
    for (let wrong = 0; wrong < 5; wrong += 1) await tryCode(edge, email, '000001')
  },
  'is of someone who works nowhere any more': async ({ id }) => {
    const db = directoryOf(edge)
    await db.commit(db.updateTable('memberships').set({ ended_at: edge.now() }).where('person_id', '=', id))
  }
}

describe('a code that', () => {
  test.each(Object.entries(SPENT))(
    '%s opens nothing, and the answer is that of any wrong one',
    async (_what, spend) => {
      const target = await makeTarget(edge, made, '135790')
      await spend(target)
      const answer = await tryCode(edge, target.email, target.code)
      const stranger = await tryCode(edge, `${crypto.randomUUID()}@nergens.example`, '135790')
      expect(answer.status).toBe(401)
      expect(answer.body).toEqual(stranger.body)
      expect([...answer.headers]).toEqual([...stranger.headers])
    }
  )

  test.each([[['135790']], [135790], [{ toString: '135790' }], [null], [true], [''], ['%'], ["' or 1=1 --"]])(
    'is no text of digits (%j) is refused as no code',
    async (code) => {
      const target = await makeTarget(edge, made, '135790')
      expect((await tryCode(edge, target.email, code)).status).toBe(400)
    }
  )

  test.each([
    { token: 'a'.repeat(43) },
    { previous_token: 'a'.repeat(43) },
    { person_id: 'prs_01h455vb4pex5vsknk084sn02q' },
    { sender: 'elsewhere', device: 'x' },
    { operator: true, role: 'admin' }
  ])('comes with more (%j) gives the session that it would give alone', async (more) => {
    const { id, email, code } = await makeTarget(edge, made, '135790')
    const answer = await openBrowser(edge).fetch('POST', '/api/session', { email, code, ...more })
    expect(answer.body.person).toMatchObject({ id, operator: false })
    expect(answer.body.libraries).toMatchObject([{ role: 'staff' }])
  })
})

describe('a session that was there before signing in', () => {
  test.each(['made up', 'of somebody else'])('and is %s is not the one that one gets', async (what) => {
    const attacker = await signedIn(edge, made.person.email)
    const planted = what === 'made up' ? `baak=${'p'.repeat(43)}` : (attacker.cookie() ?? '')
    const { id, email, code } = await makeTarget(edge, made, '246802')
    const browser = openBrowser(edge)
    const answer = await browser.fetch('POST', '/api/session', { email, code }, { cookie: planted })
    expect([answer.status, answer.body.person.id]).toEqual([200, id])
    expect(browser.cookie()).not.toBe(planted)
    expect((await attackerWith(planted)).status).toBe(401)
  })

  const attackerWith = (cookie: string) =>
    openBrowser(edge).fetch('GET', '/api/session', undefined, { cookie })

  test('and lives stays when the code was wrong', async () => {
    const browser = await signedIn(edge, made.person.email)
    const { email } = await makeTarget(edge, made, '246802')
    expect((await browser.fetch('POST', '/api/session', { email, code: '111112' })).status).toBe(401)
    expect((await browser.fetch('GET', '/api/session')).status).toBe(200)
  })
})

test('preferences change what they name and nothing else of a person', async () => {
  const browser = await signedIn(edge, made.person.email)
  const person = (await browser.fetch('GET', '/api/session')).body.person
  const more = { operator: true, email: 'x@y.example', id: 'prs_x', role: 'admin', name: 'X' }
  const answer = await browser.fetch('PATCH', '/api/session/preferences', { language: 'en', ...more })
  expect(answer.body.person).toEqual({ ...person, language: 'en' })
})
