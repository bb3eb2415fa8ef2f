import { findConversation } from '../conversations/find.ts'
import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'
import { callGraph } from '../meta/graph.ts'
import { listThread } from '../messages/find.ts'
import { findPatron } from '../patrons/find.ts'
import { buildReadRequest } from '../platforms/whatsapp/mark-read.ts'
import { findChannel } from './queries.ts'
import { tokenOf } from './token.ts'

/** How far back the patron's newest message is looked for. */
const NEWEST = 50

/**
 * The patron sees blue ticks on what staff read, up to that change of the library; only where the library wants it. Best effort:
 * nobody waits for it, and nothing is tried again.
 */
export const markReadAtMeta = (ctx: Context, conversationId: string, seq: number): void =>
  ctx.defer(tell(ctx, conversationId, { typing: false, seq }))

/** The patron sees "typing…", and blue ticks with it; only where the library wants it. Best effort. */
export const showTypingAtMeta = (ctx: Context, conversationId: string): void =>
  ctx.defer(tell(ctx, conversationId, { typing: true, seq: Number.MAX_SAFE_INTEGER }))

async function tell(ctx: Context, conversationId: string, what: { typing: boolean; seq: number }) {
  try {
    const target = await targetOf(ctx, conversationId, what)
    if (!target) return
    const request = buildReadRequest(target.phone_number_id, target.external_id, what.typing)
    await callGraph({ graph_url: ctx.env.GRAPH_URL, token: target.token, request })
  } catch (error) {
    log('mark_failed', { library_id: ctx.db.library_id, id: conversationId, error: errorName(error) })
  }
}

/** The message to mark, or null when nothing may be told. */
async function targetOf(ctx: Context, conversationId: string, what: { typing: boolean; seq: number }) {
  const conversation = await findConversation(ctx, conversationId)
  const channel = conversation && (await findChannel(ctx.db, conversation.channel_id))
  // somebody else who has the thread tells for themselves
  if (!conversation || conversation.owner !== null || channel?.state !== 'connected') return null
  if ((what.typing ? channel.typing_indicator : channel.read_receipts) !== 1) return null
  const [patron, thread, token] = await Promise.all([
    findPatron(ctx, conversation.patron_id),
    listThread(ctx, conversationId, null, NEWEST),
    tokenOf(ctx, channel)
  ])
  const newest = thread.find(
    (message) => message.origin === 'patron' && message.external_id !== null && message.seq <= what.seq
  )
  if (!newest?.external_id || token === null || patron?.blocked_at !== null) return null
  return { token, phone_number_id: channel.external_id, external_id: newest.external_id }
}
