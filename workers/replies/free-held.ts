import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { updateMessage } from '../messages/write.ts'
import { deleteDue, insertDue, moveOutbox } from './queries.ts'
import type { Row } from './unsend.ts'

/** Held answers leave now, and stand in the thread where they left. For a commit that expects the conversation as it was seen. */
export function freeHeld(ctx: Context, held: Row[]): Write[] {
  const now = ctx.now()
  return held.flatMap((row, place) => [
    moveOutbox(ctx.db, { ...row, lease_id: null }, { state: 'queued', wake_at: now, undo: null }),
    ...[deleteDue(ctx.db, row.wake_at, row.id)].filter((write) => write !== null),
    insertDue(ctx.db, now, row.id),
    updateMessage(ctx, row.id, { at: now + place })
  ])
}
