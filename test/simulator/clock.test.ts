import { createServer } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { answer, JORIS, start } from './setting.ts'

const HOUR = 3_600_000

/** A Worker that has nothing but a clock. */
async function withWorker(status = 204) {
  const told: unknown[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const isClock = `${request.method} ${request.url}` === 'PUT /development/clock'
      if (isClock) told.push(JSON.parse(String(Buffer.concat(chunks))))
      response.writeHead(isClock ? status : 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const here = await start({ webhook_url: `http://127.0.0.1:${port}/webhooks/meta` })
  return { ...here, told, move: (body: unknown) => here.call('POST', '/simulator/clock', body) }
}

describe('the clock', () => {
  test('moves for Meta and for the Worker: a day later the 24 hours are over', async () => {
    const { told, move, write, send, get } = await withWorker()
    await write(JORIS, 'Open?')
    expect((await move({ offset_ms: 25 * HOUR })).status).toBe(200)
    expect(told).toEqual([{ offset_ms: 25 * HOUR }])
    await send(answer())
    await expect.poll(() => get('/simulator/messages')).toEqual({ messages: [] })
    expect(await get('/simulator/messages?failed=1')).toMatchObject({ messages: [{ to: JORIS }] })
  })

  test('is set to a moment, and tells what time it is', async () => {
    const { move, get } = await withWorker()
    const at = Date.now() + 48 * HOUR
    await move({ at })
    const clock = await get<{ at: number; offset_ms: number }>('/simulator/clock')
    expect(Math.round(clock.offset_ms / HOUR)).toBe(48)
    expect(clock.at).toBeGreaterThanOrEqual(at)
  })

  test('goes back with a reset, for the Worker too', async () => {
    const { told, move, call, get } = await withWorker()
    await move({ offset_ms: HOUR })
    await call('POST', '/simulator/reset')
    expect(told).toEqual([{ offset_ms: HOUR }, { offset_ms: 0 }])
    expect(await get('/simulator/clock')).toMatchObject({ offset_ms: 0 })
  })

  test('is put further by the buttons of the first page, and back', async () => {
    const { told, url, get } = await withWorker()
    const press = (hours: string) =>
      fetch(`${url}/clock`, { method: 'POST', body: new URLSearchParams({ hours }), redirect: 'manual' })
    expect((await press('24')).status).toBe(303)
    await press('1')
    expect(await get('/simulator/clock')).toMatchObject({ offset_ms: 25 * HOUR })
    expect(await (await fetch(url)).text()).toContain('de klok is verzet')
    await press('0')
    expect(told).toEqual([{ offset_ms: 24 * HOUR }, { offset_ms: 25 * HOUR }, { offset_ms: 0 }])
  })

  test('says so when the Worker did not take it', async () => {
    const { move } = await withWorker(404)
    expect((await move({ offset_ms: HOUR })).status).toBe(502)
  })

  test.each([{}, { offset_ms: 'morgen' }, { offset_ms: 1e14 }, { days: 3 }])(
    'is not moved by %o',
    async (body) => {
      const { told, move } = await withWorker()
      expect((await move(body)).status).toBe(400)
      expect(told).toEqual([])
    }
  )
})
