import type { AuditEntry } from '../audit/queries.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { updateMessage } from '../messages/write.ts'
import { expectWaiting, listWaiting, type WaitingRow } from './queries.ts'
import { isAutomaticText } from './set-back.ts'
import { leaveOut, unsendTemplate } from './unsend.ts'

/** What ends when a patron is blocked. */
export interface Ended {
  entries: AuditEntry[]
  writes: Write[]
  conversation_ids: string[]
  /** Where an answer was to leave. */
  unreached: string[]
}

/**
 * What waits to leave to a patron fails at once, held answers too, and our template that tells of them never was. For the end of the
 * commit of the block; Stale when something of it leaves, or more is written, meanwhile.
 */
export async function endBlocked(ctx: Context, patronId: string): Promise<Ended> {
  const rows = await listWaiting(ctx.db, patronId)
  const answers = rows.filter((row) => !isNotice(row))
  const conversation_ids = [...new Set(rows.map((row) => row.conversation_id))]
  const conversations = await Promise.all(conversation_ids.map((id) => endIn(ctx, id)))
  return {
    entries: answers.map(({ id, conversation_id }) => ({
      ...{ act: 'send_settled', conversation_id, subject_id: id },
      details: { outcome: 'refused', reason: 'patron_blocked' }
    })),
    writes: [
      expectWaiting(ctx.db, patronId, rows.filter(({ state }) => state !== 'uncertain').length),
      ...conversations.flat(),
      ...rows.flatMap((row) => endRow(ctx, row))
    ],
    conversation_ids,
    unreached: answers.flatMap((row) =>
      row.kind === 'reaction' || isAutomaticText(row) ? [] : row.conversation_id
    )
  }
}

/** It tells of answers, and is none. */
const isNotice = ({ kind, origin }: WaitingRow): boolean => kind === 'template' && origin === 'automatic'

async function endIn(ctx: Context, id: string): Promise<Write[]> {
  const conversation = await findConversation(ctx, id)
  if (!conversation) return []
  return [expectSeen(ctx, conversation), updateConversation(ctx, id, { held_by: null })]
}

function endRow(ctx: Context, row: WaitingRow): Write[] {
  if (!isNotice(row))
    return [
      ...leaveOut(ctx, row),
      updateMessage(ctx, row.id, { status: 'failed', failure_code: null, failure_reason: 'patron_blocked' })
    ]
  return row.state === 'queued' ? unsendTemplate(ctx, row) : leaveOut(ctx, row)
}
