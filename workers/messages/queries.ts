import { type ExpressionBuilder, sql } from 'kysely'
import { currentSeq } from '../lib/db-counter.ts'
import type { LibraryDatabase, LibraryDb, Write } from '../lib/db.ts'
import { libraryTerm } from '../lib/text.ts'
import type { MessageStatus, StatusFacts } from './status.ts'

const COLUMNS = [
  'id',
  'conversation_id',
  'channel_id',
  'external_id',
  'origin',
  'author_id',
  'kind',
  'text',
  'content',
  'reply_to_external_id',
  'at',
  'received_at',
  'status',
  'failure_code',
  'failure_reason',
  'accepted_at',
  'sent_at',
  'delivered_at',
  'read_at',
  'resend_of',
  'forwarded',
  'edited_at',
  'deleted_at',
  'standby',
  'imported',
  'price_category',
  'price_type',
  'automatic',
  'seq'
] as const

const messages = (db: LibraryDb) =>
  db.selectFrom('messages').where('library_id', '=', db.library_id).select(COLUMNS)

export const findMessage = (db: LibraryDb, id: string) => messages(db).where('id', '=', id).executeTakeFirst()

export type MessageRow = NonNullable<Awaited<ReturnType<typeof findMessage>>>

export const findByExternalId = (db: LibraryDb, channelId: string, externalId: string) =>
  messages(db).where('channel_id', '=', channelId).where('external_id', '=', externalId).executeTakeFirst()

export const listQuoted = (db: LibraryDb, channelId: string, externalIds: string[]) =>
  messages(db).where('channel_id', '=', channelId).where('external_id', 'in', externalIds).execute()

export const listResends = (db: LibraryDb, ids: string[]) =>
  db
    .selectFrom('messages')
    .where('library_id', '=', db.library_id)
    .where('resend_of', 'in', ids)
    .select(['id', 'resend_of'])
    .execute()

export interface NewMessage extends Partial<StatusFacts> {
  id: string
  conversation_id: string
  channel_id: string
  external_id: string | null
  origin: 'patron' | 'staff' | 'automatic' | 'phone_app'
  author_id: string | null
  kind: string
  text: string | null
  content: string | null
  reply_to_external_id: string | null
  at: number
  received_at: number
  status: MessageStatus
  resend_of?: string | null
  forwarded?: 0 | 1 | 2
  standby?: 0 | 1
  imported?: 0 | 1
  edited_at?: number | null
  deleted_at?: number | null
  automatic?: string | null
}

export const insertMessage = (db: LibraryDb, message: NewMessage): Write =>
  db.insertInto('messages').values({ library_id: db.library_id, ...message, seq: currentSeq(db) })

export type MessageChange = Partial<
  Pick<
    MessageRow,
    | 'imported'
    | 'external_id'
    | 'status'
    | 'failure_code'
    | 'failure_reason'
    | 'accepted_at'
    | 'sent_at'
    | 'delivered_at'
    | 'read_at'
    | 'kind'
    | 'text'
    | 'content'
    | 'edited_at'
    | 'deleted_at'
    | 'at'
    | 'resend_of'
    | 'reply_to_external_id'
    | 'forwarded'
    | 'price_category'
    | 'price_type'
  >
>

export const updateMessage = (db: LibraryDb, id: string, values: MessageChange): Write =>
  db
    .updateTable('messages')
    .set({ ...values, seq: currentSeq(db) })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

/** Makes the text findable. Two writes: the row that says whose it is, and the words. */
export function indexText(db: LibraryDb, messageId: string, text: string | null): Write[] {
  if (!text) return []
  return [
    db
      .insertInto('search_rows')
      .values({ library_id: db.library_id, message_id: messageId })
      .onConflict((conflict) => conflict.doNothing()),
    db
      .insertInto('search_index')
      .columns(['rowid', 'library', 'text'])
      .expression(
        db
          .selectFrom('search_rows')
          .where('library_id', '=', db.library_id)
          .where('message_id', '=', messageId)
          .select((eb) => [
            'docid as rowid',
            eb.val(libraryTerm(db.library_id)).as('library'),
            eb.val(text).as('text')
          ])
      )
  ]
}

/** Forgets the words of a message; `secure-delete` keeps nothing of them in the index. */
export const unindexText = (db: LibraryDb, messageId: string): Write[] => [
  db
    .deleteFrom('search_index')
    .where('rowid', 'in', (eb) =>
      eb
        .selectFrom('search_rows')
        .where('library_id', '=', db.library_id)
        .where('message_id', '=', messageId)
        .select('docid')
    ),
  db.deleteFrom('search_rows').where('library_id', '=', db.library_id).where('message_id', '=', messageId)
]

/**
 * The newest page of a thread, or the page before a place in it; newest first. Withdrawn messages never were, and a reaction
 * stands on its message: only one whose message is not here is a line of its own.
 */
export function listThread(
  db: LibraryDb,
  conversationId: string,
  before: { at: number; id: string } | null,
  limit: number
) {
  let query = messages(db)
    .where('conversation_id', '=', conversationId)
    .where('status', '<>', 'withdrawn')
    .where((eb) => eb.or([eb('kind', '<>', 'reaction'), strayReaction(db, eb)]))
  if (before) query = query.where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(before.at, before.id)))
  return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

const strayReaction = (db: LibraryDb, eb: ExpressionBuilder<LibraryDatabase, 'messages'>) =>
  eb.and([
    eb('text', 'is not', null),
    eb.not(
      eb.exists(
        eb
          .selectFrom('messages as target')
          .where('target.library_id', '=', db.library_id)
          .whereRef('target.channel_id', '=', 'messages.channel_id')
          .whereRef('target.external_id', '=', 'messages.reply_to_external_id')
          .select('target.id')
      )
    )
  ])

/** Who reacted to these messages, oldest first; an empty text takes back what was there. */
export const listReactions = (db: LibraryDb, channelId: string, externalIds: string[]) =>
  db
    .selectFrom('messages')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('reply_to_external_id', 'in', externalIds)
    // written out, because the index of reactions serves no bound value
    .where('kind', '=', sql.lit('reaction'))
    .where('status', '<>', 'withdrawn')
    .orderBy('at')
    .orderBy('id')
    .select(['reply_to_external_id', 'text', 'origin', 'author_id', 'status'])
    .execute()

export type ReactionRow = Awaited<ReturnType<typeof listReactions>>[number]

/** What a message said, in the order it said it: the first, then by the sender's clock. */
export const listVersions = (db: LibraryDb, messageId: string) =>
  db
    .selectFrom('message_versions')
    .where('library_id', '=', db.library_id)
    .where('message_id', '=', messageId)
    .select(['id', 'at', 'text'])
    .execute()

export interface Version {
  /** Meta's id of the edit, or `original`. */
  id: string
  at: number
  text: string | null
}

export const insertVersion = (db: LibraryDb, messageId: string, version: Version): Write =>
  db
    .insertInto('message_versions')
    .values({ library_id: db.library_id, message_id: messageId, ...version })
    .onConflict((conflict) => conflict.doNothing())

export const updateVersion = (db: LibraryDb, messageId: string, id: string, text: string | null): Write =>
  db
    .updateTable('message_versions')
    .set({ text })
    .where('library_id', '=', db.library_id)
    .where('message_id', '=', messageId)
    .where('id', '=', id)

export const deleteVersions = (db: LibraryDb, messageId: string): Write =>
  db
    .deleteFrom('message_versions')
    .where('library_id', '=', db.library_id)
    .where('message_id', '=', messageId)

/** All at once, however many: the index of a thread finds them. */
export const moveMessages = (db: LibraryDb, from: string, to: string): Write =>
  db
    .updateTable('messages')
    .set({ conversation_id: to, seq: currentSeq(db) })
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', from)
