import { upload } from '../../workers/attachments/upload.ts'
import { findConversation } from '../../workers/conversations/find.ts'
import type { StaffContext } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { findByExternalId, findMessage } from '../../workers/messages/find.ts'
import type { MessageRow } from '../../workers/messages/queries.ts'
import type { StatusNews } from '../../workers/messages/status.ts'
import { updateMessage } from '../../workers/messages/write.ts'
import { composeAll, type Reply } from '../../workers/replies/compose.ts'
import { expire } from '../../workers/replies/expire.ts'
import { locate } from '../../workers/replies/locate.ts'
import { deleteDue, findOutbox, insertDue, moveOutbox } from '../../workers/replies/queries.ts'
import { react } from '../../workers/replies/react.ts'
import { takeStatus } from '../../workers/replies/take-status.ts'
import { readSample } from './files.ts'
import type { SeedFile, SeedTurn } from './shape.ts'
import { externalIdOf, MINUTE, type Telling } from './telling.ts'

type Answer = Extract<SeedTurn, { from: 'staff' }>
type Status = 'read' | 'delivered' | 'sent' | 'failed'

/** What a colleague sends from the console, and what becomes of it. */
export async function answer(
  telling: Telling,
  ctx: StaffContext,
  turn: Answer,
  index: number
): Promise<void> {
  const { ends = 'read' } = turn
  const [message] = await composed(telling, ctx, turn)
  if (!message) throw new Error(`turn ${index} was not written`)
  const externalId = externalIdOf(telling, index)
  if (ends === 'waits' || ends === 'uncollected') return hold(telling, ctx, message, ends, externalId)
  if (ends === 'uncertain') return leaveUncertain(ctx, message.id, telling.now)
  await arrives(telling, ctx, message, ends, externalId)
}

async function composed(telling: Telling, ctx: StaffContext, turn: Answer): Promise<MessageRow[]> {
  const { conversation_id, channel } = telling
  const { text, place, file, quotes, reacts_to, ends } = turn
  const id = newId('message')
  const named = async (index: number) => {
    const found = await findByExternalId(ctx, channel.id, externalIdOf(telling, index))
    if (!found) throw new Error(`turn ${index} is not there`)
    return found.id
  }
  if (reacts_to !== undefined) return [await react(ctx, await named(reacts_to), { id, emoji: text ?? '' })]
  if (place !== undefined)
    return locate(ctx, conversation_id, { id, branch_id: telling.made.branches.get(place) ?? '' })
  const reply: Reply = { id, text, reply_to: quotes === undefined ? null : await named(quotes) }
  if (ends === 'waits' || ends === 'uncollected') reply.hold = true
  if (file) reply.attachments = [await uploaded(telling, ctx, file)]
  return composeAll(ctx, conversation_id, reply)
}

async function uploaded(telling: Telling, ctx: StaffContext, file: SeedFile): Promise<string> {
  const id = newId('attachment')
  const bytes = readSample(file.sample)
  await upload(ctx, {
    ...{ id, conversation_id: telling.conversation_id, length: bytes.byteLength },
    ...{ name: file.name ?? file.sample, declared_type: file.declared_type ?? null },
    body: new Response(bytes).body as Parameters<typeof upload>[1]['body']
  })
  return id
}

async function arrives(
  { now }: Pick<Telling, 'now'>,
  ctx: StaffContext,
  message: MessageRow,
  ends: Status,
  externalId: string
): Promise<void> {
  const failure = ends === 'failed' ? { failure_code: 131026, failure_reason: 'no_whatsapp' } : null
  const at = Math.min(ctx.now() + MINUTE, now)
  const category = message.kind === 'template' ? 'utility' : 'service'
  const type = message.kind === 'template' ? 'regular' : 'free_customer_service'
  const news: StatusNews = { status: ends, at, failure_code: null, failure_reason: null, ...failure }
  await takeStatus(ctx, message, externalId, { ...news, pricing: { category, type } })
  const stored = await findMessage(ctx, message.id)
  const known = { accepted_at: ctx.now(), sent_at: ctx.now(), ...(ends === 'read' && { delivered_at: at }) }
  if (stored) await ctx.db.commit(updateMessage(ctx, message.id, known))
}

/** The template that tells of it reaches the patron, who does not tap; after a week it ends. */
async function hold(
  telling: Telling,
  ctx: StaffContext,
  message: MessageRow,
  ends: 'waits' | 'uncollected',
  externalId: string
): Promise<void> {
  const told = (await templateOf(telling, ctx)) ?? null
  if (told?.status === 'queued') await arrives(telling, ctx, told, 'delivered', `${externalId}.template`)
  if (ends === 'waits') return
  const row = await findOutbox(ctx.db, message.id)
  if (row?.wake_at) await expire({ ...ctx, now: () => row.wake_at ?? 0 }, row)
}

async function templateOf({ conversation_id }: Telling, ctx: StaffContext) {
  const conversation = await findConversation(ctx, conversation_id)
  return conversation?.held_by ? findMessage(ctx, conversation.held_by) : undefined
}

/** As if Meta's answer had been lost, and no evidence had come since. */
async function leaveUncertain(ctx: StaffContext, id: string, now: number): Promise<void> {
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
