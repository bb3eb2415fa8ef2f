import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { SECOND } from '../lib/time.ts'
import { showTypingAtMeta } from './mark-read.ts'

/** The indicator lasts 25 seconds at Meta. */
const AGAIN_AFTER = 20 * SECOND

/** By this process alone: at worst Meta is told once too often. */
const told = new Map<string, number>()

/** Somebody is writing an answer. Told at most once in twenty seconds by each person. Throws Problem: not_found. */
export async function showTyping(ctx: StaffContext, conversationId: string): Promise<void> {
  if (!(await findConversation(ctx, conversationId))) throw notFound()
  const key = `${conversationId}|${ctx.actor.id}`
  const now = ctx.now()
  if (now - (told.get(key) ?? 0) < AGAIN_AFTER) return
  if (told.size > 10_000) told.clear()
  told.set(key, now)
  showTypingAtMeta(ctx, conversationId)
}
