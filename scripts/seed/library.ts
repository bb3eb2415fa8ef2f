import { contextOf, directoryOf, type Edge, type LibraryPlace, SYSTEM } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { seal } from '../../workers/lib/seal.ts'
import { initialsOf } from '../../workers/people/person.ts'
import { insertListingDue } from '../../workers/templates/queries.ts'
import type { NewLibrary } from './shape.ts'

export interface SeededLibrary {
  place: LibraryPlace
  channels: { id: string }[]
  /** Person id by e-mail address. */
  people: Map<string, string>
  /** Branch id by name. */
  branches: Map<string, string>
}

/** Writes a library with its branches, channels and people; a person who is known from another library is not made again. */
export async function writeLibrary(edge: Edge, wish: NewLibrary): Promise<SeededLibrary> {
  const place = { id: newId('library'), database: wish.database }
  const people = await writePeople(edge, place, wish)
  const { db } = contextOf(edge, place, SYSTEM)
  const library_id = place.id
  const channels = wish.channels.map((channel) => ({ id: newId('channel'), ...channel }))
  const branches = new Map(wish.branches.map(({ name }) => [name, newId('branch')]))
  const directory = directoryOf(edge)
  await db.commit(
    db.insertInto('counters').values({ library_id, id: 'seq', value: 0 }),
    ...wish.people.map(({ name, email }) =>
      db
        .insertInto('members')
        .values({ library_id, id: people.get(email) ?? '', name, initials: initialsOf(name) })
    ),
    ...wish.branches.map((branch) =>
      db.insertInto('branches').values({ library_id, id: branches.get(branch.name) ?? '', ...branch })
    )
  )
  for (const channel of channels) {
    const { id, name, phone_number_id, waba_id, display_phone_number, scope } = channel
    const token = channel.access_token ?? `EAA-development-${phone_number_id}`
    const sealed = await seal(
      edge.env.SEAL_KEYS,
      { library_id, table: 'channels', row: id, column: 'access_token' },
      token
    )
    const route = { library_id, channel_id: id }
    await db.commit(
      db.insertInto('channels').values({
        ...{ library_id, id, kind: 'whatsapp', name, display_phone_number, scope },
        ...{ external_id: phone_number_id, account_id: waba_id, access_token: sealed }
      }),
      insertListingDue(db, edge.now(), id)
    )
    await directory.commit(
      directory.insertInto('channel_routes').values([
        { kind: 'phone_number_id', external_id: phone_number_id, ...route },
        { kind: 'display_phone_number', external_id: display_phone_number, ...route },
        { kind: 'waba_id', external_id: waba_id, ...route }
      ])
    )
  }
  return { place, channels, people, branches }
}

async function writePeople(edge: Edge, place: LibraryPlace, wish: NewLibrary): Promise<Map<string, string>> {
  const directory = directoryOf(edge)
  const created_at = edge.now()
  const { name, place: town, phone, website } = wish
  await directory.commit(
    directory.insertInto('libraries').values({ ...place, name, place: town, phone, website, created_at })
  )
  const people = new Map<string, string>()
  for (const { name: who, email, role } of wish.people) {
    const known = await directory
      .selectFrom('people')
      .where('email', '=', email)
      .select('id')
      .executeTakeFirst()
    const id = known?.id ?? newId('person')
    people.set(email, id)
    await directory.commit(
      known ? null : directory.insertInto('people').values({ id, email, name: who, created_at }),
      directory.insertInto('memberships').values({ person_id: id, library_id: place.id, role, created_at })
    )
  }
  return people
}
