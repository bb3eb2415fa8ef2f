import { findConversation } from '../conversations/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { findSettings } from './settings.ts'
import { findValues } from './values.ts'
import type { Language } from './word.ts'

/** What placeholders stand for in an answer in this conversation, now. Throws Problem: not_found. */
export async function conversationValues(ctx: Context, id: string, language: Language) {
  const conversation = await findConversation(ctx, id)
  if (!conversation) throw notFound()
  const { channel_id, branch_id, patron_id } = conversation
  const about = { channel_id, branch_id, patron_id, language, at: ctx.now() }
  return findValues(ctx, await findSettings(ctx), about)
}
