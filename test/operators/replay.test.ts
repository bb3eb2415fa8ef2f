import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import worker from '../../workers/index.ts'
import { processDelivery } from '../../workers/intake/process.ts'
import { contextOf, directoryOf, SYSTEM } from '../../workers/lib/context.ts'
import { signedIn } from '../support/app.ts'
import { makeEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { deliveriesOf, messagesOf } from '../support/rows.ts'
import { bodyOf, changeOf, makePatron, messageBody, post, textElement } from '../support/webhook.ts'

interface Answer {
  status: number
  body: { items?: Record<string, unknown>[]; state?: string }
}

let operator: (method: string, path: string) => Promise<Answer>
let staff: (method: string, path: string) => Promise<Answer>

const asker = (cookie: string) => async (method: string, path: string) => {
  const execution = createExecutionContext()
  const request = new Request(`http://baak.example/api/operator${path}`, { method, headers: { cookie } })
  const response = await worker.fetch(request, env, execution)
  await waitOnExecutionContext(execution)
  return { status: response.status, body: JSON.parse((await response.text()) || '{}') as Answer['body'] }
}

beforeAll(async () => {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, people: [{ operator: true }, { role: 'admin' }] })
  const [first, second] = made.people
  operator = asker((await signedIn(edge, first?.email ?? '')).cookie() ?? '')
  staff = asker((await signedIn(edge, second?.email ?? '')).cookie() ?? '')
})

/** What the queue or the sweep would do, after every lease. */
async function workOff(made: MadeLibrary) {
  for (const row of await deliveriesOf(made.ctx)) {
    const edge = { ...makeEdge(), now: () => Date.now() + 3_600_000 }
    await processDelivery(contextOf(edge, made.library, SYSTEM), row.id, false)
  }
}

describe('a delivery that is dead', () => {
  test('is shown to the operator without its words, and stored once its cause is gone', async () => {
    const made = await makeLibrary()
    const element = textElement(makePatron(), 'Woorden van een klant')
    const trigger = `dead_${made.channel.id}`
    await env.LIBRARIES_1.exec(
      `create trigger ${trigger} before insert on messages when new.external_id = '${element.id}' begin select raise(abort, 'no'); end;`
    )
    await post(bodyOf(made.channel, changeOf(made.channel, { messages: [element] })))
    const [row] = await deliveriesOf(made.ctx)
    for (let days = 0; days < 12; days += 1) {
      const edge = { ...makeEdge(), now: () => Date.now() + days * 86_400_000 }
      await processDelivery(contextOf(edge, made.library, SYSTEM), row?.id ?? '', false)
    }
    const { body } = await operator('GET', '/dead')
    const item = body.items?.find((dead) => dead.id === row?.id)
    expect(item).toMatchObject({ library_id: made.library.id, library: made.library.name, field: 'messages' })
    expect(JSON.stringify(body)).not.toContain('Woorden van een klant')
    await env.LIBRARIES_1.exec(`drop trigger ${trigger};`)
    expect((await operator('POST', `/dead/${made.library.id}/${row?.id}/replay`)).status).toBe(202)
    await workOff(made)
    expect(await messagesOf(made.ctx)).toMatchObject([{ text: 'Woorden van een klant' }])
    expect((await operator('POST', `/dead/${made.library.id}/${row?.id}/replay`)).status).toBe(404)
  })
})

describe('a message for a number that nobody had', () => {
  test('waits in quarantine, and reaches its library when the number is connected', async () => {
    const made = await makeLibrary()
    const later = { ...made.channel, phone_number_id: `8${made.channel.phone_number_id.slice(1)}` }
    await post(messageBody(later, makePatron(), 'Te vroeg geschreven'))
    const find = async () =>
      (await operator('GET', '/quarantine')).body.items?.find(
        (item) => item.account === later.phone_number_id
      )
    const waiting = await find()
    expect(waiting).toMatchObject({ reason: 'unknown_account', state: 'waiting' })
    expect((await operator('POST', `/quarantine/${waiting?.id}/replay`)).body).toEqual({ state: 'waiting' })
    const directory = directoryOf(made.ctx)
    await directory.commit(
      directory.insertInto('channel_routes').values({
        ...{ kind: 'phone_number_id', external_id: later.phone_number_id },
        ...{ library_id: made.library.id, channel_id: made.channel.id }
      })
    )
    expect((await operator('POST', `/quarantine/${waiting?.id}/replay`)).body).toEqual({ state: 'replayed' })
    await workOff(made)
    expect(await messagesOf(made.ctx)).toMatchObject([{ text: 'Te vroeg geschreven' }])
    expect(await find()).toMatchObject({ state: 'replayed' })
  })
})

test.each(['/dead', '/quarantine', '/chores'])(
  '%s is for operators only, not for the admin of a library',
  async (path) => {
    expect((await operator('GET', path)).status).toBe(200)
    expect((await staff('GET', path)).status).toBe(403)
    expect((await asker('')('GET', path)).status).toBe(401)
  }
)
