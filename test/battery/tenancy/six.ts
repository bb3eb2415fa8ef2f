import { upload } from '../../../workers/attachments/upload.ts'
import { type Context, contextOf, directoryOf, type StaffContext } from '../../../workers/lib/context.ts'
import { newId } from '../../../workers/lib/id.ts'
import { sha256Hex } from '../../../workers/lib/text.ts'
import { keepDraft } from '../../../workers/drafts/keep.ts'
import { writeNote } from '../../../workers/notes/write.ts'
import { ROLES, type Role } from '../../../workers/people/roles.ts'
import { createQuickReply } from '../../../workers/quick-replies/edit.ts'
import { compose } from '../../../workers/replies/compose.ts'
import { makePushDevice } from '../../support/push.ts'
import { makeScreen } from '../../../workers/wait-screens/manage.ts'
import { makeEdge, type TestEdge } from '../../support/edge.ts'
import { type MadeLibrary, makeLibrary, type MadePerson } from '../../support/library.ts'
import { deliveriesOf, messagesOf } from '../../support/rows.ts'
import { makePatron, messageBody, post } from '../../support/webhook.ts'
import type { Ids } from './ids.ts'

/** Whose library it is not: nobody signed in, a colleague of before, who runs Baak, and who works in two libraries. */
export const STRANGERS = ['nobody', 'former', 'operator', 'both'] as const
export type Who = Role | (typeof STRANGERS)[number]

export interface Tenant {
  number: number
  made: MadeLibrary
  /** A word that everything of this library holds, and nothing else. */
  word: string
  /** What others try to reach; the library's own people leave it alone. */
  bait: Ids
  /** What its own people work on. */
  mine: Ids
  /** The session cookie of each; empty for nobody. */
  cookies: Record<Who, string>
}

const letters = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => String.fromCharCode(97 + (byte % 26)))

/** Nobody sends their answers meanwhile. */
const SILENT = { send: async () => undefined } as unknown as Queue<never>

/** Six libraries, three in each database, each with people of every role and two things of every kind. */
export async function makeSix(): Promise<Tenant[]> {
  const edge = makeEdge({ OUTBOX: SILENT })
  const made: Omit<Tenant, 'cookies'>[] = []
  for (let number = 0; number < 6; number += 1) made.push(await makeTenant(edge, number))
  const six: Tenant[] = []
  for (const tenant of made) six.push({ ...tenant, cookies: await cookiesOf(edge, made, tenant) })
  return six
}

async function makeTenant(edge: TestEdge, number: number): Promise<Omit<Tenant, 'cookies'>> {
  const word = `kanarie${letters().join('')}`
  const people = [...ROLES].reverse().map((role) => ({ role, name: `${role} ${word}` }))
  const database = number % 2 === 0 ? 'LIBRARIES_1' : 'LIBRARIES_2'
  const made = await makeLibrary({ edge, database, name: `Bibliotheek ${word}`, people })
  const staff = contextOf(edge, made.library, { kind: 'staff', id: made.person.id })
  const bait = await stock(edge, made, staff, word)
  const mine = await stock(edge, made, staff, word)
  await edge.settle()
  return { number, made, word, bait, mine }
}

async function stock(edge: TestEdge, made: MadeLibrary, staff: StaffContext, word: string): Promise<Ids> {
  const id = newId('message')
  const { conversation, question, patron, delivery } = await ask(made, word)
  const answer = await compose(staff, conversation, { id, text: `Antwoord ${word}`, reply_to: null })
  const note = { id: newId('note'), text: `Let op ${word}` }
  await writeNote(staff, conversation, note)
  await keepDraft(staff, conversation, { mode: 'reply', text: `Concept ${word}` })
  const texts = { shortcut: `x${crypto.randomUUID().slice(0, 8)}`, title: word, text: word, enabled: true }
  const quick_reply = await createQuickReply(staff, texts)
  return {
    ...{ library: made.library.id, conversation, question, answer: answer.id, note: note.id, quick_reply },
    ...{ channel: made.channel.id, patron, delivery, person: made.people.at(-1)?.id ?? '' },
    attachment: await uploaded(staff, conversation, word),
    ...(await written(staff, made, word)),
    session: (await sessionOf(edge, made.person)).id,
    screen: (await makeScreen(staff, word)).id,
    push_device: await makePushDevice(edge, made.person, newId('log'))
  }
}

async function ask(made: MadeLibrary, word: string) {
  const known = new Set((await messagesOf(made.ctx)).map((message) => message.id))
  await post(messageBody(made.channel, makePatron({ name: `Joris ${word}` }), `Geheim van ${word}`))
  const message = (await messagesOf(made.ctx)).find(({ id, origin }) => origin === 'patron' && !known.has(id))
  const delivery = (await deliveriesOf(made.ctx)).at(-1)
  if (!message || !delivery) throw new Error('the question did not arrive')
  const { patron_id } = await made.ctx.db
    .selectFrom('conversations')
    .where('library_id', '=', made.library.id)
    .where('id', '=', message.conversation_id)
    .select('patron_id')
    .executeTakeFirstOrThrow()
  const { conversation_id: conversation, id: question } = message
  return { conversation, question, patron: patron_id, delivery: delivery.id }
}

async function uploaded(staff: StaffContext, conversation_id: string, word: string): Promise<string> {
  const id = newId('attachment')
  const { body } = new Response(`Inhoud ${word}`)
  const file = { name: `${word}.txt`, declared_type: null, length: 7 + word.length, body }
  await upload(staff, { conversation_id, id, ...file })
  return id
}

/** What no request of ours makes: a branch, a template, news of Meta. */
async function written({ db, now }: Context, made: MadeLibrary, word: string) {
  const [branch, template] = [newId('branch'), newId('template')]
  const library_id = db.library_id
  const components = JSON.stringify([{ type: 'BODY', text: `Beste ${word}` }])
  await db.commit(
    db.insertInto('branches').values({
      ...{ library_id, id: branch, name: `Vestiging ${word}`, address: 'Markt 1' },
      ...{ latitude: 52.1, longitude: 5.2 }
    }),
    db.insertInto('templates').values({
      ...{
        library_id,
        id: template,
        account_id: made.channel.waba_id,
        name: `sjabloon_${template.slice(4)}`
      },
      ...{ language: 'nl', category: 'UTILITY', status: 'APPROVED', components, status_at: now() }
    }),
    db.insertInto('channel_events').values({
      ...{ library_id, id: crypto.randomUUID(), channel_id: made.channel.id, field: 'account_update' },
      ...{ content: JSON.stringify({ word }), facts: JSON.stringify({ word }), at: now(), received_at: now() }
    })
  )
  return { branch, template, emergency: await overEmergency(db, made, word) }
}

/** Over already, and just begun: it closes nothing, and taking it back is still allowed. */
async function overEmergency(db: Context['db'], made: MadeLibrary, word: string) {
  const id = newId('emergency')
  const { library_id } = db
  const times = { from_at: Date.now() + 86_400_000, until_at: 1, at: 1 }
  const words = { reason: `Storm ${word}`, text: `Dicht ${word}`, by_id: made.person.id }
  await db.commit(db.insertInto('emergencies').values({ library_id, id, channels: 1, ...times, ...words }))
  return id
}

/** A session without the way to it: the row, and the cookie that it answers to. */
async function sessionOf(edge: TestEdge, person: { id: string }) {
  const token = Array.from({ length: 43 }, () => letters()[0]).join('')
  const id = newId('session')
  const now = edge.now()
  const db = directoryOf(edge)
  const session = { id, person_id: person.id, device: 'Firefox', created_at: now, seen_at: now }
  await db.commit(
    db
      .insertInto('sessions')
      .values({ ...session, token_hash: await sha256Hex(token), expires_at: now + 10 * 3_600_000 })
  )
  return { id, cookie: `baak=${token}` }
}

type Made = Omit<Tenant, 'cookies'>

async function cookiesOf(edge: TestEdge, all: Made[], own: Made): Promise<Tenant['cookies']> {
  const cookies: Partial<Tenant['cookies']> = { nobody: '' }
  for (const person of own.made.people) cookies[person.role] = (await sessionOf(edge, person)).cookie
  const former = await makePerson(edge, own, {})
  await join(edge, former, own, null)
  await join(edge, former, formerlyOf(all, own), edge.now())
  const both = await makePerson(edge, own, {})
  await join(edge, both, own, null)
  await join(edge, both, alsoOf(all, own), null)
  const operator = await makePerson(edge, own, { operator: 1 })
  for (const [who, person] of Object.entries({ former, both, operator }))
    cookies[who as Who] = (await sessionOf(edge, person)).cookie
  return cookies as Tenant['cookies']
}

/** Which library a colleague of before has left, and in which other one somebody works too. */
export const formerlyOf = <T>(all: T[], own: { number: number }) => all[(own.number + 1) % all.length] as T
export const alsoOf = <T>(all: T[], own: { number: number }) => all[(own.number + 2) % all.length] as T

async function makePerson(edge: TestEdge, { word }: Made, more: { operator?: 1 }) {
  const id = newId('person')
  const db = directoryOf(edge)
  const person = { id, name: 'Yara Demir', email: `${id.slice(4)}@${word}.example`, created_at: edge.now() }
  await db.commit(db.insertInto('people').values({ ...person, ...more }))
  return person
}

async function join(edge: TestEdge, person: Pick<MadePerson, 'id'>, { made }: Made, ended_at: number | null) {
  const db = directoryOf(edge)
  const { db: library } = made.ctx
  const library_id = made.library.id
  const membership = { person_id: person.id, library_id, role: 'admin' as const, created_at: edge.now() }
  await db.commit(db.insertInto('memberships').values({ ...membership, ended_at }))
  const member = { library_id, id: person.id, name: 'Yara Demir', initials: 'YD', left_at: ended_at }
  await library.commit(library.insertInto('members').values(member))
}
