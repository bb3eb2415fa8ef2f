import { expressionBuilder, sql } from 'kysely'
import { expecting, type LibraryDatabase, type LibraryDb, type Write } from '../lib/db.ts'
import { currentSeq } from '../lib/db-counter.ts'
import type { Timed } from '../targets/clocked.ts'
import type { Handling } from '../targets/handling.ts'
import type { Placed } from './place.ts'
import type { Segment } from './segments.ts'
import type { Sight } from '../confidentiality/sight.ts'
/** See `together.ts`: its messages stand in another one. */
const MERGED = 'merged'
/** Written out: the index of open ones serves no bound value, and each binding would cost a new plan. */
const CLOSED = sql.lit<'closed'>('closed')
const ASIDE = sql.lit(8_000_000_000_000)

const COLUMNS = [
  ...(['conversations.id', 'conversations.channel_id', 'conversations.patron_id'] as const),
  ...(['conversations.state', 'conversations.sort_at', 'conversations.waiting_since'] as const),
  ...(['conversations.due_at', 'conversations.assignee_id', 'conversations.unread'] as const),
  ...(['conversations.thanked_at', 'conversations.last_inbound_at', 'conversations.window_ends_at'] as const),
  ...(['conversations.last_at', 'conversations.last_text', 'conversations.last_kind'] as const),
  ...(['conversations.last_origin', 'conversations.opened_at', 'conversations.closed_at'] as const),
  ...(['conversations.closed_by', 'conversations.branch_id', 'conversations.owner'] as const),
  ...(['conversations.owner_at', 'conversations.held_by', 'conversations.unreached'] as const),
  ...(['conversations.receipt_at', 'conversations.remind_at', 'conversations.reminded'] as const),
  ...(['conversations.urgent', 'conversations.wake_at', 'conversations.put_off_by'] as const),
  ...(['conversations.woke', 'conversations.promised_at', 'conversations.promised_by'] as const),
  ...(['conversations.kind', 'conversations.confirm_by', 'conversations.handle_by'] as const),
  ...(['conversations.confidential', 'conversations.seq'] as const)
] as const

/** What is no secret, and what is assigned to them. */
function theirs({ person_id }: Sight) {
  const eb = expressionBuilder<LibraryDatabase, 'conversations'>()
  return eb.or([eb('conversations.confidential', '=', 0), eb('conversations.assignee_id', '=', person_id)])
}

/** A conversation with what the list shows of its patron and of the reader's own draft. */
const shown = (db: LibraryDb, { person_id }: Sight) =>
  db
    .selectFrom('conversations')
    .innerJoin('patrons', (join) =>
      join
        .onRef('patrons.library_id', '=', 'conversations.library_id')
        .onRef('patrons.id', '=', 'conversations.patron_id')
    )
    .leftJoin('drafts', (join) =>
      join
        .onRef('drafts.library_id', '=', 'conversations.library_id')
        .onRef('drafts.conversation_id', '=', 'conversations.id')
        .on('drafts.person_id', '=', person_id)
        .on('drafts.mode', '=', 'reply')
    )
    .where('conversations.library_id', '=', db.library_id)
    .select(COLUMNS)
    .select([
      'patrons.name',
      'patrons.username',
      'patrons.phone',
      'patrons.blocked_at',
      'drafts.text as draft'
    ])

export const findShown = (db: LibraryDb, sight: Sight, id: string) =>
  shown(db, sight).where('conversations.id', '=', id).executeTakeFirst()

export type ShownRow = NonNullable<Awaited<ReturnType<typeof findShown>>>

/** Those too that the reader may not see: that they changed is all they hear of these. */
export const listChanged = (db: LibraryDb, sight: Sight, since: number, limit: number) =>
  shown(db, sight).where('conversations.seq', '>', since).orderBy('conversations.seq').limit(limit).execute()

/** A page of one segment of a view, in its order, from after a place in it. */
export function listSegment(db: LibraryDb, sight: Sight, segment: Segment, limit: number) {
  const direction = segment.oldest_first ? 'asc' : 'desc'
  const beyond = segment.oldest_first ? '>' : '<'
  let query = shown(db, sight).where('conversations.state', '=', segment.state)
  if (!sight.all) query = query.where(theirs(sight))
  if (segment.state === 'closed') query = query.where('conversations.last_kind', '<>', MERGED)
  else query = query.where('conversations.sort_at', segment.aside ? '>=' : '<', ASIDE)
  if (segment.assignee_id !== undefined) {
    query =
      segment.assignee_id === null
        ? query.where('conversations.assignee_id', 'is', null)
        : query.where('conversations.assignee_id', '=', segment.assignee_id)
    query = query.where('conversations.state', '<>', CLOSED)
  }
  const after = segment.after
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('conversations.sort_at', 'conversations.id'), beyond, eb.tuple(after.sort_at, after.id))
    )
  }
  return query
    .orderBy('conversations.sort_at', direction)
    .orderBy('conversations.id', direction)
    .limit(limit)
    .execute()
}

/** How many, and how many unread messages they hold; never more than `cap` rows are looked at. */
export async function countSegment(
  db: LibraryDb,
  sight: Sight,
  segment: Omit<Segment, 'oldest_first' | 'after'>,
  cap: number
) {
  let query = db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('state', '=', segment.state)
  if (!sight.all) query = query.where(theirs(sight))
  if (segment.state !== 'closed') query = query.where('sort_at', segment.aside ? '>=' : '<', ASIDE)
  if (segment.assignee_id !== undefined) {
    query =
      segment.assignee_id === null
        ? query.where('assignee_id', 'is', null)
        : query.where('assignee_id', '=', segment.assignee_id)
    query = query.where('state', '<>', CLOSED)
  }
  const rows = await query.select('unread').limit(cap).execute()
  return { count: rows.length, unread: rows.reduce((sum, row) => sum + row.unread, 0) }
}

export const findConversation = (db: LibraryDb, id: string) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .select(COLUMNS)
    .executeTakeFirst()

export type ConversationRow = NonNullable<Awaited<ReturnType<typeof findConversation>>>

const ofPatron = (db: LibraryDb, channelId: string, patronId: string) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .where('channel_id', '=', channelId)
    .select(COLUMNS)

/** The open one, which need not be the newest: an older one may have been taken up again. Else the newest. */
export const findLatest = async (db: LibraryDb, channelId: string, patronId: string) =>
  (await ofPatron(db, channelId, patronId).where('state', '<>', CLOSED).executeTakeFirst()) ??
  (await ofPatron(db, channelId, patronId)
    .where('last_kind', '<>', MERGED)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst())

export const listEarlier = (db: LibraryDb, sight: Sight, patronId: string, exceptId: string) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .where('id', '<>', exceptId)
    .where('last_kind', '<>', MERGED)
    .$if(!sight.all, (query) => query.where(theirs(sight)))
    .orderBy('opened_at', 'desc')
    .limit(20)
    .select(['id', 'opened_at', 'closed_at', 'closed_by', 'last_text'])
    .execute()

export interface LastMessage {
  last_text: string | null
  last_kind: string
}

interface Ties {
  receipt_at: number | null
  held_by: string | null
  owner: string | null
  owner_at: number | null
  branch_id: string | null
  confidential: 0 | 1
}

export const insertConversation = (
  db: LibraryDb,
  id: string,
  row: Omit<Placed, 'id' | 'unreached'> &
    LastMessage & { channel_id: string; patron_id: string } & Partial<Placed & Ties & Timed>
): Write =>
  db.insertInto('conversations').values({ library_id: db.library_id, ...row, id, seq: currentSeq(db) })

export const updateConversation = (
  db: LibraryDb,
  id: string,
  values: Partial<Omit<Placed, 'id'> & LastMessage & Ties & Timed & Handling>
): Write =>
  db
    .updateTable('conversations')
    .set({ ...values, seq: currentSeq(db) })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

/** Nobody answered, closed or wrote since we looked. */
export const expectSeen = (db: LibraryDb, seen: { id: string; seq: number }): Write =>
  expecting(db, (eb) =>
    eb.exists(
      eb
        .selectFrom('conversations')
        .where('library_id', '=', db.library_id)
        .where('id', '=', seen.id)
        .where('seq', '=', seen.seq)
        .select('id')
    )
  )

/** What is open, and what ended in one commit: its moment tells. */
export const listOpenOf = (db: LibraryDb, patronId: string, orClosedAt: number | null = null) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .where((eb) => eb.or([eb('state', '<>', CLOSED), eb('closed_at', '=', orClosedAt)]))
    .where('last_kind', '<>', MERGED)
    .select(COLUMNS)
    .execute()

export const listIdsOf = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', patronId)
    .select('id')
    .execute()

/** Stale cannot come of it, Taken can: when the other patron opened one meanwhile. */
export const moveConversations = (db: LibraryDb, from: string, to: string): Write =>
  db
    .updateTable('conversations')
    .set({ patron_id: to, seq: currentSeq(db) })
    .where('library_id', '=', db.library_id)
    .where('patron_id', '=', from)
