import { confirm } from '../../workers/auto-replies/confirm.ts'
import type { AutoReplies } from '../../workers/auto-replies/schema.ts'
import { contextOf, type StaffContext, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { Env } from '../../workers/lib/env.ts'
import { newId } from '../../workers/lib/id.ts'
import { compose } from '../../workers/replies/compose.ts'
import { makeEdge } from '../support/edge.ts'
import { type LibraryWish, makeLibrary } from '../support/library.ts'
import { writerIn } from '../support/patron.ts'
import { conversationsOf, dueOf, messagesOf } from '../support/rows.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
/** A Monday in winter, Dutch time. */
export const at = (time: string, day = '2027-01-11') => Date.parse(`${day}T${time}:00+01:00`)

/** A test attempts what is to leave by itself, when it wants. */
const UNHEARD = { send: async () => undefined } as unknown as Env['OUTBOX']

/** A library that sends what a new library sends, and a patron of it, on a clock of the test's own. */
export async function openTown(settings: Partial<AutoReplies> = {}, wish: LibraryWish = {}) {
  const edge = makeEdge({ OUTBOX: UNHEARD })
  const made = await makeLibrary({ edge, auto_replies: settings, ...wish })
  const patron = writerIn(made, edge)
  const system = () => contextOf({ ...edge, meter: newMeter() }, made.library, SYSTEM)
  const staff = (): StaffContext =>
    contextOf({ ...edge, meter: newMeter() }, made.library, { kind: 'staff', id: made.person.id })
  const clock = (moment: number) => {
    edge.clock.at = moment
  }
  const automatic = async () => (await messagesOf(made.ctx)).filter((message) => message.automatic !== null)
  const conversation = async () => {
    const [found] = await conversationsOf(made.ctx)
    if (!found) throw new Error('there is no conversation')
    return found
  }
  const receipts = async () => (await dueOf(made.ctx)).filter(({ kind }) => kind === 'receipt')
  return {
    ...{ edge, made, patron, system, staff, clock, automatic, conversation, receipts },
    kinds: async () => (await automatic()).map((message) => message.automatic),
    texts: async () => (await automatic()).map((message) => message.text ?? ''),
    answers: async () =>
      compose(staff(), (await conversation()).id, {
        ...{ id: newId('message'), text: 'Ja, tot vijf uur.', reply_to: null }
      }),
    /** What the minute's tick does with the confirmations that are due by then. */
    ticks: async (moment: number) => {
      clock(moment)
      const rows = (await receipts()).filter((row) => row.at <= moment)
      for (const row of rows) await confirm(system(), row.id, row.at)
      return rows.length
    }
  }
}

export type Setting = Awaited<ReturnType<typeof openTown>>
