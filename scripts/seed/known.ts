import { contextOf, directoryOf, type Edge, type LibraryPlace, SYSTEM } from '../../workers/lib/context.ts'
import { open } from '../../workers/lib/seal.ts'

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
  last_inbound_at: number
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
        patrons.push({ phone_number_id, from, name: name ?? from, last_inbound_at })
    }
  }
  return patrons
}
