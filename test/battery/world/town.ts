import { withoutAutoReplies } from '../../../scripts/seed/auto-replies.ts'
import { writeLibrary } from '../../../scripts/seed/library.ts'
import { contextOf, type Edge, type LibraryPlace, type StaffContext } from '../../../workers/lib/context.ts'
import { newMeter } from '../../../workers/lib/d1.ts'
import { type Cloudflare, newCloudflare, type QueueHabits } from './cloudflare.ts'
import { within } from './globals.ts'
import { type Meta, type MetaHabits, newMeta } from './meta.ts'
import type { Tape } from '../../../scripts/sqlite-d1.ts'
import { type Defer, type Nature, newWorld, type World } from './world.ts'

/** A library in a world: one number, two colleagues. */
export interface TownLibrary {
  place: LibraryPlace
  channel_id: string
  account: string
  phone_number_id: string
  display: string
  people: string[]
}

/** A world with libraries in it: everything between the patrons' phones and the databases. */
export interface Town {
  world: World
  cloudflare: Cloudflare
  meta: Meta
  libraries: TownLibrary[]
  /** As the console's door makes it for a colleague. */
  staffOf: (library: TownLibrary, defer: Defer, person?: number) => StaffContext
  /** One more each time: for ids that Meta gives. */
  number: () => number
  /** Lines that the code logged, by event. */
  logged: Map<string, number>
  /** Lines that hold a patron's number or words. */
  leaks: string[]
}

export interface TownWish {
  seed: number
  libraries: number
  nature: Nature
  queues: QueueHabits
  meta: MetaHabits
  /** Nothing is sent by itself; it is, as a new library does, when left out. */
  silent?: boolean
  tape?: Partial<Record<'DIRECTORY' | 'LIBRARIES_1' | 'LIBRARIES_2', Tape>>
}

const DAY = 86_400_000
/** Each seed has a time of its own, later than the one before: ids are made of time. */
const beginningOf = (seed: number) => Date.UTC(2027, 0, 4, 9) + seed * 40 * DAY
/** In every patron's number and words, so that nothing of them passes unseen. */
export const PERSONAL = /3165559\d{6}|heel persoonlijk|123456782/

/** Builds a town without any trouble, then lets `live` happen in it; whatever it needs from the runtime is the world's. */
export async function inTown<T>(wish: TownWish, live: (town: Town) => Promise<T>): Promise<T> {
  let quiet = true
  const { latency, fault, turns } = wish.nature
  const world = newWorld(wish.seed, beginningOf(wish.seed), {
    latency: (call) => (quiet ? 0 : latency(call)),
    fault: (call) => (quiet ? null : fault(call)),
    ...(turns && {
      turns: { ask: (call) => (quiet ? Promise.resolve() : turns.ask(call)), give: turns.give }
    })
  })
  const logged = new Map<string, number>()
  const leaks: string[] = []
  let given = 0
  const number = () => {
    given += 1
    return given
  }
  const line = (text: string) => {
    const event = /"event":"(\w+)"/.exec(text)?.[1] ?? 'other'
    logged.set(event, (logged.get(event) ?? 0) + 1)
    if (PERSONAL.test(text)) leaks.push(text)
  }
  const cloudflare = newCloudflare(world, wish.queues, wish.tape)
  const libraries: TownLibrary[] = []
  const numbers = new Map<string, { account: string; display: string }>()
  const meta = newMeta(world, wish.meta, numbers, () => cloudflare)
  const staffOf = (library: TownLibrary, defer: Defer, person = 0): StaffContext =>
    contextOf(edgeOf(world, cloudflare, defer), library.place, {
      ...{ kind: 'staff', id: library.people[person % library.people.length] ?? '' }
    })
  const outside = { line, fetch: meta.fetch }
  try {
    return await within(world, outside, async () => {
      for (let index = 0; index < wish.libraries; index += 1) {
        const library = await build(world, cloudflare, index, wish.silent === true)
        libraries.push(library)
        numbers.set(library.phone_number_id, { account: library.account, display: library.display })
      }
      quiet = false
      return live({ world, cloudflare, meta, libraries, staffOf, number, logged, leaks })
    })
  } finally {
    cloudflare.close()
  }
}

const edgeOf = (world: World, { env }: Cloudflare, defer: Defer): Edge => ({
  ...{ env, now: world.now, defer, meter: newMeter() }
})

async function build(
  world: World,
  cloudflare: Cloudflare,
  index: number,
  silent: boolean
): Promise<TownLibrary> {
  const number = String(701 + index)
  const known = {
    ...{ phone_number_id: `100000000000${number}`, display: `31855500${number}` },
    account: `200000000000${number}`
  }
  let made: Awaited<ReturnType<typeof writeLibrary>> | null = null
  const writing = world.invoke(
    'build',
    async (defer) => {
      made = await writeLibrary(edgeOf(world, cloudflare, defer), {
        ...{ name: `Bibliotheek ${number}`, place: 'Simulatie', phone: '012 555 07 01', branches: [] },
        ...{ website: 'https://simulatie.example', database: `LIBRARIES_${1 + (index % 2)}` },
        channels: [
          {
            ...{ name: 'WhatsApp', phone_number_id: known.phone_number_id, waba_id: known.account },
            ...{ display_phone_number: known.display, scope: `300000000000${number}` }
          }
        ],
        people: [
          { name: 'Sanne Visser', email: `sanne@${number}.example`, role: 'staff' },
          { name: 'Bram Mulder', email: `bram@${number}.example`, role: 'staff' }
        ]
      })
      if (silent) await withoutAutoReplies(edgeOf(world, cloudflare, defer), made.place)
    },
    DAY
  )
  let ended = false
  void writing.then(() => (ended = true))
  await world.run(() => ended)
  const outcome = await writing
  if (outcome.type === 'threw') throw outcome.error
  const { place, channels, people } = made as unknown as Awaited<ReturnType<typeof writeLibrary>>
  return { ...known, place, channel_id: channels[0]?.id ?? '', people: [...people.values()] }
}
