import { commitChange } from '../audit/commit-change.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { findConversation } from '../conversations/find.ts'
import { previewText, rowText } from '../conversations/message-of.ts'
import { plausible, reworded } from '../conversations/place.ts'
import type { ConversationRow } from '../conversations/queries.ts'
import { isThanks } from '../conversations/thanks.ts'
import { expectSeen, findLatest, updateConversation } from '../conversations/update.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import { Stale } from '../lib/db.ts'
import { countBlocked } from '../patrons/count-blocked.ts'
import { findPatron } from '../patrons/find.ts'
import { meet } from '../patrons/meet.ts'
import type { EditEvent } from '../platforms/platform.ts'
import { hint } from '../realtime/hint.ts'
import { hideSensitive, maskedEntry } from '../sensitive-data/hide.ts'
import { withClock } from '../targets/find-clock.ts'
import { keepWaiting } from '../waiting-items/keep.ts'
import { isShown } from './is-shown.ts'
import { inOrder } from './overtaken.ts'
import { findByExternalId, insertVersion, listVersions, type MessageRow, type Version } from './queries.ts'
import { expectMessage, indexWords, updateMessage } from './write.ts'

export type Changed = 'stored' | 'seen' | 'waiting' | 'blocked'

/**
 * New words for a message: it says the newest, whatever order they come in, and keeps what it said before. One that overtook its
 * message waits for it. What was taken back stays so.
 */
export async function receiveEdit(ctx: Context, channel: ChannelRow, event: EditEvent): Promise<Changed> {
  const shown = await hideSensitive(ctx, event)
  return whileStale(() => tryToEdit(ctx, channel, shown), 'or taken')
}

async function tryToEdit(ctx: Context, channel: ChannelRow, event: EditEvent): Promise<Changed> {
  const edit = { id: event.external_id, at: plausible(event.at, ctx.now()), text: rowText(event.text) }
  const message = await findByExternalId(ctx.db, channel.id, event.target_external_id)
  if (!message) {
    const met = event.origin === 'patron' ? await meet(ctx, channel.scope, event.patron) : null
    // what they edit was not kept, and neither is this
    if (met?.blocked) return countBlocked(ctx, met.patron_id)
    const item = { kind: 'edit' as const, id: `edit.${edit.id}`, content: edit }
    if (await keepWaiting(ctx, channel.id, event.target_external_id, item)) return 'waiting'
    throw new Stale()
  }
  const ours = message.origin !== 'patron'
  if (message.deleted_at !== null || ours !== (event.origin === 'phone_app')) return 'seen'
  const versions = await listVersions(ctx.db, message.id)
  if (versions.some((version) => version.id === edit.id)) return 'seen'
  const conversation = await findConversation(ctx, message.conversation_id)
  const patron = conversation && (await findPatron(ctx, conversation.patron_id))
  if (!conversation || !patron) return 'seen'
  if (patron.blocked_at !== null && !ours) return countBlocked(ctx, patron.id)
  await commit(ctx, message, conversation, versions, edit)
  hint(ctx, message.conversation_id)
  return 'stored'
}

async function commit(
  ctx: Context,
  message: MessageRow,
  conversation: ConversationRow,
  versions: Version[],
  edit: Version
): Promise<void> {
  const original = { id: 'original', at: message.at, text: message.text }
  const newest = versions
    .filter((version) => version.id !== 'original')
    .every((old) => inOrder(old, edit) < 0)
  const actor = message.origin === 'patron' ? 'patron' : 'staff'
  const id = actor === 'patron' ? conversation.patron_id : null
  const about = { conversation_id: message.conversation_id, subject_id: message.id }
  await commitChange(
    { ...ctx, actor: { kind: actor, id } as Context['actor'] },
    [{ act: 'message_edited', ...about }, ...maskedEntry(about, { text: edit.text })],
    [
      expectMessage(ctx, message),
      expectSeen(ctx, conversation),
      ...(versions.length === 0 ? [insertVersion(ctx.db, message.id, original)] : []),
      insertVersion(ctx.db, message.id, edit),
      ...(newest ? [updateMessage(ctx, message.id, { text: edit.text, edited_at: edit.at })] : []),
      ...(newest ? indexWords(ctx, message.id, edit.text) : []),
      updateConversation(ctx, conversation.id, newest ? await effect(ctx, message, conversation, edit) : {})
    ]
  )
}

/** What was answered may be wrong now; and the list shows the new words. */
async function effect(ctx: Context, message: MessageRow, conversation: ConversationRow, edit: Version) {
  const shown = await isShown(ctx, conversation, message)
  const preview = shown ? { last_text: previewText(edit.text) } : {}
  const nobodyWaits = message.imported === 1 || message.standby === 1 || isThanks(edit.text, message.kind)
  if (message.origin !== 'patron' || nobodyWaits) return preview
  const latest = await findLatest(ctx, conversation.channel_id, conversation.patron_id)
  if (conversation.state === 'closed' && latest?.id !== conversation.id) return preview
  const change = { ...reworded(conversation, edit.at), ...preview }
  return withClock(ctx, conversation, change, conversation.channel_id)
}
