import { sql } from 'kysely'
import { expecting, type LibraryDb, type Write } from '../lib/db.ts'

export const findOutbox = (db: LibraryDb, id: string) =>
  db
    .selectFrom('outbox')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()

export type OutboxRow = NonNullable<Awaited<ReturnType<typeof findOutbox>>>

export const listOutbox = (db: LibraryDb, conversationId: string) =>
  db
    .selectFrom('outbox')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)
    .orderBy('created_at')
    .orderBy('id')
    .select(['id', 'state', 'wake_at', 'attempts', 'asked_at', 'created_at'])
    .execute()

/** Of these nobody knows when they end: what is written after them need not wait. */
export const NOT_IN_LINE = ['uncertain', 'held'] as const satisfies OutboxRow['state'][]

export const standsInLine = ({ state }: Pick<OutboxRow, 'state'>): boolean =>
  state === 'queued' || state === 'sending'

export const listQueuedOfChannel = (db: LibraryDb, channelId: string, limit: number) =>
  db
    .selectFrom('outbox')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'queued')
    .limit(limit)
    .select(['id', 'wake_at', 'created_at'])
    .execute()

/** What waits to leave to a patron, and our template of which nobody knows whether it left. */
export const listWaiting = (db: LibraryDb, patronId: string) =>
  db
    .selectFrom('conversations')
    .innerJoin('outbox', (join) =>
      join
        .onRef('outbox.library_id', '=', 'conversations.library_id')
        .onRef('outbox.conversation_id', '=', 'conversations.id')
    )
    .innerJoin('messages', (join) =>
      join.onRef('messages.library_id', '=', 'outbox.library_id').onRef('messages.id', '=', 'outbox.id')
    )
    .where('conversations.library_id', '=', db.library_id)
    .where('conversations.patron_id', '=', patronId)
    .where((eb) =>
      eb.or([
        eb('outbox.state', 'in', ['queued', 'held']),
        eb.and([eb('outbox.state', '=', 'uncertain'), eb('outbox.id', '=', eb.ref('conversations.held_by'))])
      ])
    )
    .select(['outbox.id', 'outbox.conversation_id', 'outbox.state', 'outbox.wake_at', 'messages.kind'])
    .select('messages.origin')
    .execute()

export type WaitingRow = Awaited<ReturnType<typeof listWaiting>>[number]

/** So many messages wait to leave to this patron, and no more. */
export const expectWaiting = (db: LibraryDb, patronId: string, count: number): Write =>
  expecting(db, (eb) =>
    eb(
      eb
        .selectFrom('conversations')
        .innerJoin('outbox', (join) =>
          join
            .onRef('outbox.library_id', '=', 'conversations.library_id')
            .onRef('outbox.conversation_id', '=', 'conversations.id')
        )
        .where('conversations.library_id', '=', db.library_id)
        .where('conversations.patron_id', '=', patronId)
        .where('outbox.state', 'in', ['queued', 'held'])
        .select((inner) => inner.fn.countAll<number>().as('count')),
      '=',
      count
    )
  )

type QueuedRow = Pick<
  OutboxRow,
  'id' | 'conversation_id' | 'channel_id' | 'patron_id' | 'created_at' | 'undo'
> & {
  wake_at: number
  state: 'queued' | 'held'
}

export const insertOutbox = (db: LibraryDb, row: QueuedRow): Write =>
  db.insertInto('outbox').values({ library_id: db.library_id, ...row })

/** Only the row as it was seen is moved on: changes nothing when somebody else did so first. */
export const moveOutbox = (
  db: LibraryDb,
  seen: Pick<OutboxRow, 'id' | 'state' | 'wake_at' | 'lease_id'>,
  values: Partial<Pick<OutboxRow, 'state' | 'wake_at' | 'attempts' | 'lease_id' | 'asked_at' | 'undo'>>
): Write =>
  db
    .updateTable('outbox')
    .set(values)
    .where('library_id', '=', db.library_id)
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('wake_at', 'is', seen.wake_at)
    .where('lease_id', 'is', seen.lease_id)

export const deleteOutbox = (db: LibraryDb, id: string): Write =>
  db.deleteFrom('outbox').where('library_id', '=', db.library_id).where('id', '=', id)

export const insertDue = (db: LibraryDb, at: number, id: string): Write =>
  db
    .insertInto('due')
    .values({ kind: 'outbox', at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

export const deleteDue = (db: LibraryDb, at: number | null, id: string): Write | null =>
  at === null
    ? null
    : db
        .deleteFrom('due')
        .where('kind', '=', 'outbox')
        .where('at', '=', at)
        .where('library_id', '=', db.library_id)
        .where('id', '=', id)

export const insertAttempt = (
  db: LibraryDb,
  attempt: { id: string; message_id: string; number: number; started_at: number }
): Write =>
  db.insertInto('send_attempts').values({ library_id: db.library_id, ...attempt, outcome: 'started' })

export const endAttempt = (
  db: LibraryDb,
  id: string,
  end: {
    ended_at: number
    outcome: 'delivered' | 'failed' | 'uncertain'
    code: number | null
    trace_id: string | null
  }
): Write =>
  db.updateTable('send_attempts').set(end).where('library_id', '=', db.library_id).where('id', '=', id)

/** Evidence from Meta ends what was left open. */
export const proveAttempts = (db: LibraryDb, messageId: string, at: number): Write =>
  db
    .updateTable('send_attempts')
    .set({ ended_at: at, outcome: 'delivered' })
    .where('library_id', '=', db.library_id)
    .where('message_id', '=', messageId)
    .where('outcome', 'in', ['started', 'uncertain'])

/** What one colleague wrote in the same moment as an answer: its parts stand a millisecond apart, in their order. */
export const listWritten = (
  db: LibraryDb,
  { conversation_id, author_id, after }: { conversation_id: string; author_id: string | null; after: number },
  parts: number
) =>
  db
    .selectFrom('messages')
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversation_id)
    .where('author_id', '=', author_id)
    // a held answer moves down the thread when it leaves, and was never written later
    .where('at', '>', after)
    .where('received_at', '>', after)
    .where('received_at', '<=', after + parts)
    .where('resend_of', 'is', null)
    .orderBy('received_at')
    .select('id')
    .execute()

export const markSending = (db: LibraryDb, id: string): Write =>
  db
    .updateTable('messages')
    .set({ status: 'sending' })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

export const findPaces = (db: LibraryDb, ids: string[]) =>
  db
    .selectFrom('paces')
    .where('library_id', '=', db.library_id)
    .where('id', 'in', ids)
    .select(['id', 'ready_at'])
    .execute()

/** One more message at this pace. */
export const stepPace = (db: LibraryDb, id: string, now: number, interval: number): Write =>
  db
    .insertInto('paces')
    .values({ library_id: db.library_id, id, ready_at: Math.ceil(now + interval) })
    .onConflict((conflict) =>
      conflict
        .columns(['library_id', 'id'])
        .doUpdateSet({ ready_at: sql<number>`cast(max(paces.ready_at, ${now}) + ${interval} as integer)` })
    )

/** Nobody sends at this pace before that moment. */
export const holdPace = (db: LibraryDb, id: string, readyAt: number): Write =>
  db
    .insertInto('paces')
    .values({ library_id: db.library_id, id, ready_at: readyAt })
    .onConflict((conflict) =>
      conflict
        .columns(['library_id', 'id'])
        .doUpdateSet({ ready_at: sql<number>`max(paces.ready_at, ${readyAt})` })
    )

/** What was to be put back after taking an answer back is no more. */
export const moveAnswers = (db: LibraryDb, from: string, to: string): Write =>
  db
    .updateTable('outbox')
    .set({ conversation_id: to, undo: null })
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', from)

export const moveToPatron = (db: LibraryDb, conversationId: string, patronId: string): Write =>
  db
    .updateTable('outbox')
    .set({ patron_id: patronId })
    .where('library_id', '=', db.library_id)
    .where('conversation_id', '=', conversationId)

/** No answer of this conversation is on its way. */
export const expectNoneLeaving = (db: LibraryDb, conversationId: string): Write =>
  expecting(db, (eb) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom('outbox')
          .where('library_id', '=', db.library_id)
          .where('conversation_id', '=', conversationId)
          .where('state', '=', 'sending')
          .select('id')
      )
    )
  )
