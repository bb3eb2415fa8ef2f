import { sql } from 'kysely'
import { currentSeq } from '../lib/db-counter.ts'
import type { Actor } from '../lib/context.ts'
import { type DirectoryDb, expecting, type LibraryDb, type Write } from '../lib/db.ts'
import { MINUTE } from '../lib/time.ts'

/** One line of history: who did what to what. Never what was said. */
export interface AuditEntry {
  act: AuditAct
  conversation_id?: string | null
  subject_id?: string | null
  details?: Record<string, string | number | boolean | null>
  /** When somebody else did it than whoever does the rest of the commit. */
  actor?: Actor
}

export type AuditAct =
  | 'message_received'
  | 'message_composed'
  | 'automatic_written'
  | 'auto_replies_changed'
  | 'message_withdrawn'
  | 'message_resent'
  | 'message_status'
  | 'send_attempted'
  | 'send_settled'
  | 'send_asked'
  | 'note_written'
  | 'conversation_opened'
  | 'conversation_claimed'
  | 'conversation_assigned'
  | 'conversation_given_back'
  | 'conversation_closed'
  | 'conversation_reopened'
  | 'conversation_marked_unread'
  | 'channel_event'
  | 'channel_paused'
  | 'channel_resumed'
  | 'credentials_saved'
  | 'quick_reply_saved'
  | 'quick_reply_removed'
  | 'attachment_failed'
  | 'attachment_retried'
  | 'attachment_uploaded'
  | 'attachment_removed'
  | 'message_edited'
  | 'message_deleted'
  | 'call_received'
  | 'consent_received'
  | 'patron_named'
  | 'patron_merged'
  | 'conversation_merged'
  | 'patron_blocked'
  | 'patron_unblocked'
  | 'patron_block_synced'
  | 'channel_settings_changed'
  | 'thread_handed_over'
  | 'thread_taken_back'
  | 'held_expired'
  | 'hours_changed'
  | 'emergency_closed'
  | 'emergency_undone'
  | 'emergency_moved'
  | 'emergency_ended'
  | 'sensitive_masked'
  | 'sensitive_settings_changed'
  | 'delivery_dead'
  | 'delivery_replayed'
  | 'target_warned'
  | 'targets_changed'
  | 'roster_changed'
  | 'roster_switched'
  | 'wait_screen_made'
  | 'wait_screen_revoked'
  | 'conversation_put_off'
  | 'conversation_woke'
  | 'conversation_promised'
  | 'promise_dropped'
  | 'conversation_urgent'
  | 'conversation_kind'
  | 'conversation_confidential'

export const insertEntry = (
  db: LibraryDb,
  actor: Actor,
  at: number,
  part: number,
  entry: AuditEntry
): Write =>
  db.insertInto('audit').values({
    library_id: db.library_id,
    seq: currentSeq(db),
    part,
    at,
    actor_kind: actor.kind,
    actor_id: actor.id,
    act: entry.act,
    conversation_id: entry.conversation_id ?? null,
    subject_id: entry.subject_id ?? null,
    details: entry.details ? JSON.stringify(entry.details) : null
  })

/** The minute's seal is due once, however much happens in that minute. */
export const insertSealDue = (db: LibraryDb, now: number): Write =>
  db
    .insertInto('due')
    .values({ kind: 'seal', at: Math.ceil(now / MINUTE) * MINUTE, library_id: db.library_id, id: 'audit' })
    .onConflict((conflict) => conflict.doNothing())

export interface DirectoryRow {
  id: string
  library_id: string | null
  at: number
  person_id: string
  act: string
  subject: string
}

export const insertDirectoryEntry = (db: DirectoryDb, row: DirectoryRow): Write =>
  db.insertInto('audit').values(row)

/** History after a moment of the change counter, in the order it was written. */
export const rowsAfter = (db: LibraryDb, seq: number, most: number) =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('library_id', '=', db.library_id)
    .where('seq', '>', seq)
    .orderBy('seq')
    .orderBy('part')
    .limit(most)
    .execute()

export type AuditRow = Awaited<ReturnType<typeof rowsAfter>>[number]

export const rowsOf = (db: LibraryDb, fromSeq: number, toSeq: number) =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('library_id', '=', db.library_id)
    .where('seq', '>=', fromSeq)
    .where('seq', '<=', toSeq)
    .orderBy('seq')
    .orderBy('part')
    .execute()

export const latestSeal = (db: LibraryDb) =>
  db
    .selectFrom('audit_seals')
    .select(['to_seq', 'hash'])
    .where('library_id', '=', db.library_id)
    .orderBy('to_seq', 'desc')
    .limit(1)
    .executeTakeFirst()

export const sealsAfter = (db: LibraryDb, seq: number, most: number) =>
  db
    .selectFrom('audit_seals')
    .selectAll()
    .where('library_id', '=', db.library_id)
    .where('to_seq', '>', seq)
    .orderBy('to_seq')
    .limit(most)
    .execute()

/** Two runs that read the same seal must not both follow it. */
export const nothingSealedAfter = (db: LibraryDb, seq: number): Write =>
  expecting(db, (eb) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom('audit_seals')
          .select('to_seq')
          .where('library_id', '=', db.library_id)
          .where('to_seq', '>', seq)
      )
    )
  )

export interface NewSeal {
  from_seq: number
  to_seq: number
  rows: number
  hash: string
  previous_hash: string
  sealed_at: number
}

export const insertSeal = (db: LibraryDb, seal: NewSeal): Write =>
  db.insertInto('audit_seals').values({ library_id: db.library_id, ...seal })

/** Only forward: a late run never takes a newer seal back. */
export const copySeal = (db: DirectoryDb, libraryId: string, seq: number, hash: string): Write =>
  db
    .updateTable('libraries')
    .set({ seal_seq: seq, seal_hash: hash })
    .where('id', '=', libraryId)
    .where((eb) => eb.or([eb('seal_seq', 'is', null), eb('seal_seq', '<', seq)]))

export const copiedSeal = (db: DirectoryDb, libraryId: string) =>
  db.selectFrom('libraries').select(['seal_seq', 'seal_hash']).where('id', '=', libraryId).executeTakeFirst()

export const deleteSealDue = (db: LibraryDb, at: number): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'seal')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', 'audit')

/** The newest lines that a thread shows between its messages, newest first. */
export const listThreadEntries = (db: LibraryDb, conversationId: string, from: number, until: number) =>
  db
    .selectFrom('audit')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)
    // written out, because the index of these lines serves no bound values
    .where(
      'act',
      'in',
      THREAD_ACTS.map((act) => sql.lit(act))
    )
    .where('at', '>=', from)
    .where('at', '<', until)
    .orderBy('at', 'desc')
    .limit(100)
    .select(['seq', 'part', 'at', 'act', 'actor_id', 'subject_id'])
    .$narrowType<{ act: (typeof THREAD_ACTS)[number] }>()
    .execute()

export const THREAD_ACTS = [
  'conversation_closed',
  'conversation_reopened',
  'conversation_assigned',
  'conversation_claimed',
  'conversation_given_back',
  'patron_blocked',
  'patron_unblocked',
  'thread_handed_over',
  'thread_taken_back',
  'held_expired',
  'conversation_merged'
] as const
