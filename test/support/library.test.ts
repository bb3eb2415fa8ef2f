import { expect, test } from 'vitest'
import { directoryOf } from '../../workers/lib/context.ts'
import { membershipsOf } from '../../workers/libraries/memberships.ts'
import { makeEdge } from './edge.ts'
import { makeLibrary } from './library.ts'

test('a made library has its people in both databases and its channel in the routes', async () => {
  const edge = makeEdge()
  const made = await makeLibrary({
    edge,
    database: 'LIBRARIES_2',
    people: [{ role: 'admin' }, { role: 'viewer' }]
  })
  const members = await made.ctx.db
    .selectFrom('members')
    .select('id')
    .where('library_id', '=', made.library.id)
    .execute()
  expect(members.map((member) => member.id).sort()).toEqual(made.people.map((person) => person.id).sort())
  expect(await membershipsOf(edge, made.person.id)).toMatchObject([{ id: made.library.id, role: 'admin' }])
  const route = await directoryOf(edge)
    .selectFrom('channel_routes')
    .select('library_id')
    .where('kind', '=', 'phone_number_id')
    .where('external_id', '=', made.channel.phone_number_id)
    .executeTakeFirst()
  expect(route?.library_id).toBe(made.library.id)
})
