import { describe, expect, test } from 'vitest'
import { answer, KERKDORP, start } from './setting.ts'

const PATH = `${KERKDORP.waba_id}/message_templates`
const BODY = { type: 'BODY', text: 'Hallo {{1}}, je boek is er.', example: { body_text: [['Joris']] } }
const NEW = { name: 'boek_is_er', language: 'nl', category: 'UTILITY', components: [BODY] }

const withTemplates = async () => {
  const here = await start({ settings: { delivered_after_ms: 0, review_after_ms: 0 } })
  const create = (more: Record<string, unknown> = {}) => here.graph('POST', PATH, { ...NEW, ...more })
  const names = async (more = '') =>
    (
      (await (await here.graph('GET', `${PATH}?name=boek_is_er${more}`)).json()) as {
        data: { status: string }[]
      }
    ).data.map(({ status }) => status)
  const send = (components: unknown[]) => {
    const template = { name: 'boek_is_er', language: { code: 'nl' }, components }
    return here.send(answer({ type: 'template', text: undefined, template }))
  }
  return { ...here, create, names, send }
}
const text = (value: string) => ({ type: 'text', text: value })

describe('a new template', () => {
  test('waits for Meta, is approved later, and can be sent from then on', async () => {
    const { create, names, send, door } = await withTemplates()
    expect(await (await create()).json()).toEqual({
      id: expect.stringMatching(/^\d+$/),
      status: 'PENDING',
      category: 'UTILITY'
    })
    await door.until(1)
    expect(JSON.parse(String(door.deliveries[0]?.bytes))).toMatchObject({
      entry: [
        {
          id: KERKDORP.waba_id,
          changes: [
            {
              field: 'message_template_status_update',
              value: {
                event: 'APPROVED',
                message_template_name: 'boek_is_er',
                message_template_language: 'nl',
                reason: 'NONE'
              }
            }
          ]
        }
      ]
    })
    expect(await names()).toEqual(['APPROVED'])
    expect((await send([{ type: 'body', parameters: [text('Joris')] }])).status).toBe(200)
  })

  test('is rejected when that is asked, and cannot be sent', async () => {
    const { create, names, send, door, faults } = await withTemplates()
    await faults({ where: 'webhook', kind: 'template', review: 'REJECTED' })
    await create()
    await door.until(1)
    expect(door.values()[0]).toMatchObject({ event: 'REJECTED', reason: 'INVALID_FORMAT' })
    expect(await names()).toEqual(['REJECTED'])
    const response = await send([{ type: 'body', parameters: [text('Joris')] }])
    expect(await response.json()).toMatchObject({ error: { code: 132001 } })
  })

  test.each([
    ['with a capital in its name', { name: 'Boek' }, 131009],
    ['without a category', { category: undefined }, 131008],
    ['without a body', { components: [{ type: 'FOOTER', text: 'Bibliotheek' }] }, 131008],
    ['without an example', { components: [{ ...BODY, example: undefined }] }, 100],
    ['that ends in a variable', { components: [{ ...BODY, text: 'Een boek voor {{1}}' }] }, 100],
    ['with more variables than words', { components: [{ ...BODY, text: 'Is {{1}}{{2}} er?' }] }, 100],
    ['that is too long', { components: [{ type: 'BODY', text: 'a'.repeat(1025) }] }, 100]
  ])('is refused %s', async (_what, more, code) => {
    const { create } = await withTemplates()
    const response = await create(more)
    expect(await response.json()).toMatchObject({ error: { code } })
  })

  test('is refused when it is there, and for thirty days after it was deleted', async () => {
    const { create, graph, names, call } = await withTemplates()
    await create()
    expect((await create()).status).toBe(400)
    expect((await create({ language: 'en' })).status).toBe(200)
    expect((await graph('DELETE', `${PATH}?name=boek_is_er`)).status).toBe(200)
    expect(await names()).toEqual([])
    expect((await create()).status).toBe(400)
    await call('POST', '/simulator/clock', { offset_ms: 31 * 24 * 3_600_000 })
    expect((await create()).status).toBe(200)
  })
})

describe('a template is refused', () => {
  test.each([
    ['with too many values', [{ type: 'body', parameters: [text('A'), text('B')] }], 132000],
    ['with a value of another kind', [{ type: 'body', parameters: [{ type: 'currency' }] }], 132012],
    ['with a line end in a value', [{ type: 'body', parameters: [text('A\nB')] }], 132018],
    [
      'with a button that it has not',
      [
        { type: 'body', parameters: [text('A')] },
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [] }
      ],
      132012
    ]
  ])('%s', async (_what, components, code) => {
    const { create, door, send } = await withTemplates()
    await create()
    await door.until(1)
    expect(await (await send(components)).json()).toMatchObject({ error: { code } })
  })

  test.each([
    ['PAUSED', 132015],
    ['DISABLED', 132016]
  ])('while it is %s', async (status, code) => {
    const { call, door, send, create } = await withTemplates()
    await create()
    await door.until(1)
    const { phone_number_id } = KERKDORP
    await call('POST', '/simulator/templates', { phone_number_id, name: 'boek_is_er', status })
    await door.until(2)
    expect(door.values()[1]).toMatchObject({ event: status })
    expect(await (await send([{ type: 'body', parameters: [text('A')] }])).json()).toMatchObject({
      error: { code }
    })
  })
})

test('the list of templates comes in pages', async () => {
  const { graph } = await withTemplates()
  const page = async (more: string) =>
    (await (await graph('GET', `${PATH}?fields=name,language&limit=4${more}`)).json()) as {
      data: { name: string; language: string }[]
      paging: { cursors: { after: string }; next?: string }
    }
  const found: string[] = []
  let after = ''
  for (let more = true; more; ) {
    const { data, paging } = await page(after)
    found.push(...data.map(({ name, language }) => `${name} ${language}`))
    after = `&after=${paging.cursors.after}`
    more = paging.next !== undefined
  }
  expect(new Set(found).size).toBe(found.length)
  expect(found).toHaveLength(10)
})
