import type { Context } from '../lib/context.ts'
import { listBranches } from '../libraries/find-branch.ts'
import type { MessageEvent } from '../platforms/platform.ts'
import { branchOf, chosenBranch, mayNameBranch } from './branch.ts'
import type { ConversationRow } from './queries.ts'

/** The branch that a patron chose, or that their message opens a conversation for; null when it names none, or the conversation has one. */
export async function findOpening(
  ctx: Context,
  event: MessageEvent,
  continued: ConversationRow | null
): Promise<string | null> {
  if (event.origin !== 'patron') return null
  const chosen = chosenBranch(event.content)
  if (chosen !== null) return (await listBranches(ctx)).find(({ id }) => id === chosen)?.id ?? null
  if (continued?.branch_id) return null
  const told = { referral: event.content?.referral ?? null, opening: continued ? null : event.text }
  return mayNameBranch(told) ? branchOf(await listBranches(ctx), told) : null
}
