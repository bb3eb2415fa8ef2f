import { expect, test } from 'vitest'
import { newId } from '../../../workers/lib/id.ts'
import { may, type Right } from '../../../workers/people/roles.ts'
import { DOORS, type Ids } from './doors.ts'
import { ask, knock, makeWorld, ORIGIN, type World } from './world.ts'

/** What stands in the conversation that is made confidential: its id, and all that is in it. */
const IN_IT: (keyof Ids)[] = [
  ...(['conversation', 'message', 'waiting', 'failed'] as const),
  ...(['upload', 'taken_back', 'attachment'] as const)
]

const SEEN = { statuses: [200, 200, 200], named: [true, true, true], waiting: 1, changed: true }
const ENDED = { state: 'closed', confidential: 0, assignee_id: null, closed_at: 1, opened_at: 1 } as const

async function makeConfidential({ made, ids }: World, assignee_id: string | null): Promise<void> {
  const { db } = made.ctx
  await db.commit(
    db
      .updateTable('conversations')
      .set({ kind: 'complaint', confidential: 1, assignee_id, state: 'waiting_on_us', sort_at: 1 })
      .where('library_id', '=', db.library_id)
      .where('id', '=', ids.conversation)
  )
}

/** What a staff member is answered at each route that names it. */
async function answers({ ids, cookie }: World, asked: (route: string) => boolean) {
  const named = [...DOORS].filter(
    ([route, door]) =>
      asked(route) && may('staff', door.for as Right) && door.id !== undefined && IN_IT.includes(door.id)
  )
  const found: { route: string; right: number; status: number }[] = []
  for (const [route, door] of named) {
    const { status } = await ask(route, ids, { cookie })
    found.push({ route, right: door.answer, status })
  }
  return found
}

/** Where it is told of without being named: how often its id stands there. */
async function told({ ids, cookie }: World & { ids: Ids & { other: string } }) {
  const library = `${ORIGIN}/api/libraries/${ids.library}`
  const headers = { cookie, 'content-type': 'application/json', origin: ORIGIN }
  const body = JSON.stringify({ q: 'vandaag' })
  const texts = await Promise.all([
    knock('GET', `${library}/conversations?view=waiting_on_us`, { headers }),
    knock('GET', `${library}/conversations/${ids.other}`, { headers }),
    knock('POST', `${library}/search`, { headers, body })
  ])
  const counts = await knock('GET', `${library}/conversations/counts`, { headers })
  const changes = await knock('GET', `${library}/changes?since=0`, { headers })
  const { conversations } = JSON.parse(changes.text) as { conversations: { id: string }[] }
  return {
    statuses: texts.map(({ status }) => status),
    named: texts.map(({ text }) => text.includes(ids.conversation)),
    waiting: (JSON.parse(counts.text) as { waiting_on_us: { count: number } }).waiting_on_us.count,
    changed: conversations.some(({ id }) => id === ids.conversation)
  }
}

/** The same patron asked something before, which is no secret. */
async function withAnother(world: World): Promise<World & { ids: Ids & { other: string } }> {
  const { db } = world.made.ctx
  const other = newId('conversation')
  const row = await db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('id', '=', world.ids.conversation)
    .selectAll()
    .executeTakeFirstOrThrow()
  await db.commit(db.insertInto('conversations').values({ ...row, id: other, ...ENDED }))
  return { ...world, ids: { ...world.ids, other } }
}

test('what is confidential is not there for a colleague who does not handle it: by no id, in no list or count, found by no words', async () => {
  const world = await withAnother(await makeWorld('staff'))
  await makeConfidential(world, world.made.people[1]?.id ?? null)
  expect(await told(world)).toEqual({ ...SEEN, named: [false, false, false], waiting: 0, changed: false })
  const all = await answers(world, () => true)
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(({ status }) => status !== 404).map(({ route }) => route)).toEqual([])
})

test.each([
  ['a coordinator', 'coordinator', false],
  ['whoever it is assigned to', 'staff', true]
] as const)('%s finds it everywhere', async (_who, role, own) => {
  const world = await withAnother(await makeWorld(role))
  await makeConfidential(world, own ? world.made.person.id : null)
  expect(await told(world)).toEqual(SEEN)
  const read = await answers(world, (route) => route.startsWith('GET'))
  expect(read.length).toBeGreaterThan(4)
  expect(read.filter(({ status, right }) => status !== right).map(({ route }) => route)).toEqual([])
})
