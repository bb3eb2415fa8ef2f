import { Problem } from '../../../workers/lib/errors.ts'
import type { StaffContext } from '../../../workers/lib/context.ts'
import { type Row, rowsIn } from '../world/databases.ts'
import { heal } from '../world/heal.ts'
import { broken, type Story } from '../world/invariants.ts'
import type { MetaHabits } from '../world/meta.ts'
import { changeOf, elementOf, writes } from '../world/patrons.ts'
import { inTown, type Town, type TownLibrary } from '../world/town.ts'
import type { CallMade, Fault, Nature } from '../world/world.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
/** The browser asks again when no answer came. */
const PATIENCE = 30 * SECOND

/** A town of one library, and what people do in it. */
export interface Play {
  town: Town
  library: TownLibrary
  story: Story
  /** A patron writes; answers Meta's id of it. */
  asks: (patron?: number) => string
  /** Something else of a patron reaches Meta. */
  sends: (more: object, patron?: number) => void
  /** Something of the number reaches Meta. */
  tells: (value: object, field?: string) => void
  /** A colleague presses a button, again and again until it is answered. */
  presses: <T>(work: (ctx: StaffContext) => Promise<T>, person?: number) => Promise<T | null>
  /** Everything that is on its way arrives. */
  settles: () => Promise<void>
  rows: (sql: string) => Row[]
  /** The one conversation there is. */
  conversation: () => string
}

export interface Scenario {
  title: string
  /** The invocation that meets the fault: the first of this name after everything is prepared. */
  meets: string
  /** It is about what chores do. */
  chores?: true
  /** It counts what is sent: nothing is by itself. */
  silent?: true
  prepare?: (play: Play) => Promise<unknown>
  act: (play: Play) => unknown
  /** What must have come of it, in words that say what is wrong. */
  wrong?: (play: Play) => string[]
}

export interface Trial {
  broken: string[]
  /** How many calls the invocation made. */
  calls: number
}

const MILD = {
  repeats: 0,
  disorder: 0,
  statuses: () => [],
  receive: () => ({ takes: true, answers: 'yes' })
} as MetaHabits

export function playOf(town: Town): Play {
  const [library] = town.libraries
  if (!library) throw new Error('there is no library in this town')
  const story: Story = { written: [], promised: new Set() }
  const rows = (sql: string) =>
    rowsIn(town.cloudflare.databases[library.place.database as 'LIBRARIES_1'], sql)
  return {
    ...{ town, library, story, rows },
    asks: (patron = 1) => {
      const message = writes(town, library, patron)
      story.written.push(message)
      town.meta.tell(library.account, message.change)
      return message.external_id
    },
    sends: (more, patron = 1) =>
      town.meta.tell(
        library.account,
        changeOf(library, { messages: [elementOf(town, library, patron, more)] })
      ),
    tells: (value, field) => town.meta.tell(library.account, changeOf(library, value, field)),
    presses: (work, person = 0) => press(town, library, work, person),
    settles: () => heal(town, HOUR),
    conversation: () => String(rows('select id from conversations')[0]?.id)
  }
}

async function press<T>(
  town: Town,
  library: TownLibrary,
  work: (ctx: StaffContext) => Promise<T>,
  person: number
): Promise<T | null> {
  for (;;) {
    const ended = await town.world.invoke(
      'staff',
      (defer) => work(town.staffOf(library, defer, person)),
      PATIENCE
    )
    if (ended.type === 'returned') return ended.value
    if (ended.type === 'threw' && ended.error instanceof Problem) return null
    await new Promise<void>((resolve) => town.world.plan(SECOND, resolve))
  }
}

/** Lets people do something while the world goes on, and then all of it come to its end. */
export async function through(town: Town, work: () => Promise<unknown>, horizon?: number): Promise<void> {
  let ended = false
  const working = work().finally(() => (ended = true))
  await town.world.run(() => ended)
  await working
  await heal(town, horizon)
}

/** Where it breaks off: at the `number`-th call of the invocation that it is about; and again, so many calls of anybody later. */
export interface Break {
  number: number
  mode: Fault
  again?: { after: number; mode: Fault }
}

/** Says of each call whether it fails, once it is armed. */
function breaker(scenario: Scenario, wish: Break | null) {
  const armed = { on: false, met: null as CallMade['invocation'] | null }
  let since: number | null = null
  const fault = ({ invocation, number }: CallMade): Fault | null => {
    if (!armed.on) return null
    if (since !== null) {
      since += 1
      return wish?.again?.after === since ? wish.again.mode : null
    }
    if (armed.met === null && invocation.name !== scenario.meets) return null
    armed.met ??= invocation
    if (invocation !== armed.met || number !== wish?.number) return null
    since = 0
    return wish.mode
  }
  return { armed, fault }
}

/** Plays a scenario once; broken off where `wish` says. */
export function trial(scenario: Scenario, seed: number, wish: Break | null): Promise<Trial> {
  const { armed, fault } = breaker(scenario, wish)
  const nature: Nature = { latency: () => 1, fault }
  const place = {
    seed,
    libraries: 1,
    nature,
    queues: { doubles: 0, loses: 0 },
    meta: MILD,
    silent: scenario.silent === true
  }
  return inTown(place, async (town) => {
    const play = playOf(town)
    await through(town, async () => scenario.prepare?.(play), HOUR)
    armed.on = true
    if (!scenario.chores && !scenario.meets.startsWith('job chores')) town.cloudflare.restChores()
    await through(town, async () => scenario.act(play))
    if (!armed.met) throw new Error(`no ${scenario.meets} ran in "${scenario.title}"`)
    return {
      broken: [...broken(town, play.story), ...(scenario.wrong?.(play) ?? [])],
      calls: armed.met.calls
    }
  })
}
