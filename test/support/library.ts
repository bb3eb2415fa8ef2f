import { type AutoReplies, STANDARD } from '../../workers/auto-replies/schema.ts'
import type { Context, LibraryPlace } from '../../workers/lib/context.ts'
import { contextOf, directoryOf, type Edge, SYSTEM } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { seal } from '../../workers/lib/seal.ts'
import { initialsOf } from '../../workers/people/person.ts'
import type { Role } from '../../workers/people/roles.ts'
import { makeEdge } from './edge.ts'

/** A person to make; with `id` they exist already and only become a colleague here too. */
export interface PersonWish {
  id?: string
  name?: string
  email?: string
  role?: Role
  operator?: boolean
}

export interface LibraryWish {
  edge?: Edge
  database?: `LIBRARIES_${number}`
  name?: string
  /** The first one is `person`. One staff member when left out. */
  people?: PersonWish[]
  /** What it sends by itself; nothing when left out, so that a test hears no more than it asks for. */
  auto_replies?: Partial<AutoReplies>
  /** What the simulator knows the channel by, when a test talks to it. */
  channel?: Partial<MadeChannel>
}

export interface MadePerson {
  id: string
  name: string
  email: string
  role: Role
}

export interface MadeChannel {
  id: string
  phone_number_id: string
  display_phone_number: string
  waba_id: string
  scope: string
  access_token: string
}

export interface MadeLibrary {
  library: LibraryPlace & { name: string }
  channel: MadeChannel
  people: MadePerson[]
  /** The first of `people`. */
  person: MadePerson
  /** Bound to the library, acting as `person`. */
  ctx: Context
  /** The same as no person: what a job or the intake gets. */
  system: Context
  as: (person: { id: string }) => Context
}

const NAMES = ['Sanne de Wit', 'Bram Hoekstra', 'Yara Demir', 'Tjitske Postma', 'Joris van den Berg']

/** Nothing leaves by itself. */
export const SILENT: Partial<AutoReplies> = {
  greeting: { ...STANDARD.greeting, enabled: false },
  away: { ...STANDARD.away, enabled: false },
  received: { ...STANDARD.received, enabled: false }
}

/** As an admin would have saved it. */
async function setAutoReplies({ db }: Context, wish: Partial<AutoReplies>): Promise<void> {
  const { form_of_address, promise, ...document } = { ...STANDARD, ...wish }
  const { library_id } = db
  const row = { version: 1, document: JSON.stringify(document), changed_at: 0, changed_by: null }
  await db.commit(
    db.insertInto('auto_replies').values({ library_id, id: 'auto_replies', ...row }),
    db.insertInto('auto_replies_versions').values({ library_id, id: 'auto_replies', ...row }),
    db.insertInto('library_settings').values({ library_id, id: 'settings', form_of_address, promise })
  )
}

const digits = (count: number) => Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('')

/** A library of the test's own, with people, one connected WhatsApp channel and its routes. */
export async function makeLibrary(wish: LibraryWish = {}): Promise<MadeLibrary> {
  const edge = wish.edge ?? makeEdge()
  const id = newId('library')
  const library = {
    id,
    database: wish.database ?? 'LIBRARIES_1',
    name: wish.name ?? `Bibliotheek ${id.slice(-6)}`
  }
  const channel = madeChannel(wish.channel)
  const people = (wish.people ?? [{}]).map(madePerson)
  const [person] = people
  if (!person) throw new Error('a library needs a person')
  await writeDirectory(edge, library, channel, people, wish.people ?? [])
  await writeLibrary(edge, library, channel, people)
  await setAutoReplies(contextOf(edge, library, SYSTEM), wish.auto_replies ?? SILENT)
  const as = (someone: { id: string }) => contextOf(edge, library, { kind: 'staff', id: someone.id })
  return { library, channel, people, person, ctx: as(person), system: contextOf(edge, library, SYSTEM), as }
}

function madeChannel(wish: Partial<MadeChannel> = {}): MadeChannel {
  return {
    id: newId('channel'),
    phone_number_id: `1${digits(14)}`,
    display_phone_number: `3165550${digits(7)}`,
    waba_id: `2${digits(14)}`,
    scope: `3${digits(14)}`,
    access_token: `EAA-test-${digits(12)}`,
    ...wish
  }
}

function madePerson(wish: PersonWish, index: number): MadePerson {
  const id = wish.id ?? newId('person')
  return {
    id,
    name: wish.name ?? NAMES[index % NAMES.length] ?? 'Sanne de Wit',
    email: wish.email ?? `${id.slice(4)}@bibliotheek.example`,
    role: wish.role ?? 'staff'
  }
}

async function writeDirectory(
  edge: Edge,
  library: MadeLibrary['library'],
  channel: MadeChannel,
  people: MadePerson[],
  wishes: PersonWish[]
) {
  const db = directoryOf(edge)
  const created_at = edge.now()
  const route = { library_id: library.id, channel_id: channel.id }
  await db.commit(
    db.insertInto('libraries').values({ ...library, place: 'Veldwater', created_at }),
    db.insertInto('channel_routes').values([
      { kind: 'phone_number_id', external_id: channel.phone_number_id, ...route },
      { kind: 'display_phone_number', external_id: channel.display_phone_number, ...route },
      { kind: 'waba_id', external_id: channel.waba_id, ...route }
    ]),
    ...people.flatMap(({ id, name, email, role }, index) => [
      db
        .insertInto('people')
        .values({ id, name, email, operator: wishes[index]?.operator ? 1 : 0, created_at })
        .onConflict((conflict) => conflict.column('id').doNothing()),
      db.insertInto('memberships').values({ person_id: id, library_id: library.id, role, created_at })
    ])
  )
}

async function writeLibrary(
  edge: Edge,
  library: MadeLibrary['library'],
  channel: MadeChannel,
  people: MadePerson[]
) {
  const { db } = contextOf(edge, library, SYSTEM)
  const library_id = library.id
  const place = { library_id, table: 'channels', row: channel.id, column: 'access_token' }
  const { phone_number_id, waba_id, access_token, id, display_phone_number, scope } = channel
  const sealed = await seal(edge.env.SEAL_KEYS, place, access_token)
  await db.commit(
    db.insertInto('counters').values({ library_id, id: 'seq', value: 0 }),
    db
      .insertInto('members')
      .values(people.map(({ id, name }) => ({ library_id, id, name, initials: initialsOf(name) }))),
    db.insertInto('channels').values({
      ...{ library_id, id, kind: 'whatsapp', name: 'WhatsApp', display_phone_number, scope },
      ...{ external_id: phone_number_id, account_id: waba_id, access_token: sealed }
    })
  )
}
