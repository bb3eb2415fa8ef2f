import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { Stale, type Write } from '../lib/db.ts'
import { updateMessage } from '../messages/write.ts'
import { windowIsOpen } from '../platforms/whatsapp/window.ts'
import { hint } from '../realtime/hint.ts'
import { freeHeld } from './free-held.ts'
import { deleteDue, deleteOutbox, listOutbox, type OutboxRow } from './queries.ts'
import { type Row, unsendTemplate } from './unsend.ts'

/** A week has passed and nobody tapped: what was held ends, with a line. The conversation stays where it is. */
export async function expireHeld(ctx: Context, row: OutboxRow): Promise<void> {
  const now = ctx.now()
  if (row.wake_at === null || row.wake_at > now) return
  const conversation = await findConversation(ctx, row.conversation_id)
  if (!conversation) return
  const rows = await listOutbox(ctx.db, row.conversation_id)
  const held = rows.filter(({ state }) => state === 'held')
  const over = held.filter(({ wake_at }) => wake_at !== null && wake_at <= now)
  const unsent = rows.find(({ id, state }) => id === conversation.held_by && state === 'queued')
  const all = over.length === held.length
  const entry = { act: 'held_expired' as const, conversation_id: conversation.id, subject_id: row.id }
  // whoever wrote meanwhile opened the window: never drop what may leave
  const open = windowIsOpen(conversation.window_ends_at, now)
  try {
    await commitChange({ ...ctx, actor: SYSTEM }, open ? [] : [entry], [
      expectSeen(ctx, conversation),
      ...(open ? freeHeld(ctx, over) : ended(ctx, over, { reason: 'not_collected', code: null })),
      ...(all && unsent ? unsendTemplate(ctx, unsent) : []),
      updateConversation(ctx, conversation.id, all ? { held_by: null } : {})
    ])
  } catch (error) {
    // the sweep comes again
    if (!(error instanceof Stale)) throw error
  }
  hint(ctx, conversation.id)
}

interface Failure {
  reason: string
  code: number | null
}

/** Our template did not reach the patron: what waited for their tap fails for the same reason. For the commit in which it failed. */
export async function failHeld(
  ctx: Context,
  template: { id: string; conversation_id: string },
  failure: Failure
): Promise<Write[]> {
  const conversation = await findConversation(ctx, template.conversation_id)
  if (conversation?.held_by !== template.id) return []
  const held = (await listOutbox(ctx.db, conversation.id)).filter(({ state }) => state === 'held')
  return [
    // the patron may come by themselves this very moment: then nothing failed
    expectSeen(ctx, conversation),
    ...ended(ctx, held, failure),
    updateConversation(ctx, conversation.id, { held_by: null })
  ]
}

const ended = (ctx: Context, rows: Row[], { reason, code }: Failure): Write[] =>
  rows.flatMap((row) => [
    deleteOutbox(ctx.db, row.id),
    ...[deleteDue(ctx.db, row.wake_at, row.id)].filter((write) => write !== null),
    updateMessage(ctx, row.id, { status: 'failed', failure_code: code, failure_reason: reason })
  ])
