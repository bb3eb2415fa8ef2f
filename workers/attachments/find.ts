import type { Context } from '../lib/context.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'
import { shownAs } from './shown.ts'

/** D1 binds at most a hundred values in a statement. */
const AT_ONCE = 90

export const findAttachment = (ctx: Context, id: string) => queries.findAttachment(ctx.db, id)

/** The files of these messages. */
export async function listAttachments(ctx: Context, messageIds: string[]): Promise<AttachmentRow[]> {
  const found: AttachmentRow[] = []
  for (let start = 0; start < messageIds.length; start += AT_ONCE)
    found.push(...(await queries.listAttachments(ctx.db, messageIds.slice(start, start + AT_ONCE))))
  return found
}

/** A file as the console sees it. While it waits, a reason says why the last attempt failed. */
export function presentAttachment(row: AttachmentRow) {
  const { id, kind, name, type, size, width, height, state, reason } = row
  const next_try_at = state === 'waiting' && reason !== null ? row.wake_at : null
  const shown = shownAs({ kind, type, name })
  return { id, kind, name, type, size, width, height, state, reason, next_try_at, shown }
}
