import { TELL_AFTER } from '../emergencies/rules.ts'
import { type Calendars, findCalendars } from '../hours/find-calendars.ts'
import type { Context } from '../lib/context.ts'
import { MINUTE } from '../lib/time.ts'
import type { Facts, Said } from './decide.ts'
import * as queries from './queries.ts'
import { reachable, type Reachable } from './reachable.ts'
import { findSettings, type Settings } from './settings.ts'

/** So much of a burst is looked at. */
const MOST_SAID = 25
/** An away message may have been followed by a few others in the same closed period. */
const MOST_SENT = 8
/** Who changed their draft within this time is writing. */
const WRITING = 3 * MINUTE

export interface Known {
  settings: Settings
  calendars: Calendars
  reachable: Reachable
  facts: Facts
}

interface Asked {
  channel_id: string
  /** The conversation as it was before; null: it is new. */
  conversation: { id: string; assignee_id: string | null; receipt_at: number | null } | null
  /** When somebody last wrote before this message; null: never. */
  last_contact_at: number | null
  at: number
}

const isOff = ({ greeting, away, received }: Settings) =>
  !greeting.enabled && !away.enabled && !received.enabled

/** What is to be known before it can be decided whether a message gets an automatic answer. Null when the library sends none. */
export async function findKnown(ctx: Context, asked: Asked): Promise<Known | null> {
  const settings = await findSettings(ctx)
  const { conversation, last_contact_at, at } = asked
  const calendars = await findCalendars(ctx)
  const now = reachable(calendars.channel(asked.channel_id), settings.away, ctx.now())
  if (isOff(settings) && !now.emergency) return null
  const [said, sent, assignee_present] = conversation
    ? await Promise.all([
        queries.listSaid(ctx.db, conversation.id, MOST_SAID),
        queries.listSent(ctx.db, conversation.id, MOST_SENT),
        isWriting(ctx, conversation)
      ])
    : [[], [], false]
  const facts: Facts = {
    greeting: { enabled: settings.greeting.enabled, last_contact_at },
    away: {
      enabled: settings.away.enabled || now.emergency,
      ...now.away,
      undoable: now.emergency && ctx.now() < now.away.since + TELL_AFTER
    },
    received: {
      enabled: settings.received.enabled,
      open: now.open,
      receipt_at: conversation?.receipt_at ?? null
    },
    said: said.flatMap(saidOf),
    more_said: said.length === MOST_SAID,
    ...{ sent, assignee_present, at }
  }
  return { settings, calendars, reachable: now, facts }
}

type SaidRow = Awaited<ReturnType<typeof queries.listSaid>>[number]

function saidOf({ at, origin, status }: SaidRow): Said[] {
  if (origin === 'patron') return [{ at, by: 'patron' }]
  if (status === 'withdrawn' || status === 'failed') return []
  return [{ at, by: origin === 'automatic' ? 'automatic' : 'us' }]
}

/** Nobody is seen to look at a thread; who writes in it is, by the draft that is kept. */
async function isWriting(
  ctx: Context,
  conversation: { id: string; assignee_id: string | null }
): Promise<boolean> {
  if (conversation.assignee_id === null) return false
  const draft = await queries.findDraftOf(ctx.db, conversation.id, conversation.assignee_id)
  return draft !== undefined && draft.updated_at > ctx.now() - WRITING
}
