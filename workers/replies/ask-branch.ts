import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { branchList } from './branch-list.ts'
import { findKnown, type Messages, stored } from './known.ts'
import { obeyPolicy } from './obey.ts'
import type { Parts } from './split.ts'
import { writeAnswer } from './write.ts'

interface Question {
  /** Of the message, made by the client. */
  id: string
  language: 'nl' | 'en'
}

/**
 * Asks a patron by a list which branch it is about; what they choose becomes the branch of the conversation. The same request again
 * is the same message. Throws Problem: not_found, conflict (window, block, channel, no_branch_question).
 */
export const askBranch = (ctx: StaffContext, conversationId: string, question: Question): Promise<Messages> =>
  whileStale(() => tryToAsk(ctx, conversationId, question))

async function tryToAsk(ctx: StaffContext, conversationId: string, { id, language }: Question) {
  const [conversation, branches] = await Promise.all([
    findConversation(ctx, conversationId),
    listBranches(ctx)
  ])
  if (!conversation) throw notFound()
  const asked = branchList(branches, language)
  if (!asked) throw new Problem('conflict', 'no_branch_question')
  const known = await findKnown(ctx, conversation.id, { id, text: asked.text })
  if (known) return known
  await obeyPolicy(ctx, conversation)
  const { text, list } = asked
  const parts: Parts = [{ id, kind: 'list', text, content: { list }, attachment_id: null }]
  const answer = { parts, files: [], quoted: null, resend_of: null, from_draft: false }
  try {
    await writeAnswer(ctx, conversation, answer)
  } catch (error) {
    if (error instanceof Taken) throw new Problem('conflict', 'another_open')
    throw error
  }
  return stored(ctx, [id])
}
