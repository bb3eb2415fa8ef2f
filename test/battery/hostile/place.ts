import { base64url } from 'jose'
import { objectKeyOf } from '../../../workers/attachments/object.ts'
import { directoryOf } from '../../../workers/lib/context.ts'
import { newId } from '../../../workers/lib/id.ts'
import { sha256Hex } from '../../../workers/lib/text.ts'
import { ROLES } from '../../../workers/people/roles.ts'
import { createQuickReply } from '../../../workers/quick-replies/edit.ts'
import { compose } from '../../../workers/replies/compose.ts'
import { insertSession } from '../../../workers/sessions/queries.ts'
import { makeScreen } from '../../../workers/wait-screens/manage.ts'
import { makeEdge, type TestEdge } from '../../support/edge.ts'
import { type MadeLibrary, makeLibrary } from '../../support/library.ts'
import { makePushDevice } from '../../support/push.ts'
import { conversationsOf } from '../../support/rows.ts'
import { makePatron, messageBody, post } from '../../support/webhook.ts'

export const ACTORS = [...ROLES, 'operator', 'nobody', 'somebody_else'] as const
export type Actor = (typeof ACTORS)[number]

/** A library with somebody of every role, an operator, and something of every kind that a path can name. */
export interface Place {
  made: MadeLibrary
  edge: TestEdge
  /** By the noun before it in a path, or by its own name there. */
  ids: Record<string, string>
  cookies: Map<Actor, string>
}

export async function beginPlace(): Promise<Place> {
  const edge = makeEdge()
  const people = [...ROLES.map((role) => ({ role })), { role: 'viewer' as const, operator: true }]
  const made = await makeLibrary({ edge, people })
  const { ctx, channel, person } = made
  await post(messageBody(channel, makePatron(), 'Zijn jullie open?'))
  const [row] = await conversationsOf(ctx)
  if (!row) throw new Error('the message did not arrive')
  const staff = { ...ctx, actor: { kind: 'staff' as const, id: person.id } }
  const reply = { id: newId('message'), text: 'Ja, tot 17 uur', reply_to: null }
  const message = await compose(staff, row.id, reply)
  const own = { shortcut: 'eigen', title: 'Eigen', text: 'Van ons', enabled: true }
  const quick_reply = await createQuickReply(staff, own)
  const screen = await makeScreen(staff, 'Balie')
  const ids = {
    conversation: row.id,
    patron: row.patron_id,
    message: message.id,
    channel: channel.id,
    quick_reply,
    screen: screen.id,
    secret: screen.secret,
    push_device: await makePushDevice(edge, person, newId('log'))
  }
  const files = await writeFiles(made, message.id, row.id)
  return {
    made,
    edge,
    ids: { ...ids, ...files, ...(await writeRest(made)), ...(await central(edge)) },
    cookies: new Map()
  }
}

/** One that a patron sent, and one that is to leave with an answer. */
async function writeFiles(
  { ctx, channel, library, person }: MadeLibrary,
  message_id: string,
  conversation_id: string
) {
  const { db } = ctx
  const file = {
    ...{
      library_id: library.id,
      conversation_id,
      channel_id: channel.id,
      kind: 'document' as const,
      name: 'open.txt'
    },
    ...{
      type: 'text/plain',
      size: 6,
      sha256: 'f'.repeat(64),
      state: 'stored' as const,
      created_at: ctx.now()
    }
  }
  const ids = { attachment: newId('attachment'), attachment_id: newId('attachment') }
  await db.commit(
    db.insertInto('attachments').values({ ...file, id: ids.attachment, message_id }),
    db.insertInto('attachments').values({ ...file, id: ids.attachment_id, uploaded_by: person.id })
  )
  for (const id of Object.values(ids)) await ctx.env.MEDIA.put(objectKeyOf(ctx, id), 'Geheim')
  return ids
}

/** What no verb makes in a moment: a template, a branch, and a delivery that died. */
async function writeRest({ ctx, channel, library, person }: MadeLibrary) {
  const { db } = ctx
  const library_id = library.id
  const branch = newId('branch')
  // whose year is asked for
  const ids = {
    ...{ template: newId('template'), branch, year: branch, dead: `dlv_${'0'.repeat(64)}` },
    emergency: newId('emergency')
  }
  const components = JSON.stringify([{ type: 'BODY', text: 'Mogen wij je antwoorden?' }])
  const place = { address: 'Neude 11', latitude: 52.09, longitude: 5.11 }
  await db.commit(
    db.insertInto('branches').values({ library_id, id: ids.branch, name: 'Neude', ...place }),
    db.insertInto('templates').values({
      ...{ library_id, id: ids.template, account_id: channel.waba_id, name: 'mogen_wij', language: 'nl' },
      ...{ category: 'UTILITY', status: 'APPROVED', components, status_at: ctx.now() }
    }),
    db.insertInto('deliveries').values({
      ...{ library_id, id: ids.dead, channel_id: channel.id, field: 'messages', received_at: ctx.now() },
      ...{ lease_until: 0, state: 'dead', attempts: 10, outcomes: '{}', error: 'failed: TypeError' }
    }),
    // over already, and just begun: it closes nothing, and can be taken back
    db.insertInto('emergencies').values({
      ...{ library_id, id: ids.emergency, channels: 1, from_at: ctx.now() + 86_400_000, until_at: 1, at: 1 },
      ...{ reason: 'Storm', text: 'Dicht', by_id: person.id }
    })
  )
  return ids
}

/** What all libraries share, and what only an operator sees. */
async function central(edge: TestEdge) {
  const directory = directoryOf(edge)
  const text = `{"nobody":"${newId('message')}"}`
  await post(text)
  const id = newId('central_quick_reply')
  const words = {
    shortcut: id,
    title: 'Open',
    topic: 'open',
    text: 'Tot 17 uur.',
    text_u: 'Tot 17 uur.',
    text_en: 'Till 5.'
  }
  await directory.commit(directory.insertInto('central_quick_replies').values({ id, ...words, position: 1 }))
  const day = {
    kind: 'closure' as const,
    name: 'Lang geleden',
    from_on: '2001-01-01',
    until_on: '2001-01-01'
  }
  const central_day = newId('central_closure')
  await directory.commit(directory.insertInto('central_closures').values({ id: central_day, ...day }))
  return { quarantine: `qrt_${await sha256Hex(text)}`, central: id, central_day }
}

/** What this one's browser sends along. A session that ended is followed by another. */
export async function presentCookie(place: Place, actor: Actor): Promise<string | null> {
  if (actor === 'nobody') return null
  const known = place.cookies.get(actor)
  if (known) return known
  const token = base64url.encode(crypto.getRandomValues(new Uint8Array(32)))
  const cookie = `baak=${token}`
  place.cookies.set(actor, cookie)
  const person = place.made.people[[...ROLES, 'operator'].indexOf(actor)]
  // somebody else's cookie has the right form, and is nobody's
  if (!person) return cookie
  const id = newId('session')
  place.ids.session = id
  const directory = directoryOf(place.edge)
  const now = place.edge.now()
  const session = { id, token_hash: await sha256Hex(token), person_id: person.id, device: 'Firefox' }
  await directory.commit(
    insertSession(directory, { ...session, created_at: now, seen_at: now, expires_at: now + 36_000_000 })
  )
  return cookie
}
