import type { Context } from '../lib/context.ts'
import { listThread } from './queries.ts'

/** So many automatic messages never follow each other. */
const MOST = 4

/** Whether what the list shows of a conversation is this message. Its time does not tell: several are written in one second, and what is no line of the thread (a reaction taken back) is newer. */
export async function isShown(
  ctx: Context,
  conversation: { id: string; last_kind: string },
  message: { id: string; kind: string }
): Promise<boolean> {
  if (conversation.last_kind !== message.kind) return false
  const newest = await listThread(ctx.db, conversation.id, null, MOST)
  // what we sent by itself is no line of the list
  return newest.find(({ automatic }) => automatic === null)?.id === message.id
}
