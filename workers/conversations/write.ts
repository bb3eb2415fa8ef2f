import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { firstLook } from '../targets/first-look.ts'
import { type ConversationRow, expectSeen, insertConversation, updateConversation } from './queries.ts'

type NewConversation = Parameters<typeof insertConversation>[2]

/** A new conversation, or what changes in the one that was seen: Stale when somebody wrote in it since. */
export function placeWrites(ctx: Context, seen: null, id: string, row: NewConversation): Write[]
export function placeWrites(
  ctx: Context,
  seen: ConversationRow,
  id: string,
  row: Partial<ConversationRow>
): Write[]
export function placeWrites(
  ctx: Context,
  seen: ConversationRow | null,
  id: string,
  row: NewConversation | Partial<ConversationRow>
): Write[] {
  if (!seen) {
    const made = row as NewConversation
    return [insertConversation(ctx.db, id, made), ...firstLook(ctx, id, made.remind_at ?? null)]
  }
  return [expectSeen(ctx.db, seen), updateConversation(ctx.db, id, row)]
}

/** Only what differs is written: every index of an untouched column stays as it is. */
export function changedIn(
  before: ConversationRow,
  after: Partial<ConversationRow>
): Partial<ConversationRow> {
  const entries = Object.entries(after) as [keyof ConversationRow, unknown][]
  return Object.fromEntries(entries.filter(([column, value]) => before[column] !== value))
}
