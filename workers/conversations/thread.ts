import { listAttachments, presentAttachment } from '../attachments/find.ts'
import { listThreadEntries } from '../audit/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { listQuoted, listReactions, listResends, listThread } from '../messages/find.ts'
import type { MessageRow, ReactionRow } from '../messages/queries.ts'
import { listNotes } from '../notes/find.ts'
import { listOutbox } from '../replies/find.ts'
import type { CardPattern } from '../sensitive-data/library-card.ts'
import { findPattern, marksOf } from '../sensitive-data/marks.ts'
import { contentOf } from './content.ts'
import { findConversation } from './queries.ts'
import { reactionsOn } from './reactions.ts'

const PAGE = 50
const END_OF_TIME = Number.MAX_SAFE_INTEGER

/**
 * A page of a thread, oldest first: messages, notes, and lines on who took or closed it. Without `before` the newest page.
 * `earlier` is the cursor of the page before. Throws Problem: not_found.
 */
export async function showThread(ctx: Context, conversationId: string, before: string | undefined) {
  if (!(await findConversation(ctx.db, conversationId))) throw notFound()
  const cursor = cursorOf(before)
  const rows = (await listThread(ctx, conversationId, cursor, PAGE + 1)).reverse()
  const more = rows.length > PAGE
  const page = more ? rows.slice(1) : rows
  const first = page[0]
  const from = more && first ? first.at : 0
  const until = cursor ? cursor.at : END_OF_TIME
  const [messages, notes, entries] = await Promise.all([
    presentMessages(ctx, page),
    listNotes(ctx, conversationId, from, until),
    listThreadEntries(ctx, conversationId, from, until)
  ])
  const inOrder = entries.toSorted((a, b) => a.seq - b.seq || a.part - b.part)
  const lines = inOrder.map(({ seq, part, at, act, actor_id, subject_id }) => ({
    type: 'event' as const,
    id: `${seq}.${part}`,
    act,
    actor_id,
    subject_id,
    at,
    seq
  }))
  const items = [...messages, ...notes.map((note) => ({ type: 'note' as const, ...note })), ...lines]
  items.sort((a, b) => a.at - b.at || a.seq - b.seq)
  return { items, ...(more && first && { earlier: `${first.at}.${first.id}` }) }
}

function cursorOf(before: string | undefined) {
  const found = before && /^(\d{1,15})\.(msg_[0-9a-z]{26})$/.exec(before)
  return found?.[2] ? { at: Number(found[1]), id: found[2] } : null
}

interface Around {
  quoted: MessageRow[]
  outbox: Awaited<ReturnType<typeof listOutbox>>
  resends: Awaited<ReturnType<typeof listResends>>
  attachments: Awaited<ReturnType<typeof listAttachments>>
  reactions: ReactionRow[]
  pattern: CardPattern
}

/** Messages as a thread shows them: with what they quote and carry, when they leave, and what became of them. */
export async function presentMessages(ctx: Context, rows: MessageRow[]) {
  const [first] = rows
  if (!first) return []
  const ids = rows.map((row) => row.id)
  const quotes = [...new Set(rows.flatMap((row) => row.reply_to_external_id ?? []))]
  const named = rows.flatMap((row) => row.external_id ?? [])
  const open = rows.some((row) => ['queued', 'sending', 'uncertain'].includes(row.status))
  const troubled = rows
    .filter((row) => row.status === 'failed' || row.status === 'uncertain')
    .map((row) => row.id)
  const [quoted, outbox, resends, attachments, reactions, pattern] = await Promise.all([
    quotes.length > 0 ? listQuoted(ctx, first.channel_id, quotes) : [],
    open ? listOutbox(ctx, first.conversation_id) : [],
    troubled.length > 0 ? listResends(ctx, troubled) : [],
    listAttachments(ctx, ids),
    named.length > 0 ? listReactions(ctx, first.channel_id, named) : [],
    findPattern(ctx, rows)
  ])
  const around = { quoted, outbox, resends, attachments, reactions, pattern }
  return rows.map((row) => presented(row, around))
}

function presented(row: MessageRow, around: Around) {
  const { id, origin, author_id, kind, text, at, received_at, status, resend_of, edited_at, deleted_at } = row
  const { accepted_at, sent_at, delivered_at, read_at, automatic } = row
  return {
    type: 'message' as const,
    ...{ id, origin, author_id, kind, text, at, received_at, status, resend_of, edited_at, deleted_at },
    automatic,
    reply_to: quoteOf(row, around.quoted),
    ...leavingOf(row, around.outbox),
    failure: row.failure_reason === null ? null : { code: row.failure_code, reason: row.failure_reason },
    resent_by: around.resends.find((item) => item.resend_of === id)?.id ?? null,
    content: contentOf(row.content),
    sensitive: marksOf(row, around.pattern),
    attachments: around.attachments.filter((item) => item.message_id === id).map(presentAttachment),
    reactions: reactionsOn(row.external_id, around.reactions),
    forwarded: row.forwarded as 0 | 1 | 2,
    standby: row.standby === 1,
    imported: row.imported === 1,
    times: { accepted_at, sent_at, delivered_at, read_at },
    seq: row.seq
  }
}

/** When it leaves while it can be taken back, whether it is held, and whether a person has to decide. */
function leavingOf(row: MessageRow, outbox: Around['outbox']) {
  const waiting = outbox.find((item) => item.id === row.id)
  const undoable = waiting?.state === 'queued' && waiting.attempts === 0
  return {
    due_at: undoable ? waiting.wake_at : null,
    asked: row.status === 'uncertain' && waiting?.asked_at !== null,
    held: waiting?.state === 'held' && waiting.wake_at !== null ? { until: waiting.wake_at } : null
  }
}

function quoteOf(row: MessageRow, quoted: MessageRow[]) {
  if (!row.reply_to_external_id) return null
  const found = quoted.find((item) => item.external_id === row.reply_to_external_id)
  return {
    id: found?.id ?? null,
    text: found?.text ?? null,
    origin: found?.origin ?? null,
    kind: found?.kind ?? null
  }
}
