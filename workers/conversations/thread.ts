import { listThreadEntries } from '../audit/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { listQuoted, listResends, listThread } from '../messages/find.ts'
import type { MessageRow } from '../messages/queries.ts'
import { listNotes } from '../notes/find.ts'
import { listOutbox } from '../replies/find.ts'
import { findConversation } from './queries.ts'

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
  const lines = entries.map(({ seq, part, at, act, actor_id, subject_id }) => ({
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

/** Messages as a thread shows them: with what they quote, when they leave, and what became of them. */
export async function presentMessages(ctx: Context, rows: MessageRow[]) {
  const [first] = rows
  if (!first) return []
  const quotes = [...new Set(rows.flatMap((row) => row.reply_to_external_id ?? []))]
  const open = rows.some((row) => ['queued', 'sending', 'uncertain'].includes(row.status))
  const troubled = rows
    .filter((row) => row.status === 'failed' || row.status === 'uncertain')
    .map((row) => row.id)
  const [quoted, outbox, resends] = await Promise.all([
    quotes.length > 0 ? listQuoted(ctx, first.channel_id, quotes) : [],
    open ? listOutbox(ctx, first.conversation_id) : [],
    troubled.length > 0 ? listResends(ctx, troubled) : []
  ])
  return rows.map((row) => {
    const waiting = outbox.find((item) => item.id === row.id)
    const undoable = waiting?.state === 'queued' && waiting.attempts === 0
    return {
      type: 'message' as const,
      id: row.id,
      origin: row.origin,
      author_id: row.author_id,
      kind: row.kind,
      text: row.text,
      reply_to: quoteOf(row, quoted),
      at: row.at,
      received_at: row.received_at,
      status: row.status,
      due_at: undoable ? waiting.wake_at : null,
      failure: row.failure_reason === null ? null : { code: row.failure_code, reason: row.failure_reason },
      asked: row.status === 'uncertain' && waiting?.asked_at !== null,
      resend_of: row.resend_of,
      resent_by: resends.find((item) => item.resend_of === row.id)?.id ?? null,
      times: {
        accepted_at: row.accepted_at,
        sent_at: row.sent_at,
        delivered_at: row.delivered_at,
        read_at: row.read_at
      },
      seq: row.seq
    }
  })
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
