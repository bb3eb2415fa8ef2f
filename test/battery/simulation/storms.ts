import { composeAll } from '../../../workers/replies/compose.ts'
import { close, reopen } from '../../../workers/conversations/change-state.ts'
import { assign } from '../../../workers/assignments/assign.ts'
import { Problem } from '../../../workers/lib/errors.ts'
import { newId } from '../../../workers/lib/id.ts'
import { withdraw } from '../../../workers/replies/withdraw.ts'
import { rowsIn } from '../world/databases.ts'
import { heal } from '../world/heal.ts'
import { broken, type Story } from '../world/invariants.ts'
import { elementOf, changeOf, writes } from '../world/patrons.ts'
import { type Random, randomOf } from '../world/random.ts'
import { inTown, type Town, type TownLibrary } from '../world/town.ts'
import type { CallMade, Fault } from '../world/world.ts'
import { FATES, faultOf, receptionOf, type Weather, weatherOf } from './weather.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export interface Outcome {
  broken: string[]
  messages: number
  statuses: number
  deliveries: number
  sent: number
  fingerprint: number
  logged: Map<string, number>
}

/** One seed: some libraries, patrons who write, colleagues who answer, everything that can go wrong; then healing, then judgement. */
export async function storm(seed: number, messages: number): Promise<Outcome> {
  const random = randomOf(seed * 7919)
  const weather = weatherOf(random)
  const trouble = { on: true, dark: false }
  const nature = {
    latency: () => 1 + random.below(20),
    fault: (call: CallMade): Fault | null => {
      if (trouble.dark && call.kind === 'd1') return 'before'
      return trouble.on ? faultOf(weather, random, call) : null
    }
  }
  const wish = {
    ...{ seed, libraries: 4, nature },
    queues: { doubles: weather.queueDoubles, loses: weather.queueLoses },
    meta: {
      ...{ repeats: weather.repeats, disorder: weather.disorder },
      receive: () => (trouble.on ? receptionOf(weather, random) : ({ takes: true, answers: 'yes' } as const)),
      statuses: (chance: Random) => chance.pick(FATES)
    }
  }
  return inTown(wish, async (town) => {
    const story = await live(town, weather, trouble, random, messages)
    trouble.on = false
    await heal(town)
    return judged(town, story)
  })
}

/** Lets everybody do what they do, over about an hour, and a night of outage when the weather has one. */
async function live(
  town: Town,
  weather: Weather,
  trouble: { dark: boolean },
  random: Random,
  messages: number
): Promise<Story> {
  const story: Story = { written: [], promised: new Set() }
  const lasts = HOUR / 2
  let open = 0
  const at = (moment: number, happens: () => unknown) => {
    open += 1
    town.world.plan(moment, () => {
      void Promise.resolve(happens()).finally(() => (open -= 1))
    })
  }
  for (let count = 0; count < messages; count += 1)
    at(random.below(lasts), () => patronDoes(town, story, random, weather))
  for (let count = 0; count < messages / 3; count += 1)
    at(MINUTE + random.below(lasts), () => colleagueDoes(town, story, random))
  for (let count = 0; count < weather.restarts; count += 1)
    at(random.below(lasts), () => town.world.restart())
  for (let minute = 0; minute * MINUTE < lasts; minute += 1) {
    if (random.chance(weather.missed)) continue
    at(minute * MINUTE, () => void town.cloudflare.tick())
    if (random.chance(weather.doubled)) at(minute * MINUTE + 5, () => void town.cloudflare.tick())
  }
  if (weather.outage > 0) {
    const begins = random.below(lasts)
    at(begins, () => {
      trouble.dark = true
    })
    at(begins + weather.outage, () => {
      trouble.dark = false
    })
  }
  await town.world.run(() => open === 0)
  return story
}

const PATRONS = 40

function patronDoes(town: Town, story: Story, random: Random, weather: Weather): void {
  const stormy = random.chance(1 - 1 / weather.storm)
  const library = stormy ? (town.libraries[0] as TownLibrary) : random.pick(town.libraries)
  const patron = random.below(PATRONS)
  const message = writes(town, library, patron)
  story.written.push(message)
  town.meta.tell(library.account, message.change)
  if (!random.chance(0.1)) return
  // a reaction to what was just written, which may overtake it
  const reaction = { message_id: message.external_id, emoji: '👍' }
  const element = elementOf(town, library, patron, {
    ...{ id: `${message.external_id}R`, type: 'reaction', reaction }
  })
  town.meta.tell(library.account, changeOf(library, { messages: [element] }))
}

/** Conversations of a library, straight from its database: what stands on a colleague's screen. */
function conversationsOf(town: Town, library: TownLibrary): string[] {
  const database = town.cloudflare.databases[library.place.database as 'LIBRARIES_1']
  const sql = 'select id from conversations where library_id = ? order by id'
  return rowsIn(database, sql, library.place.id).map((row) => String(row.id))
}

async function colleagueDoes(town: Town, story: Story, random: Random): Promise<void> {
  const library = random.pick(town.libraries)
  const conversations = conversationsOf(town, library)
  if (conversations.length === 0) return
  const id = random.pick(conversations)
  const person = random.below(2)
  const act = random.next()
  if (act < 0.7) return answers(town, library, story, random, id)
  const work = act < 0.8 ? close : act < 0.9 ? reopen : null
  await town.world.invoke(
    'staff',
    (defer) => {
      const ctx = town.staffOf(library, defer, person)
      return work ? work(ctx, id) : assign(ctx, id, library.people[person] ?? null)
    },
    30 * SECOND
  )
}

/** Presses *Verstuur*, perhaps twice; asks again when no answer came; sometimes takes it back. */
async function answers(
  town: Town,
  library: TownLibrary,
  story: Story,
  random: Random,
  conversation: string
): Promise<void> {
  const reply = { id: newId('message'), text: `heel persoonlijk ${library.phone_number_id}`, reply_to: null }
  const press = async () => {
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const ended = await town.world.invoke(
        'staff',
        (defer) => composeAll(town.staffOf(library, defer), conversation, reply),
        30 * SECOND
      )
      if (ended.type === 'returned') story.promised.add(reply.id)
      if (ended.type === 'returned' || (ended.type === 'threw' && ended.error instanceof Problem)) return
      await new Promise<void>((resolve) => town.world.plan(2 * SECOND, resolve))
    }
  }
  await Promise.all(random.chance(0.2) ? [press(), press()] : [press()])
  if (!random.chance(0.1)) return
  await town.world.invoke('staff', (defer) => withdraw(town.staffOf(library, defer), reply.id), 30 * SECOND)
}

function judged(town: Town, story: Story): Outcome {
  const { databases } = town.cloudflare
  const count = (sql: string) =>
    [databases.LIBRARIES_1, databases.LIBRARIES_2].reduce(
      (sum, database) => sum + Number(rowsIn(database, sql)[0]?.count ?? 0),
      0
    )
  return {
    broken: broken(town, story),
    messages: story.written.length,
    statuses: count('select count(*) as count from watched_statuses'),
    deliveries: count('select count(*) as count from deliveries'),
    sent: town.meta.taken.length,
    fingerprint: town.world.fingerprint(),
    logged: town.logged
  }
}
