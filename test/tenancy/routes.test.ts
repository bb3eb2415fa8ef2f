import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { upload } from '../../workers/attachments/upload.ts'
import { staffDoor } from '../../workers/console.ts'
import worker from '../../workers/index.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { createQuickReply } from '../../workers/quick-replies/edit.ts'
import { signedIn } from '../support/app.ts'
import { makeEdge } from '../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../support/library.ts'
import { conversationsOf } from '../support/rows.ts'
import { makePatron, messageBody, post } from '../support/webhook.ts'

/** Ids of one library, by the name they have in a path. */
interface Ids {
  conversation: string
  message: string
  channel: string
  quick_reply: string
  attachment: string
  patron: string
}

type Body = (ids: Ids) => Record<string, unknown>
const nothing: Body = () => ({})

/**
 * Every route within a library: which id stands in its path, and a body that would be right. A new route without a line here
 * fails the build: say which id it takes, so that a foreign one is tried.
 */
const ROUTES: Record<string, { id?: keyof Ids; body?: Body; file?: Uint8Array<ArrayBuffer> }> = {
  'GET /': {},
  'GET /changes': {},
  'GET /socket': {},
  'POST /search': { body: () => ({ q: 'geheim' }) },
  'GET /quick-replies': {},
  'POST /quick-replies': {
    body: () => ({ shortcut: `kort-${Math.floor(Math.random() * 1e9)}`, title: 'T', text: 'Tekst' })
  },
  'PUT /quick-replies/central/:id': {
    id: 'quick_reply',
    body: () => ({ shortcut: 'x1', title: 'T', text: 'Tekst' })
  },
  'DELETE /quick-replies/central/:id': { id: 'quick_reply' },
  'PUT /quick-replies/:id': {
    id: 'quick_reply',
    body: () => ({ shortcut: 'x2', title: 'T', text: 'Tekst' })
  },
  'DELETE /quick-replies/:id': { id: 'quick_reply' },
  'GET /conversations': {},
  'GET /conversations/counts': {},
  'GET /conversations/:id': { id: 'conversation' },
  'GET /conversations/:id/messages': { id: 'conversation' },
  'POST /conversations/:id/replies': {
    id: 'conversation',
    body: () => ({ id: newId('message'), text: 'Hallo' })
  },
  'POST /conversations/:id/location': {
    id: 'conversation',
    body: () => ({ id: newId('message'), branch_id: newId('branch') })
  },
  'POST /conversations/:id/template': {
    id: 'conversation',
    body: () => ({ id: newId('message'), template_id: newId('template'), parameters: [] })
  },
  'POST /conversations/:id/typing': { id: 'conversation', body: nothing },
  'POST /conversations/:id/notes': {
    id: 'conversation',
    body: () => ({ id: newId('note'), text: 'Let op' })
  },
  'PUT /conversations/:id/assignee': { id: 'conversation', body: () => ({ assignee_id: null }) },
  'POST /conversations/:id/close': { id: 'conversation', body: nothing },
  'POST /conversations/:id/reopen': { id: 'conversation', body: nothing },
  'POST /conversations/:id/read': { id: 'conversation', body: () => ({ seq: 1 }) },
  'POST /conversations/:id/unread': { id: 'conversation', body: nothing },
  'PUT /conversations/:id/draft': { id: 'conversation', body: () => ({ mode: 'reply', text: 'Concept' }) },
  'PUT /conversations/:id/attachments/:attachment_id': {
    id: 'conversation',
    file: new Uint8Array([72, 105])
  },
  'DELETE /conversations/:id/attachments/:attachment_id': { id: 'conversation' },
  'GET /attachments/:id': { id: 'attachment' },
  'POST /attachments/:id/fetch': { id: 'attachment', body: nothing },
  'DELETE /messages/:id': { id: 'message' },
  'GET /messages/:id/versions': { id: 'message' },
  'POST /messages/:id/resend': { id: 'message', body: () => ({ id: newId('message') }) },
  'POST /messages/:id/reaction': {
    id: 'message',
    body: () => ({ id: newId('message'), emoji: '👍' })
  },
  'POST /patrons/:id/block': { id: 'patron', body: nothing },
  'POST /patrons/:id/unblock': { id: 'patron', body: nothing },
  'GET /templates': {},
  'POST /templates/sync': { body: nothing },
  'GET /channels/:id/events': { id: 'channel' },
  'GET /channels/:id/usage': { id: 'channel' },
  'PUT /channels/:id/settings': {
    id: 'channel',
    body: () => ({ read_receipts: true, typing_indicator: true })
  },
  'POST /channels/:id/resume': { id: 'channel', body: nothing },
  'PUT /channels/:id/credentials': { id: 'channel', body: () => ({ access_token: 'EAA-somebody-elses' }) }
}

const PREFIX = '/libraries/:library_id'
const routes = [
  ...new Set(
    staffDoor.routes
      .filter((route) => route.path.startsWith(PREFIX) && route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path.slice(PREFIX.length) || '/'}`)
  )
]

interface Tenant {
  made: MadeLibrary
  ids: Ids
  cookie: string
}

async function makeTenant(database: 'LIBRARIES_1' | 'LIBRARIES_2'): Promise<Tenant> {
  const edge = makeEdge()
  const made = await makeLibrary({ edge, database, people: [{ role: 'admin' }] })
  await post(messageBody(made.channel, makePatron(), `Geheim van ${made.library.name}`))
  const [conversation] = await conversationsOf(made.ctx)
  const staff = { ...made.ctx, actor: { kind: 'staff' as const, id: made.person.id } }
  const reply = { id: newId('message'), text: 'Ons antwoord', reply_to: null }
  const message = await compose(staff, conversation?.id ?? '', reply)
  const quickReply = { shortcut: 'eigen', title: 'Eigen', text: 'Van ons', enabled: true }
  const quick_reply = await createQuickReply(staff, quickReply)
  const attachment = newId('attachment')
  await upload(staff, {
    ...{ conversation_id: conversation?.id ?? '', id: attachment, name: 'Geheim.txt', declared_type: null },
    ...{ length: 6, body: new Response('Geheim').body }
  })
  const browser = await signedIn(edge, made.person.email)
  const ids = {
    conversation: conversation?.id ?? '',
    message: message.id,
    channel: made.channel.id,
    quick_reply,
    attachment,
    patron: conversation?.patron_id ?? ''
  }
  return { made, ids, cookie: browser.cookie() ?? '' }
}

async function ask(
  who: Tenant,
  method: string,
  path: string,
  body?: Record<string, unknown> | Uint8Array<ArrayBuffer>
) {
  const execution = createExecutionContext()
  const request = new Request(`http://baak.example/api${path}`, {
    method,
    headers: {
      cookie: who.cookie,
      ...(body && { 'content-type': `application/${body instanceof Uint8Array ? 'octet-stream' : 'json'}` })
    },
    ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) })
  })
  const response = await worker.fetch(request, env, execution)
  await waitOnExecutionContext(execution)
  return { status: response.status, text: await response.text() }
}

/** Everything that a library holds, as one text. */
async function contents({ made }: Tenant): Promise<string> {
  const d1 = made.library.database === 'LIBRARIES_1' ? env.LIBRARIES_1 : env.LIBRARIES_2
  const owned =
    "select name from sqlite_schema where type = 'table' and sql like '%library_id text not null%' order by name"
  const { results } = await d1.prepare(owned).all<{ name: string }>()
  const parts: string[] = []
  for (const { name } of results) {
    const rows = await d1.prepare(`select * from ${name} where library_id = ?`).bind(made.library.id).raw()
    parts.push(`${name}: ${JSON.stringify(rows)}`)
  }
  if (parts.length < 20) throw new Error('tables are missing from the comparison')
  return parts.join('\n')
}

const pathOf = (libraryId: string, route: string, id: string | undefined, attachment = '') => {
  const path = `/libraries/${libraryId}${route.slice(route.indexOf(' ') + 1)}`.replace(/\/$/, '')
  const query = route === 'GET /changes' ? '?since=0' : ''
  return `${path.replace(':attachment_id', attachment).replace(':id', id ?? '')}${query}`
}

/** An id of the right form that exists nowhere. */
const missing: Ids = {
  conversation: newId('conversation'),
  message: newId('message'),
  channel: newId('channel'),
  quick_reply: newId('quick_reply'),
  attachment: newId('attachment'),
  patron: newId('patron')
}

test('every route within a library has a line in this table, and every line is a route', () => {
  expect(Object.keys(ROUTES).sort()).toEqual([...routes].sort())
})

describe.each([
  ['in one database', 'LIBRARIES_1', 'LIBRARIES_1'],
  ['in two databases', 'LIBRARIES_1', 'LIBRARIES_2']
] as const)('two libraries %s', (_where, first, second) => {
  let ours: Tenant
  let theirs: Tenant
  beforeAll(async () => {
    ours = await makeTenant(first)
    theirs = await makeTenant(second)
  })

  test.each(routes)('%s: the other library is not there, and nothing in it changes', async (route) => {
    const { id, body, file } = ROUTES[route] ?? {}
    const method = route.slice(0, route.indexOf(' '))
    const before = await contents(theirs)
    const { attachment } = theirs.ids
    const foreignLibrary = pathOf(theirs.made.library.id, route, id && theirs.ids[id], attachment)
    const nowhere = pathOf(newId('library'), route, id && theirs.ids[id], attachment)
    const foreign = await ask(ours, method, foreignLibrary, file ?? body?.(theirs.ids))
    expect(foreign.status).toBe(404)
    expect(foreign).toEqual(await ask(ours, method, nowhere, file ?? body?.(theirs.ids)))
    expect(await contents(theirs)).toBe(before)
  })

  test.each(routes.filter((route) => ROUTES[route]?.id))(
    '%s: a foreign id is answered like a missing one',
    async (route) => {
      const { id, body, file } = ROUTES[route] ?? {}
      if (!id) throw new Error('this route takes no id')
      const method = route.slice(0, route.indexOf(' '))
      const before = await contents(theirs)
      const foreign = await ask(
        ours,
        method,
        pathOf(ours.made.library.id, route, theirs.ids[id], theirs.ids.attachment),
        file ?? body?.(theirs.ids)
      )
      const absent = await ask(
        ours,
        method,
        pathOf(ours.made.library.id, route, missing[id], missing.attachment),
        file ?? body?.(missing)
      )
      expect(foreign.status).toBe(404)
      expect(foreign).toEqual(absent)
      expect(await contents(theirs)).toBe(before)
    }
  )

  test('a reply cannot quote, nor a conversation be given to, what belongs to the other', async () => {
    const own = `/libraries/${ours.made.library.id}/conversations/${ours.ids.conversation}`
    const quote = { id: newId('message'), text: 'Kijk', reply_to: theirs.ids.message }
    expect((await ask(ours, 'POST', `${own}/replies`, quote)).status).toBe(404)
    const assignee = { assignee_id: theirs.made.person.id }
    expect((await ask(ours, 'PUT', `${own}/assignee`, assignee)).status).toBe(409)
  })

  test('a file of the other cannot be sent from, nor taken out of, a conversation of ours', async () => {
    const own = `/libraries/${ours.made.library.id}/conversations/${ours.ids.conversation}`
    const before = await contents(theirs)
    expect((await ask(ours, 'DELETE', `${own}/attachments/${theirs.ids.attachment}`)).status).toBe(404)
    const reply = { id: newId('message'), attachments: [theirs.ids.attachment] }
    expect((await ask(ours, 'POST', `${own}/replies`, reply)).status).toBe(404)
    expect(await contents(theirs)).toBe(before)
  })

  test('search finds our own words and never theirs', async () => {
    const found = await ask(ours, 'POST', `/libraries/${ours.made.library.id}/search`, { q: 'geheim' })
    expect(found.text).toContain(ours.made.library.name)
    expect(found.text).not.toContain(theirs.made.library.name)
  })
})
