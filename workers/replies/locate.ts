import { findConversation } from '../conversations/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { whileStale } from '../lib/again.ts'
import { Taken } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { findBranch } from '../libraries/find-branch.ts'
import { findKnown, type Messages, stored } from './known.ts'
import { obeyPolicy } from './obey.ts'
import type { Parts } from './split.ts'
import { writeAnswer } from './write.ts'

interface Place {
  /** Of the message, made by the client. */
  id: string
  branch_id: string
}

/** Answers with a branch as a place on the map. The same request again is the same message. Throws Problem: not_found, conflict. */
export const locate = (ctx: StaffContext, conversationId: string, place: Place): Promise<Messages> =>
  whileStale(() => tryToLocate(ctx, conversationId, place))

async function tryToLocate(ctx: StaffContext, conversationId: string, place: Place): Promise<Messages> {
  const [conversation, branch] = await Promise.all([
    findConversation(ctx, conversationId),
    findBranch(ctx, place.branch_id)
  ])
  if (!conversation || !branch) throw notFound()
  const { name, address, latitude, longitude } = branch
  if (latitude === null || longitude === null) throw new Problem('conflict', 'branch_unlocated')
  const text = address ? `${name}, ${address}` : name
  const known = await findKnown(ctx, conversation.id, { id: place.id, text })
  if (known) return known
  await obeyPolicy(ctx, conversation)
  const content = { location: { latitude, longitude, name, address, url: null } }
  const parts: Parts = [{ id: place.id, kind: 'location', text, content, attachment_id: null }]
  const answer = { parts, files: [], quoted: null, resend_of: null, from_draft: false }
  try {
    await writeAnswer(ctx, conversation, answer)
  } catch (error) {
    if (error instanceof Taken) throw new Problem('conflict', 'another_open')
    throw error
  }
  return stored(ctx, [place.id])
}
