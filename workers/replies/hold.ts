import { findChannel } from '../channels/find.ts'
import type { ChannelRow } from '../channels/queries.ts'
import type { AuditEntry } from '../audit/queries.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { updateConversation } from '../conversations/update.ts'
import type { StaffContext } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import { findMessage } from '../messages/find.ts'
import { findPatron } from '../patrons/find.ts'
import { fillTemplate, readTemplate } from '../templates/read.ts'
import { heldUntil, isTold } from './holding.ts'
import { leaving } from './leaving.ts'
import { findNotice } from './notice.ts'
import { refusal } from './policy.ts'
import { deleteDue, deleteOutbox, findOutbox } from './queries.ts'
import { UNDO_MS } from './schema.ts'

/** What holding an answer takes, beside the answer itself. */
export interface Holding {
  until: number
  entries: AuditEntry[]
  writes: Write[]
  /** The template that leaves first; null when the patron is told already. */
  template_id: string | null
}

/**
 * How an answer is held until the patron opens the window: with the template that tells them, unless one does so already. Null
 * when the window is open: then it leaves as usual. Throws Problem: conflict (block, channel, no_template).
 */
export async function planHolding(ctx: StaffContext, conversation: ConversationRow): Promise<Holding | null> {
  const [channel, patron] = await Promise.all([
    findChannel(ctx, conversation.channel_id),
    findPatron(ctx, conversation.patron_id)
  ])
  if (!channel || !patron) throw notFound()
  const { window_ends_at } = conversation
  const facts = { window_ends_at, blocked_at: patron.blocked_at, channel_state: channel.state }
  const reason = refusal(facts, ctx.now())
  if (reason === null) return null
  if (reason !== 'window_closed') throw new Problem('conflict', reason)
  const until = heldUntil(ctx.now())
  const told = await findTold(ctx, conversation)
  if (told.still) return { until, entries: [], writes: [], template_id: null }
  const template = await templateOf(ctx, conversation, channel, patron.name)
  return { until, ...template, writes: [...told.drop, ...template.writes] }
}

/** Whether our template is out. One of which a person was asked makes place for another: the question is answered by that. */
async function findTold(
  ctx: StaffContext,
  { held_by }: ConversationRow
): Promise<{ still: boolean; drop: Write[] }> {
  if (held_by === null) return { still: false, drop: [] }
  const [message, row] = await Promise.all([findMessage(ctx, held_by), findOutbox(ctx.db, held_by)])
  const asked = row?.asked_at != null
  if (isTold(message ? { status: message.status, asked, at: message.at } : null, ctx.now()))
    return { still: true, drop: [] }
  const drop = row ? [deleteOutbox(ctx.db, row.id), deleteDue(ctx.db, row.wake_at, row.id)] : []
  return { still: false, drop: drop.filter((write) => write !== null) }
}

async function templateOf(
  ctx: StaffContext,
  conversation: ConversationRow,
  channel: ChannelRow,
  patronName: string | null
): Promise<{ template_id: string; writes: Write[]; entries: AuditEntry[] }> {
  const chosen = await findNotice(ctx, channel, patronName)
  if (!chosen) throw new Problem('conflict', 'no_template')
  const { name, language, components } = chosen.row
  const { body, buttons, taps } = readTemplate(components)
  const { parameters } = chosen
  const id = newId('message')
  return {
    template_id: id,
    entries: [{ act: 'message_composed', conversation_id: conversation.id, subject_id: id }],
    writes: [
      ...leaving(ctx, conversation, {
        ...{ id, kind: 'template', text: fillTemplate(body, parameters) },
        content: JSON.stringify({ template: { name, language, buttons, parameters, taps } }),
        ...{ reply_to_external_id: null, resend_of: null, origin: 'automatic', author_id: null, undo: null },
        // before what it tells about
        ...{ at: ctx.now() - 1, wake_at: ctx.now() + UNDO_MS }
      }),
      updateConversation(ctx, conversation.id, { held_by: id })
    ]
  }
}
