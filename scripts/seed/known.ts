import { contentOf } from '../../workers/conversations/content.ts'
import {
  type Context,
  contextOf,
  directoryOf,
  type Edge,
  type LibraryPlace,
  SYSTEM
} from '../../workers/lib/context.ts'
import { open } from '../../workers/lib/seal.ts'
import { tapPayload } from '../../workers/replies/tap.ts'

/** A channel as the simulator needs to know it. */
export interface SeededChannel {
  phone_number_id: string
  display_phone_number: string
  waba_id: string
  access_token: string
  library_id: string
  library: string
  email: string
}

/** A patron who wrote in the last day, whom Meta therefore lets us answer, or for whom an answer waits. */
export interface SeededPatron {
  phone_number_id: string
  from: string
  name: string
  user_id: string | null
  last_inbound_at: number
}

/** A template of ours on a patron's phone, that tells of an answer which waits. */
export interface SeededTemplate {
  id: string
  phone_number_id: string
  patron: string
  text: string
  at: number
  choices: { of: 'template'; items: { id: string; title: string }[] }
}

export async function channelsOf(edge: Edge): Promise<SeededChannel[]> {
  const directory = directoryOf(edge)
  const libraries = await directory
    .selectFrom('libraries')
    .select(['id', 'name', 'database'])
    .orderBy('id')
    .execute()
  const channels: SeededChannel[] = []
  for (const library of libraries) {
    const staff = await directory
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .where('memberships.library_id', '=', library.id)
      .where('memberships.role', 'in', ['staff', 'coordinator', 'admin'])
      .orderBy('memberships.role', 'desc')
      .select('people.email')
      .executeTakeFirst()
    for (const channel of await connected(edge, library)) {
      channels.push({ ...channel, library_id: library.id, library: library.name, email: staff?.email ?? '' })
    }
  }
  return channels
}

async function connected(edge: Edge, library: LibraryPlace) {
  const { db } = contextOf(edge, library, SYSTEM)
  const rows = await db
    .selectFrom('channels')
    .where('library_id', '=', library.id)
    .selectAll()
    .orderBy('id')
    .execute()
  const channels = []
  for (const row of rows) {
    const place = { library_id: library.id, table: 'channels', row: row.id, column: 'access_token' }
    channels.push({
      phone_number_id: row.external_id,
      display_phone_number: row.display_phone_number,
      waba_id: row.account_id,
      access_token: await open(edge.env.SEAL_KEYS, place, row.access_token ?? '')
    })
  }
  return channels
}

export async function patronsOf(edge: Edge): Promise<SeededPatron[]> {
  const since = edge.now() - 86_400_000
  const libraries = await directoryOf(edge).selectFrom('libraries').select(['id', 'database']).execute()
  const patrons: SeededPatron[] = []
  for (const library of libraries) {
    const { db } = contextOf(edge, library, SYSTEM)
    const rows = await db
      .selectFrom('conversations')
      .innerJoin('patrons', (join) =>
        join
          .onRef('patrons.library_id', '=', 'conversations.library_id')
          .onRef('patrons.id', '=', 'conversations.patron_id')
      )
      .innerJoin('channels', (join) =>
        join
          .onRef('channels.library_id', '=', 'conversations.library_id')
          .onRef('channels.id', '=', 'conversations.channel_id')
      )
      .leftJoin('patron_identities', (join) =>
        join
          .onRef('patron_identities.library_id', '=', 'patrons.library_id')
          .onRef('patron_identities.patron_id', '=', 'patrons.id')
          .on('patron_identities.kind', '=', 'user_id')
      )
      .where('conversations.library_id', '=', library.id)
      .where((eb) =>
        eb.or([eb('conversations.last_inbound_at', '>', since), eb('conversations.held_by', 'is not', null)])
      )
      .select(['channels.external_id as phone_number_id', 'patrons.name', 'patrons.phone', 'last_inbound_at'])
      .select('patron_identities.external_id as user_id')
      .execute()
    for (const { phone_number_id, name, phone, user_id, last_inbound_at } of rows) {
      const from = phone ?? user_id
      if (from && last_inbound_at)
        patrons.push({ phone_number_id, from, name: name ?? from, user_id, last_inbound_at })
    }
  }
  return patrons
}

/** What can be tapped on the phones. */
export async function templatesOf(edge: Edge): Promise<SeededTemplate[]> {
  const libraries = await directoryOf(edge).selectFrom('libraries').select(['id', 'database']).execute()
  const found = await Promise.all(libraries.map((library) => heldIn(contextOf(edge, library, SYSTEM))))
  return found.flat().map(({ id, external_id, content, text, at, phone, phone_number_id }) => ({
    ...{ id: external_id ?? id, phone_number_id, patron: phone ?? '', text: text ?? '', at },
    choices: { of: 'template', items: buttonsOf(content, tapPayload(id)) }
  }))
}

const buttonsOf = (content: string | null, payload: string) =>
  (contentOf(content)?.template?.buttons ?? []).map((title) => ({ id: payload, title }))

const heldIn = ({ db }: Context) =>
  db
    .selectFrom('conversations')
    .innerJoin('messages', (join) =>
      join
        .onRef('messages.library_id', '=', 'conversations.library_id')
        .onRef('messages.id', '=', 'conversations.held_by')
    )
    .innerJoin('patrons', (join) =>
      join
        .onRef('patrons.library_id', '=', 'conversations.library_id')
        .onRef('patrons.id', '=', 'conversations.patron_id')
    )
    .innerJoin('channels', (join) =>
      join
        .onRef('channels.library_id', '=', 'conversations.library_id')
        .onRef('channels.id', '=', 'conversations.channel_id')
    )
    .where('conversations.library_id', '=', db.library_id)
    .where('conversations.held_by', 'is not', null)
    .select(['messages.id', 'messages.external_id', 'messages.content', 'messages.text', 'messages.at'])
    .select(['patrons.phone', 'channels.external_id as phone_number_id'])
    .execute()
