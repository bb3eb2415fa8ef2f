import { verifyChain } from '../../../workers/audit/verify.ts'
import { close } from '../../../workers/conversations/change-state.ts'
import { closeAtOnce } from '../../../workers/emergencies/close.ts'
import { contextOf, directoryOf, moveClock, type StaffContext, SYSTEM } from '../../../workers/lib/context.ts'
import { newMeter } from '../../../workers/lib/d1.ts'
import { newId } from '../../../workers/lib/id.ts'
import { mailRow } from '../../../workers/mails/queue-mail.ts'
import { block } from '../../../workers/patrons/block.ts'
import { composeAll } from '../../../workers/replies/compose.ts'
import { rowsIn } from '../world/databases.ts'
import { changeOf, elementOf, phoneOf, writes } from '../world/patrons.ts'
import { type Random, randomOf } from '../world/random.ts'
import { inTown, type Town, type TownLibrary } from '../world/town.ts'
import type { CallMade, Fault } from '../world/world.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How the schedule is kept. */
export interface Keeping {
  missed: number
  doubled: number
  /** A call of a tick or a chore's job after which that invocation is gone. */
  dies: number
  /** A job of a queue that never comes. */
  loses: number
  /** A night in which the clock of the Worker is wrong. */
  jumps: number
}

export const PERFECT: Keeping = { missed: 0, doubled: 0, dies: 0, loses: 0, jumps: 0 }
export const TROUBLED: Keeping = { missed: 0.1, doubled: 0.1, dies: 0.01, loses: 0.1, jumps: 0.3 }

export interface Days {
  /** What stands in the databases and was sent, without what tells when and by which try. */
  state: string[]
  ticks: number
  died: number
}

/** How far a clock is wrong, for some hours of a night. */
const WRONG = [-30 * DAY, -3 * HOUR, -1 * MINUTE, 2 * MINUTE, 3 * HOUR, 2 * DAY, 390 * DAY]

/** Lets a town live for so many days, in which the same happens whatever becomes of the schedule. */
export function liveThrough(seed: number, days: number, every: number, keeping: Keeping): Promise<Days> {
  // what happens and what goes wrong are drawn apart: so the first is the same in every run of a seed
  const story = randomOf(seed * 31)
  const chance = randomOf(seed * 37)
  const counts = { ticks: 0, died: 0, on: true }
  let here: Town | null = null
  // of a send that dies a person is asked, by design: crash-points.test.ts
  const sends = () => here !== null && leaving(here)
  const isChore = ({ invocation }: CallMade) =>
    invocation.name === 'tick' || invocation.name.startsWith('job chores')
  const fault = (call: CallMade): Fault | null => {
    if (!counts.on || !isChore(call) || !chance.chance(keeping.dies) || sends()) return null
    counts.died += 1
    return chance.chance(0.5) ? 'crash before' : 'crash after'
  }
  const wish = {
    // what is sent by itself tells of a moment: late, or by a clock that is wrong, it is another
    ...{ seed, libraries: 2, nature: { latency: () => 1, fault }, silent: true },
    queues: { doubles: keeping.doubled, loses: keeping.loses },
    meta: {
      repeats: 0,
      disorder: 0,
      receive: () => ({ takes: true, answers: 'yes' }) as const,
      statuses: () => []
    }
  }
  return inTown(wish, async (town) => {
    const { world } = town
    here = town
    const begin = world.now()
    for (let day = 0; day < days; day += 1) planDay(town, story, day)
    for (let at = 0; at < days * DAY; at += every) {
      if (chance.chance(keeping.missed)) continue
      for (let time = chance.chance(keeping.doubled) ? 2 : 1; time > 0; time -= 1)
        world.plan(at + time, () => tick(town, counts))
    }
    for (let day = 0; day < days; day += 1) if (chance.chance(keeping.jumps)) planJump(town, chance, day)
    await until(town, begin + days * DAY)
    // the schedule is kept again: whatever was missed is taken up
    counts.on = false
    for (let round = 0; round < 3; round += 1) {
      tick(town, counts)
      await until(town, world.now() + HOUR)
    }
    return { state: await stateOf(town), ticks: counts.ticks, died: counts.died }
  })
}

const leaving = ({ cloudflare: { databases } }: Town) =>
  [databases.LIBRARIES_1, databases.LIBRARIES_2].some(
    (one) => rowsIn(one, 'select id from outbox limit 1').length > 0
  )

function tick(town: Town, counts: { ticks: number }) {
  counts.ticks += 1
  void town.cloudflare.tick()
}

async function until({ world }: Town, moment: number) {
  let there = false
  world.plan(moment - world.now(), () => {
    there = true
  })
  await world.run(() => there)
}

/** In the small hours, when nobody writes: what is sent by then depends on no clock. */
function planJump({ world, cloudflare }: Town, chance: Random, day: number) {
  const offset = chance.pick(WRONG)
  world.plan(day * DAY + 16 * HOUR, () => moveClock(cloudflare.env, offset))
  world.plan(day * DAY + 20 * HOUR, () => moveClock(cloudflare.env, 0))
}

/** A day of both libraries: people write, are answered, told, blocked; mail and strange things come. What follows on something leaves it hours, as people would not wait for a tick. */
function planDay(town: Town, story: Random, day: number) {
  const { world, meta } = town
  const at = (hours: number, happens: () => unknown) =>
    world.plan(day * DAY + hours * HOUR, () => void happens())
  for (const library of town.libraries) {
    const patron = day * 2 + 1
    at(0.1 + story.next(), () => asks(town, library, patron))
    at(2, () => staff(town, library, (ctx) => answerTo(ctx, town, library, patron)))
    if (story.chance(0.2)) at(12, () => staff(town, library, (ctx) => blockOf(ctx, town, library, patron)))
    if (story.chance(0.2)) at(3.1, () => asks(town, library, patron + 1))
    if (story.chance(0.15)) at(3.5, () => staff(town, library, (ctx) => shut(ctx)))
    at(13, () => staff(town, library, (ctx) => closeAll(ctx, town, library)))
    if (story.chance(0.2)) {
      const edit = {
        type: 'edit',
        edit: { original_message_id: `wamid.GONE${day}`, message: { type: 'text', text: { body: 'x' } } }
      }
      at(1, () =>
        meta.tell(
          library.account,
          changeOf(library, {
            messages: [elementOf(town, library, patron, { id: `wamid.E${day}${library.account}`, ...edit })]
          })
        )
      )
    }
  }
  if (story.chance(0.3))
    at(1.5, () =>
      meta.tell('999', { field: 'messages', value: { metadata: { phone_number_id: '999' }, day } })
    )
  if (story.chance(0.5)) at(1.7, () => mails(town))
}

function asks(town: Town, library: TownLibrary, patron: number) {
  town.meta.tell(library.account, writes(town, library, patron).change)
}

async function staff(town: Town, library: TownLibrary, work: (ctx: StaffContext) => Promise<unknown>) {
  const ended = await town.world.invoke('staff', (defer) => work(town.staffOf(library, defer)), 5 * MINUTE)
  if (ended.type === 'threw') throw ended.error
}

const openOf = (town: Town, library: TownLibrary, patron: number) =>
  rowsIn(
    town.cloudflare.databases[library.place.database as 'LIBRARIES_1'],
    `select c.id, c.patron_id from conversations c join patrons p on p.library_id = c.library_id and p.id = c.patron_id
    where c.library_id = '${library.place.id}' and c.state <> 'closed' and p.phone = '${phoneOf(library, patron)}'`
  )[0]

const answerTo = (ctx: StaffContext, town: Town, library: TownLibrary, patron: number) =>
  composeAll(ctx, String(openOf(town, library, patron)?.id), {
    id: newId('message'),
    text: `Tot dag ${patron}`,
    reply_to: null
  })

const blockOf = (ctx: StaffContext, town: Town, library: TownLibrary, patron: number) =>
  block(ctx, String(openOf(town, library, patron)?.patron_id))

const shut = (ctx: StaffContext) =>
  closeAtOnce(ctx, {
    ...{
      id: newId('emergency'),
      branches: null,
      channels: true,
      until_at: ctx.now() + 8 * HOUR,
      tell: true,
      text_en: null
    },
    ...{ reason: 'Storm', text: 'We zijn dicht: {reden}.' }
  })

async function closeAll(ctx: StaffContext, town: Town, library: TownLibrary) {
  const rows = rowsIn(
    town.cloudflare.databases[library.place.database as 'LIBRARIES_1'],
    `select id from conversations where library_id = '${library.place.id}' and state <> 'closed' order by id`
  )
  for (const { id } of rows) await close(ctx, String(id))
}

/** A mail that whoever wrote it forgot to send, a session and a count that end. */
async function mails(town: Town) {
  const { world, cloudflare } = town
  await world.invoke(
    'staff',
    async (defer) => {
      const edge = { env: cloudflare.env, now: world.now, defer, meter: newMeter() }
      const { write } = await mailRow(edge, {
        to: 'iemand@bibliotheek.example',
        subject: 'Code',
        text: 'Code'
      } as never)
      const directory = directoryOf(edge)
      const id = newId('session')
      await directory.commit(
        write,
        directory.insertInto('rate_limits').values({ id, count: 1, resets_at: world.now() + HOUR })
      )
    },
    MINUTE
  )
}

/** By which words and statuses a patron's messages stand there, what was sent, what is left to do, and what was removed. */
const LIBRARY = [
  `select p.phone, m.origin, m.text, m.status from messages m join conversations c on c.library_id = m.library_id and c.id = m.conversation_id
    join patrons p on p.library_id = c.library_id and p.id = c.patron_id`,
  'select p.phone, p.block_sync, p.blocked_at is null as free, c.state, c.unread, c.last_text from conversations c join patrons p on p.library_id = c.library_id and p.id = c.patron_id',
  'select state, count(*) as deliveries from deliveries group by state',
  'select count(*) as waiting_items from waiting_items',
  'select count(*) as outbox from outbox',
  'select kind, count(*) as due from due group by kind',
  'select t.state, count(*) as tellings from emergency_tellings t group by t.state',
  "select act, count(*) as acts from audit where act not in ('send_attempted', 'target_warned') group by act"
]
const DIRECTORY = [
  'select state, count(*) as mails from mails group by state',
  'select count(*) as quarantine from quarantine',
  'select count(*) as rate_limits from rate_limits',
  'select id, error, last_failed, lag_ms > 7200000 as behind from chores'
]

async function stateOf(town: Town): Promise<string[]> {
  const { databases } = town.cloudflare
  const rows = [
    ...DIRECTORY.flatMap((sql) => rowsIn(databases.DIRECTORY, sql)),
    ...LIBRARY.flatMap((sql) =>
      [databases.LIBRARIES_1, databases.LIBRARIES_2].flatMap((one) => rowsIn(one, sql))
    )
  ].map((row) => JSON.stringify(row).replaceAll(/lib_[0-9a-z]{26}/g, 'lib'))
  const sent = town.meta.taken.map(({ to, text }) =>
    `sent to ${to}: ${text}`.replaceAll(/lib_[0-9a-z]{26}/g, 'lib')
  )
  return [...rows, ...sent, ...(await sealsOf(town))].sort()
}

/** History is sealed up to its last line, and the chain holds. */
async function sealsOf(town: Town): Promise<string[]> {
  const found: string[] = []
  for (const { place } of town.libraries) {
    const database = town.cloudflare.databases[place.database as 'LIBRARIES_1']
    const of = (sql: string) => rowsIn(database, `${sql} where library_id = '${place.id}'`)[0]?.seq
    const open =
      Number(of('select max(seq) as seq from audit')) >
      Number(of('select max(to_seq) as seq from audit_seals'))
    const verifying = town.world.invoke(
      'staff',
      async (defer) => {
        const edge = { env: town.cloudflare.env, now: town.world.now, defer, meter: newMeter() }
        return (await verifyChain(contextOf(edge, place, SYSTEM))).ok
      },
      HOUR
    )
    await until(town, town.world.now() + HOUR)
    const verdict = await verifying
    found.push(`${place.database} sealed: ${!open}, chain: ${verdict.type === 'returned' && verdict.value}`)
  }
  return found
}
