import { showThread } from '../../workers/conversations/thread.ts'
import { type LibraryWish, makeLibrary } from './library.ts'
import { conversationsOf } from './rows.ts'
import { bodyOf, changeOf, makePatron, post, wamid } from './webhook.ts'

const seconds = (ago: number) => String(Math.floor(Date.now() / 1000) - ago)

/** A library, a patron, and what they send to each other by Meta's door. */
export async function correspondence(wish: LibraryWish = {}) {
  const made = await makeLibrary(wish)
  const patron = makePatron()
  const { channel, ctx } = made
  const sends = (more: Record<string, unknown>, ago = 60, field = 'messages', list = 'messages') => {
    const from = { from: patron.wa_id, from_user_id: patron.user_id }
    const element = { ...from, id: wamid(), timestamp: seconds(ago), ...more }
    return post(bodyOf(channel, changeOf(channel, { [list]: [element] }, field)))
  }
  const says = (text: string, id = wamid(), ago = 60) =>
    sends({ id, type: 'text', text: { body: text } }, ago)
  const edits = (target: string, text: string, ago = 20, id = wamid()) =>
    sends(
      {
        id,
        type: 'edit',
        edit: { original_message_id: target, message: { type: 'text', text: { body: text } } }
      },
      ago
    )
  const takesBack = (target: string, ago = 10) =>
    sends({ type: 'revoke', revoke: { original_message_id: target } }, ago)
  const reacts = (target: string, emoji: string | null, ago = 15) =>
    sends({ type: 'reaction', reaction: { message_id: target, ...(emoji && { emoji }) } }, ago)
  /** Sent from the library's phone. */
  const echoes = (more: Record<string, unknown>, ago = 40) => {
    const from = { from: channel.display_phone_number, to: patron.wa_id, to_user_id: patron.user_id }
    const echo = { ...from, id: wamid(), timestamp: seconds(ago), ...more }
    return post(bodyOf(channel, changeOf(channel, { message_echoes: [echo] }, 'smb_message_echoes')))
  }
  const answers = (text: string, ago = 40) => echoes({ type: 'text', text: { body: text } }, ago)
  /** From before the number was connected. */
  const imports = (element: Record<string, unknown>, ago = 9000) => {
    const messages = [{ from: patron.wa_id, timestamp: seconds(ago), ...element }]
    const history = [{ metadata: { phase: 0, chunk_order: 1 }, threads: [{ id: patron.wa_id, messages }] }]
    return post(bodyOf(channel, changeOf(channel, { history }, 'history')))
  }
  const blocked = async () => {
    const { db } = ctx
    await db.commit(
      db.updateTable('patrons').set({ blocked_at: Date.now() }).where('library_id', '=', db.library_id)
    )
  }
  const thread = async () => {
    const [row] = await conversationsOf(ctx)
    return (await showThread(ctx, row?.id ?? '', undefined)).items
  }
  return {
    ...made,
    ...{ patron, sends, says, answers, echoes, imports, edits, takesBack, reacts, blocked, thread }
  }
}
