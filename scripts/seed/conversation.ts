import { assign } from '../../workers/assignments/assign.ts'
import { findChannel } from '../../workers/channels/queries.ts'
import { close, markRead } from '../../workers/conversations/change-state.ts'
import { receive } from '../../workers/conversations/receive.ts'
import type { Context, StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { findByExternalId, findMessage, updateMessage } from '../../workers/messages/queries.ts'
import type { StatusNews } from '../../workers/messages/status.ts'
import { writeNote } from '../../workers/notes/write.ts'
import { compose } from '../../workers/replies/compose.ts'
import { expire } from '../../workers/replies/expire.ts'
import { deleteDue, findOutbox, insertDue, moveOutbox } from '../../workers/replies/queries.ts'
import { takeStatus } from '../../workers/replies/take-status.ts'
import type { SeededLibrary } from './library.ts'
import type { SeedConversation, SeedTurn } from './shape.ts'

const MINUTE = 60_000

export interface Telling {
  now: number
  /** Contexts of the past. */
  at: (moment: number) => Context
  as: (moment: number, personId: string) => StaffContext
  made: SeededLibrary
  conversation: SeedConversation
}

/** Lets a conversation happen, turn by turn, by the same verbs that work in daily life. */
export async function tellConversation(telling: Telling): Promise<void> {
  const { now, at, as, made, conversation } = telling
  const channelId = made.channels[conversation.channel ?? 0]?.id ?? ''
  const ids: string[] = []
  let conversationId = ''
  for (const [index, turn] of conversation.turns.entries()) {
    const moment = now - turn.minutes_ago * MINUTE
    const externalId = `wamid.seed.${conversation.patron.user_id}.${index}`
    if (turn.from === 'patron' || turn.from === 'phone') {
      conversationId = await arrives(at(moment), channelId, conversation, turn, externalId, ids)
      ids.push(externalId)
      continue
    }
    const person = made.people.get(turn.by)
    if (!person) throw new Error(`nobody has the address ${turn.by}`)
    if (turn.from === 'note')
      await writeNote(as(moment, person), conversationId, { id: newId('note'), text: turn.text })
    else await answers(telling, as(moment, person), conversationId, turn, externalId)
    ids.push(externalId)
  }
  await ends(telling, conversationId)
}

async function arrives(
  ctx: Context,
  channelId: string,
  { patron, turns }: SeedConversation,
  turn: Extract<SeedTurn, { from: 'patron' | 'phone' }>,
  externalId: string,
  ids: string[]
): Promise<string> {
  const channel = await findChannel(ctx.db, channelId)
  if (!channel) throw new Error('the seeded channel is gone')
  const quoted = turn.from === 'patron' && turn.quotes !== undefined ? ids[turn.quotes] : undefined
  const kind = turn.from === 'patron' ? (turn.kind ?? 'text') : 'text'
  await receive(ctx, channel, {
    type: 'message',
    external_id: externalId,
    origin: turn.from === 'patron' ? 'patron' : 'phone_app',
    patron: {
      user_id: patron.user_id,
      parent_user_id: null,
      wa_id: patron.phone,
      previous_user_id: null,
      previous_wa_id: null,
      name: patron.name,
      username: patron.username ?? null
    },
    at: ctx.now(),
    kind,
    text: turn.text,
    content: null,
    media: null,
    reply_to_external_id: quoted ?? null,
    opens_window: turn.from === 'patron',
    forwarded: 0,
    standby: false,
    imported: false,
    status: null
  })
  const message = await findByExternalId(ctx.db, channelId, externalId)
  if (!message) throw new Error(`turn ${turns.indexOf(turn)} was not stored`)
  return message.conversation_id
}

async function answers(
  { now }: Telling,
  ctx: StaffContext,
  conversationId: string,
  turn: Extract<SeedTurn, { from: 'staff' }>,
  externalId: string
) {
  const id = newId('message')
  const message = await compose(ctx, conversationId, { id, text: turn.text, reply_to: null })
  const ends = turn.ends ?? 'read'
  if (ends === 'uncertain') return leaveUncertain(ctx, id, now)
  const failure = ends === 'failed' ? { failure_code: 131026, failure_reason: 'no_whatsapp' } : null
  const at = Math.min(ctx.now() + MINUTE, now)
  const news: StatusNews = { status: ends, at, failure_code: null, failure_reason: null, ...failure }
  await takeStatus(ctx, message, externalId, news)
  const stored = await findMessage(ctx.db, id)
  const known = { accepted_at: ctx.now(), sent_at: ctx.now(), ...(ends === 'read' && { delivered_at: at }) }
  if (stored) await ctx.db.commit(updateMessage(ctx.db, id, known))
}

/** As if Meta's answer had been lost, and no evidence had come since. */
async function leaveUncertain(ctx: StaffContext, id: string, now: number) {
  const row = await findOutbox(ctx.db, id)
  if (!row) throw new Error('the seeded answer is not in the outbox')
  const wakeAt = ctx.now()
  await ctx.db.commit(
    moveOutbox(ctx.db, row, { state: 'uncertain', wake_at: wakeAt, attempts: 1, undo: null }),
    deleteDue(ctx.db, row.wake_at, id),
    insertDue(ctx.db, wakeAt, id)
  )
  const open = await findOutbox(ctx.db, id)
  if (open) await expire({ ...ctx, now: () => now }, open)
}

async function ends({ now, as, made, conversation }: Telling, conversationId: string) {
  const { closed_minutes_ago, closed_by, assignee } = conversation
  const someone = [...made.people.values()][0] ?? ''
  if (assignee !== undefined) {
    const ctx = as(now - MINUTE, assignee === null ? someone : (made.people.get(assignee) ?? someone))
    await assign(ctx, conversationId, assignee === null ? null : (made.people.get(assignee) ?? null))
  }
  if (closed_minutes_ago === undefined) return
  const ctx = as(now - closed_minutes_ago * MINUTE, made.people.get(closed_by ?? '') ?? someone)
  await markRead(ctx, conversationId, Number.MAX_SAFE_INTEGER)
  await close(ctx, conversationId)
}
