import { describe, expect, test } from 'vitest'
import { answer, isSigned, JORIS, KERKDORP, start, valuesOf } from './setting.ts'

const shown = async ({ get }: Awaited<ReturnType<typeof start>>) =>
  (await get<{ messages: { text: string }[] }>('/simulator/messages')).messages.length

/** A simulator to which Joris has just written. */
async function withJoris(options: Parameters<typeof start>[0] = {}) {
  const here = await start(options)
  await here.write(JORIS, 'Open?')
  await here.door.until(1)
  return here
}

describe('an answer goes wrong', () => {
  test('with any of the codes of Meta, as often as asked and then no more', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', error_code: 130429, times: 2 })
    for (let turn = 0; turn < 2; turn += 1) {
      const response = await here.send(answer())
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        error: { code: 130429, message: '(#130429) Rate limit hit' }
      })
    }
    expect(await shown(here)).toBe(0)
    expect((await here.send(answer())).status).toBe(200)
  })

  test('with an expired token, by subcode', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', error_code: 190, error_subcode: 463 })
    const response = await here.send(answer())
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 190, error_subcode: 463 } })
  })

  test.each([
    ['nothing arrived', {}, 0],
    ['it arrived all the same', { accept: true }, 1]
  ])('with 502 and a page, and %s', async (_what, more, arrived) => {
    const here = await withJoris()
    await here.faults({ where: 'messages', status: 502, ...more })
    const response = await here.send(answer())
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await shown(here)).toBe(arrived)
  })

  test.each([
    ['before', 0],
    ['after', 1]
  ])('because the connection is cut %s it was handled', async (hang_up, arrived) => {
    const here = await withJoris()
    await here.faults({ where: 'messages', hang_up })
    await expect(here.send(answer())).rejects.toThrow('fetch failed')
    expect(await shown(here)).toBe(arrived)
  })

  test('because none comes, although the message arrived and its statuses do', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', never_answer: true, accept: true })
    const headers = { authorization: `Bearer ${KERKDORP.access_token}`, 'content-type': 'application/json' }
    const stop = new AbortController()
    const silent = fetch(`${here.url}/v26.0/${KERKDORP.phone_number_id}/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(answer({ biz_opaque_callback_data: 'msg_1' })),
      signal: stop.signal
    })
    await here.door.until(3)
    expect(here.door.values().at(-1)?.statuses).toMatchObject([{ biz_opaque_callback_data: 'msg_1' }])
    stop.abort()
    await expect(silent).rejects.toThrow('aborted')
    expect(await shown(here)).toBe(1)
  })

  test('only for the patron that the rule names', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', to: '+31655500102', error_code: 131026 })
    expect((await here.send(answer())).status).toBe(200)
    expect((await here.send(answer({ to: '+31655500102' }))).status).toBe(400)
  })

  test('only after the first one, when the rule skips it', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', skip: 1, times: 1, error_code: 131000 })
    const statuses = []
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await here.send(answer())).status)
    expect(statuses).toEqual([200, 500, 200])
  })

  test('for the other calls of the Graph, and for mail', async () => {
    const here = await start()
    await here.faults({ where: 'graph', error_code: 4 }, { where: 'mail', status: 503 })
    const node = await here.graph('GET', KERKDORP.phone_number_id)
    expect(await node.json()).toMatchObject({ error: { code: 4 } })
    expect((await here.call('POST', '/mail', {})).status).toBe(503)
  })

  test('but a wrong request stays wrong', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', hang_up: 'after' })
    expect((await here.send(answer({ text: {} }))).status).toBe(400)
  })
})

describe('webhooks go wrong', () => {
  test('failed comes later, with the code that was asked', async () => {
    const here = await withJoris()
    await here.faults({ where: 'messages', failed_code: 131026 })
    expect((await here.send(answer())).status).toBe(200)
    await here.door.until(2)
    expect(here.door.values().at(-1)?.statuses).toMatchObject([
      { status: 'failed', errors: [{ code: 131026 }] }
    ])
  })

  test('each comes several times, byte for byte', async () => {
    const here = await start()
    await here.faults({ where: 'webhook', kind: 'message', duplicate: 2 })
    await here.write(JORIS, 'Open?')
    await here.door.until(3)
    expect(new Set(here.door.deliveries.map(({ bytes }) => String(bytes))).size).toBe(1)
  })

  test('statuses come in reverse', async () => {
    const here = await withJoris({ settings: { delivered_after_ms: 0, auto_read: true } })
    await here.faults({ where: 'webhook', reorder: true })
    await here.send(answer())
    await here.door.until(4)
    expect(here.door.statuses()).toEqual(['read', 'delivered', 'sent'])
  })

  test.each([
    ['all', true, []],
    ['the first', ['sent'], ['delivered']]
  ])('%s are lost', async (_which, drop_statuses, left) => {
    const here = await withJoris()
    await here.faults({ where: 'webhook', drop_statuses, times: 1 })
    await here.send(answer())
    await here.send(answer({ to: '+31655500102' }))
    // the second message fails for want of a window, and its status shows that the first one's are through
    await here.door.until(2 + left.length)
    expect(here.door.statuses().toSorted()).toEqual([...left, 'failed'])
  })

  test('a message comes again, in another batch with other messages', async () => {
    const here = await withJoris()
    await here.faults({ where: 'webhook', redeliver_with_other_batch: true, times: 1 })
    await here.write(JORIS, 'En morgen?')
    await here.door.until(3)
    const last = here.door.deliveries[2]
    expect(last && isSigned(last)).toBe(true)
    const texts = last ? valuesOf(last).flatMap((value) => value.messages ?? []) : []
    expect(texts).toMatchObject([{ text: { body: 'En morgen?' } }, { text: { body: 'Open?' } }])
  })
})

describe('the rules', () => {
  test.each([
    ['no list', { where: 'messages' }],
    ['an unknown place', [{ where: 'phone' }]],
    ['an unknown key', [{ where: 'messages', kapot: true }]],
    ['a wrong value', [{ where: 'messages', times: 'twee' }]],
    ['a key that means nothing there', [{ where: 'webhook', hang_up: 'after' }]]
  ])('are refused with %s, and the old ones stay', async (_why, body) => {
    const { call, get, faults } = await start()
    await faults({ where: 'mail', status: 500 })
    const response = await call('POST', '/simulator/faults', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid' } })
    expect(await get('/simulator/faults')).toMatchObject({ faults: [{ where: 'mail', status: 500 }] })
  })

  test('are replaced, explained, and gone after a reset', async () => {
    const { call, get, faults } = await start()
    await faults({ where: 'mail', status: 500 })
    await faults({ where: 'graph', error_code: 2 })
    expect(await get('/simulator/faults')).toMatchObject({
      faults: [{ where: 'graph', error_code: 2 }],
      help: expect.arrayContaining([expect.objectContaining({ key: 'hang_up' })])
    })
    await call('POST', '/simulator/reset')
    expect(await get('/simulator/faults')).toMatchObject({ faults: [] })
  })
})
