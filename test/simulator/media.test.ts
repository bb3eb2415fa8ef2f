import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { KERKDORP, start, WATERSTAD } from './setting.ts'

const PHOTO = readFileSync(new URL('../../scripts/simulator/samples/photo.jpg', import.meta.url))

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** A simulator, and the calls on files that Baak makes. */
async function withFiles() {
  const here = await start()
  const upload = (
    { type = 'image/jpeg', bytes = PHOTO, product = 'whatsapp' as string | null } = {},
    token = KERKDORP.access_token
  ) => {
    const form = new FormData()
    if (product) form.set('messaging_product', product)
    form.set('type', type)
    form.set('file', new Blob([new Uint8Array(bytes)], { type }), 'kaart')
    const path = `/v26.0/${KERKDORP.phone_number_id}/media`
    return fetch(`${here.url}${path}`, { method: 'POST', headers: bearer(token), body: form })
  }
  const uploaded = async () => ((await (await upload()).json()) as { id: string }).id
  const lookUp = async (id: string, more = `?phone_number_id=${KERKDORP.phone_number_id}`) =>
    here.graph('GET', `${id}${more}`)
  const address = async () => ((await (await lookUp(await uploaded())).json()) as { url: string }).url
  return { ...here, upload, uploaded, lookUp, address }
}

describe('a file that is uploaded', () => {
  test('can be looked up, and fetched from the address that is told', async () => {
    const { uploaded, lookUp } = await withFiles()
    const id = await uploaded()
    const found = (await (await lookUp(id)).json()) as { url: string }
    expect(found).toEqual({
      messaging_product: 'whatsapp',
      url: expect.stringContaining('/whatsapp_business/attachments/?mid='),
      mime_type: 'image/jpeg',
      sha256: createHash('sha256').update(PHOTO).digest('hex'),
      file_size: PHOTO.length,
      id
    })
    const response = await fetch(found.url, { headers: bearer(KERKDORP.access_token) })
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PHOTO)
  })

  test('is gone after it was deleted', async () => {
    const { uploaded, lookUp, graph } = await withFiles()
    const id = await uploaded()
    expect(await (await graph('DELETE', id)).json()).toEqual({ success: true })
    expect((await lookUp(id)).status).toBe(400)
  })

  test.each([
    ['of a type that Meta does not take', { type: 'image/gif' }, /one of the following types/],
    ['without its product', { product: null }, /messaging_product/],
    ['that is empty', { bytes: Buffer.alloc(0) }, /empty/],
    ['that is too large for a picture', { bytes: Buffer.alloc(5_300_000) }, /at most/]
  ])('is refused when it is one %s', async (_what, options, words) => {
    const { upload } = await withFiles()
    const response = await upload(options)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: 100, message: expect.stringMatching(words) }
    })
  })
})

describe('a file is not given', () => {
  test('to the token of another library, under its own number or under none', async () => {
    const { uploaded, graph, upload } = await withFiles()
    const id = await uploaded()
    const own = `${id}?phone_number_id=${WATERSTAD.phone_number_id}`
    for (const path of [id, own]) {
      const response = await graph('GET', path, undefined, WATERSTAD.access_token)
      expect(await response.json()).toMatchObject({ error: { code: 100 } })
    }
    expect((await upload({}, WATERSTAD.access_token)).status).toBe(400)
  })

  test.each([
    ['another number', `?phone_number_id=${WATERSTAD.phone_number_id}`],
    ['a number nobody has', '?phone_number_id=1']
  ])('when the caller says that it is of %s', async (_whose, more) => {
    const { uploaded, lookUp } = await withFiles()
    expect(await (await lookUp(await uploaded(), more)).json()).toMatchObject({ error: { code: 100 } })
  })

  test('without the token, or with that of another library', async () => {
    const { address } = await withFiles()
    const url = await address()
    expect((await fetch(url)).status).toBe(401)
    expect((await fetch(url, { headers: bearer(WATERSTAD.access_token) })).status).toBe(404)
  })

  test('to a caller that does not say who it is', async () => {
    const { address } = await withFiles()
    const url = await address()
    const status = await new Promise((resolve) => {
      const headers = bearer(KERKDORP.access_token)
      request(url, { headers }, (response) => resolve(response.resume().statusCode)).end()
    })
    expect(status).toBe(400)
  })

  test('from an address that is over or was changed', async () => {
    const { address, faults } = await withFiles()
    const headers = bearer(KERKDORP.access_token)
    const changed = (await address()).replace(/ext=\d+/, 'ext=99999999999999')
    expect((await fetch(changed, { headers })).status).toBe(404)
    await faults({ where: 'media', kind: 'lookup', expired: true })
    expect((await fetch(await address(), { headers })).status).toBe(404)
  })
})

describe('fetching a file goes wrong', () => {
  const headers = bearer(KERKDORP.access_token)

  test('with other bytes, as many', async () => {
    const { address, faults } = await withFiles()
    await faults({ where: 'media', kind: 'download', wrong_bytes: true })
    const bytes = Buffer.from(await (await fetch(await address(), { headers })).arrayBuffer())
    expect(bytes).toHaveLength(PHOTO.length)
    expect(bytes).not.toEqual(PHOTO)
  })

  test('halfway', async () => {
    const { address, faults } = await withFiles()
    await faults({ where: 'media', kind: 'download', cut_short: true })
    const response = await fetch(await address(), { headers })
    expect(response.status).toBe(200)
    await expect(response.arrayBuffer()).rejects.toThrow('terminated')
  })

  test('slowly, and is whole all the same', async () => {
    const { address, faults } = await withFiles()
    await faults({ where: 'media', kind: 'download', slow_ms: 60 })
    const response = await fetch(await address(), { headers })
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PHOTO)
  })

  test.each([
    ['the upload', 'upload'],
    ['the lookup', 'lookup']
  ])('at %s, with a code of Meta', async (_what, kind) => {
    const { upload, uploaded, lookUp, faults } = await withFiles()
    const id = await uploaded()
    await faults({ where: 'media', kind, error_code: 131000 })
    const response = kind === 'upload' ? await upload() : await lookUp(id)
    expect(response.status).toBe(500)
    expect(await response.json()).toMatchObject({ error: { code: 131000 } })
  })
})
