import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** What colleagues are writing in a conversation goes to the one that it is joined with, below what they are writing there. */
export async function moveDrafts(ctx: Context, from: string, to: string): Promise<Write[]> {
  const drafts = await queries.listAllDrafts(ctx.db, from)
  return drafts.flatMap((draft) => [
    queries.addToDraft(ctx.db, { ...draft, conversation_id: to }),
    queries.deleteDraft(ctx.db, from, draft.person_id, draft.mode)
  ])
}
