import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { afterEach, expect, test, vi } from 'vitest'
import { Stale } from '../../workers/lib/db.ts'
import { Problem } from '../../workers/lib/errors.ts'
import { answerError } from '../../workers/lib/http.ts'

afterEach(() => void vi.restoreAllMocks())

/** What whoever asks is answered when this goes wrong, and what is logged of it. */
async function answered(error: Error, language = 'nl') {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const app = new Hono().get('/patrons/:id', () => {
    throw error
  })
  app.onError(answerError)
  const response = await app.request('/patrons/31655501234', { headers: { 'accept-language': language } })
  const { status } = response
  return { status, body: await response.json(), lines: log.mock.calls.flat().map(String) }
}

test('what nobody foresaw is told in our words only, and logged by its name and route', async () => {
  const secret = new TypeError('UNIQUE constraint failed: patrons.phone 31655501234')
  const { status, body, lines } = await answered(secret)
  expect(status).toBe(500)
  expect(body).toEqual({
    error: {
      ...{ code: 'internal', reason: 'internal' },
      message: 'Er ging iets mis bij ons. Er is niets verloren; probeer het opnieuw.'
    }
  })
  expect(lines).toEqual(['{"event":"request_failed","route":"GET /patrons/:id","error":"TypeError"}'])
})

test.each([
  ['a problem', new Problem('conflict', 'patron_wrote'), 409, 'conflict', 'patron_wrote'],
  ['somebody who was first, again and again', new Stale(), 503, 'unavailable', 'unavailable'],
  ['a body that Hono refuses', new HTTPException(400, { message: 'geheim' }), 400, 'invalid', 'invalid'],
  ['what Hono itself cannot do', new HTTPException(502, { message: 'geheim' }), 500, 'internal', 'internal']
])('%s is told by its code and reason', async (_what, error, status, code, reason) => {
  const answer = await answered(error)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ error: { code, reason } })
  expect(JSON.stringify([answer.body, answer.lines])).not.toContain('geheim')
})

test('the words are Dutch, and English for who asks for that first', async () => {
  const problem = new Problem('invalid', 'invalid', { text: 'is leeg' })
  const { body } = await answered(problem, 'en-GB,nl;q=0.8')
  const message = 'Something in what you sent is not right. Check the marked fields.'
  expect(body).toEqual({
    error: { code: 'invalid', reason: 'invalid', message, fields: { text: 'is leeg' } }
  })
  for (const language of ['nl', 'de,en', 'enc'])
    expect((await answered(problem, language)).body).toMatchObject({
      error: { message: 'Er klopt iets niet in wat je instuurde. Kijk de gemarkeerde velden na.' }
    })
})
