import { processDelivery } from '../../workers/intake/process.ts'
import { record } from '../../workers/intake/record.ts'
import { contextOf, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import { wake } from '../../workers/follow-ups/wake.ts'
import { remind } from '../../workers/targets/remind.ts'
import { recountSlice } from '../../workers/targets/recount.ts'
import { makeEdge, type TestEdge } from './edge.ts'
import { type LibraryWish, type MadeLibrary, makeLibrary } from './library.ts'
import { conversationsOf, dueOf } from './rows.ts'
import { makePatron, messageBody } from './webhook.ts'

const MINUTE = 60_000
/** A Monday in winter; a library without hours of its own answers from ten to five. */
const MONDAY = Date.UTC(2026, 10, 2)

/** A moment of that week, on the library's clock. */
export const at = (day: number, hours: number, minutes = 0): number =>
  MONDAY + day * 1440 * MINUTE + ((hours - 1) * 60 + minutes) * MINUTE

/** A library at a moment of the test's choosing. */
export interface Shift {
  edge: TestEdge
  made: MadeLibrary
  staff: StaffContext
  /** A patron writes now; a new one when none is given. */
  asks: (text: string, patron?: ReturnType<typeof makePatron>) => Promise<void>
  /** What the ticks find due of these kinds until a moment, in its order and at its time. */
  passes: (until: number) => Promise<void>
  conversations: () => ReturnType<typeof conversationsOf>
  first: () => Promise<Awaited<ReturnType<typeof conversationsOf>>[number] | undefined>
  due: (kind: string) => Promise<{ id: string; at: number }[]>
}

type Handle = (ctx: ReturnType<typeof contextOf>, id: string, at: number) => Promise<unknown>
const HANDLES: Record<string, Handle> = { target: remind, wake, hours_changed: recountSlice }

export async function makeShift(moment: number, wish: LibraryWish = {}): Promise<Shift> {
  const edge = makeEdge()
  edge.clock.at = moment
  const made = await makeLibrary({ edge, ...wish })
  const fresh = () => ({ ...edge, meter: newMeter() })
  const system = () => contextOf(fresh(), made.library, SYSTEM)
  const asks = async (text: string, patron = makePatron()) => {
    const timestamp = String(Math.floor(edge.now() / 1000))
    const body = JSON.stringify(messageBody(made.channel, patron, text, { timestamp }))
    const { recorded } = await record(fresh(), new TextEncoder().encode(body))
    for (const { ids } of recorded) for (const id of ids) await processDelivery(system(), id, true)
    await edge.settle()
  }
  const next = async (until: number) =>
    (await dueOf(made.ctx))
      .filter((row) => row.at <= until && row.kind in HANDLES)
      .sort((one, other) => one.at - other.at)[0]
  const passes = async (until: number) => {
    for (let row = await next(until); row; row = await next(until)) {
      edge.clock.at = Math.max(edge.now(), row.at)
      await HANDLES[row.kind]?.(system(), row.id, row.at)
      await edge.settle()
    }
    edge.clock.at = until
  }
  return {
    ...{ edge, made, asks, passes },
    staff: contextOf(edge, made.library, { kind: 'staff', id: made.person.id }),
    conversations: () => conversationsOf(made.ctx),
    first: async () => (await conversationsOf(made.ctx))[0],
    due: async (kind) => (await dueOf(made.ctx)).filter((row) => row.kind === kind)
  }
}
