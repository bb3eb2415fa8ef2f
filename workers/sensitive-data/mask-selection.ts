import { listAttachments } from '../attachments/find.ts'
import { renameAttachment } from '../attachments/write.ts'
import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { previewText } from '../conversations/message-of.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { dropContent } from '../lib/large.ts'
import { findMessage } from '../messages/find.ts'
import { isShown } from '../messages/is-shown.ts'
import type { MessageRow } from '../messages/queries.ts'
import { expectMessage, indexWords, rewordVersions, updateMessage } from '../messages/write.ts'
import { hint } from '../realtime/hint.ts'
import { contentWithout, withoutSelection } from './selection.ts'

/** What is on its way still reads its row. */
const SETTLED = ['received', 'accepted', 'sent', 'delivered', 'read']

/**
 * Takes what a colleague selected out of a message for good: from its words, what it said before, its cards and file names, the list
 * and the search. What is not there (any more) is already hidden. Throws Problem: not_found, conflict.
 */
export const maskSelection = (ctx: StaffContext, id: string, selected: string): Promise<MessageRow> =>
  whileStale(() => tryToMask(ctx, id, selected))

async function tryToMask(ctx: StaffContext, id: string, selected: string): Promise<MessageRow> {
  const message = await findMessage(ctx, id)
  const conversation = message && (await findConversation(ctx, message.conversation_id))
  if (!message || !conversation) throw notFound()
  if (!SETTLED.includes(message.status)) throw new Problem('conflict', 'not_maskable')
  const text = message.text && withoutSelection(message.text, selected)
  const large = message.content?.startsWith('{"object_key":') === true
  const content = large || !message.content ? null : contentIn(message.content, selected)
  const versions = await rewordVersions(ctx, id, (before) => withoutSelection(before, selected))
  const files = (await listAttachments(ctx, [id])).flatMap((file) => {
    const name = file.name && withoutSelection(file.name, selected)
    return name === file.name ? [] : [renameAttachment(ctx, file.id, name)]
  })
  const same = text === message.text && content === message.content
  if (same && versions.length === 0 && files.length === 0) return message
  // what was too large for its row may hold the same words, and cannot be changed where it is
  if (large) await dropContent(ctx.env, message.content)
  const preview = (await isShown(ctx, conversation, message)) ? { last_text: previewText(text) } : {}
  await commitChange(
    ctx,
    [
      {
        act: 'sensitive_masked',
        conversation_id: conversation.id,
        subject_id: id,
        details: { by: 'person' }
      }
    ],
    [
      expectMessage(ctx, message),
      expectSeen(ctx, conversation),
      updateMessage(ctx, id, { text, content }),
      ...(message.kind === 'reaction' ? [] : indexWords(ctx, id, text)),
      ...versions,
      ...files,
      updateConversation(ctx, conversation.id, preview)
    ]
  )
  hint(ctx, conversation.id)
  return (await findMessage(ctx, id)) ?? message
}

const contentIn = (content: string, selected: string) =>
  JSON.stringify(contentWithout(JSON.parse(content) as unknown, selected))
