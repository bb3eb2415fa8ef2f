import { commitChange } from '../audit/commit-change.ts'
import { findChannel } from '../channels/find.ts'
import { tokenOf } from '../channels/token.ts'
import { updateConversation } from '../conversations/update.ts'
import { type Context, SYSTEM } from '../lib/context.ts'
import { Stale } from '../lib/db.ts'
import { errorName, log } from '../lib/log.ts'
import { readBlockAnswer } from '../meta/blocking.ts'
import { callGraph } from '../meta/graph.ts'
import { buildBlockRequest } from '../platforms/whatsapp/block.ts'
import { hint } from '../realtime/hint.ts'
import { type BlockOutcome, nextBlockTry, worst } from './block-rules.ts'
import * as queries from './queries.ts'

type PatronRow = NonNullable<Awaited<ReturnType<typeof queries.findPatron>>>

/** What a row in `due` says: whom, and the how manieth attempt. */
export const firstAttempt = (patronId: string) => `${patronId}|1`

/** Best effort, after the commit that made it due: the tick does what this misses. */
export function askSync(ctx: Context, dueId: string, dueAt: number): void {
  const library_id = ctx.db.library_id
  const [id = ''] = dueId.split('|')
  ctx.defer(
    syncBlock({ ...ctx, actor: SYSTEM }, dueId, dueAt).catch((error: unknown) =>
      log('chore_failed', { chore: 'patron_block', library_id, id, error: errorName(error) })
    )
  )
}

/** Tells Meta whether a patron is blocked, as it is now. Doing it twice is doing it once. */
export async function syncBlock(ctx: Context, dueId: string, dueAt: number): Promise<void> {
  const [patronId = '', attempt = '1'] = dueId.split('|')
  const patron = await queries.findPatron(ctx.db, patronId)
  const forget = queries.deleteBlockDue(ctx.db, dueAt, dueId)
  if (patron?.block_sync !== 'pending') {
    await ctx.db.commit(forget)
    return
  }
  const conversations = await queries.listConversationsOf(ctx.db, patronId)
  const channelIds = [...new Set(conversations.map((conversation) => conversation.channel_id))]
  const outcomes = await Promise.all(channelIds.map((id) => tell(ctx, patron, id)))
  const now = ctx.now()
  const next = nextBlockTry(worst(outcomes), Number(attempt), now)
  const settled = patron.blocked_at === null && next.sync === 'done' ? null : next.sync
  const again = next.at === null ? null : { at: next.at, id: `${patronId}|${Number(attempt) + 1}` }
  const shown = conversations.slice(0, 1)
  try {
    await commitChange(
      ctx,
      [{ act: 'patron_block_synced', subject_id: patronId, details: { outcome: next.sync } }],
      [
        queries.expectBlock(ctx.db, patron),
        queries.updateBlock(ctx.db, patronId, { block_sync: settled }),
        forget,
        again && queries.insertBlockDue(ctx.db, again.at, again.id),
        ...shown.map((conversation) => updateConversation(ctx, conversation.id))
      ]
    )
  } catch (error) {
    if (!(error instanceof Stale)) throw error
    // somebody changed their mind meanwhile, and Meta may have heard us in the wrong order
    await ctx.db.commit(
      forget,
      queries.updateBlock(ctx.db, patronId, { block_sync: 'pending' }),
      queries.insertBlockDue(ctx.db, now, firstAttempt(patronId))
    )
  }
  for (const conversation of shown) hint(ctx, conversation.id)
}

async function tell(ctx: Context, patron: PatronRow, channelId: string): Promise<BlockOutcome> {
  const channel = await findChannel(ctx, channelId)
  if (channel?.state !== 'connected') return 'failed'
  const token = await tokenOf(ctx, channel)
  if (token === null) return 'later'
  const user_id = await queries.findUserId(ctx.db, patron.id)
  const request = buildBlockRequest(
    channel.external_id,
    { phone: patron.phone, user_id },
    patron.blocked_at !== null
  )
  return readBlockAnswer(await callGraph({ graph_url: ctx.env.GRAPH_URL, token, request }))
}
