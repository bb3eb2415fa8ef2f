import { type ExpressionBuilder, sql } from 'kysely'
import { expecting, type LibraryDatabase, type LibraryDb, type Write } from '../lib/db.ts'

export const findWaitingItems = (db: LibraryDb, channelId: string, targetExternalId: string) =>
  db
    .selectFrom('waiting_items')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('target_external_id', '=', targetExternalId)
    .orderBy('id')
    .select(['id', 'kind', 'content', 'received_at'])
    .execute()

/** Writes the item down unless its target is here by now: then it changes nothing, and is to be applied. New words for what was taken back are not kept. */
export const insertWaitingItem = (
  db: LibraryDb,
  item: {
    channel_id: string
    target_external_id: string
    id: string
    kind: 'status' | 'edit' | 'deletion'
    content: string
    received_at: number
  }
): Write =>
  db
    .insertInto('waiting_items')
    .columns(['library_id', 'channel_id', 'target_external_id', 'id', 'kind', 'content', 'received_at'])
    .expression(
      db
        .selectFrom('channels')
        .where('channels.library_id', '=', db.library_id)
        .where('channels.id', '=', item.channel_id)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('messages')
                .where('messages.library_id', '=', db.library_id)
                .where('messages.channel_id', '=', item.channel_id)
                .where('messages.external_id', '=', item.target_external_id)
                .select('messages.id')
            )
          )
        )
        .$if(item.kind === 'edit', (query) => query.where((eb) => eb.not(deletionWaits(db, eb, item))))
        .select((eb) => [
          eb.val(db.library_id).as('library_id'),
          'channels.id as channel_id',
          eb.val(item.target_external_id).as('target_external_id'),
          eb.val(item.id).as('id'),
          eb.val(item.kind).as('kind'),
          eb.val(item.content).as('content'),
          eb.val(item.received_at).as('received_at')
        ])
    )
    .onConflict((conflict) => conflict.doNothing())

const deletionWaits = (
  db: LibraryDb,
  eb: ExpressionBuilder<LibraryDatabase, 'channels'>,
  target: { channel_id: string; target_external_id: string }
) =>
  eb.exists(
    eb
      .selectFrom('waiting_items')
      .where('waiting_items.library_id', '=', db.library_id)
      .where('waiting_items.channel_id', '=', target.channel_id)
      .where('waiting_items.target_external_id', '=', target.target_external_id)
      .where('waiting_items.kind', '=', 'deletion')
      .select('waiting_items.id')
  )

/** New words for what was taken back since. */
export const deleteWaitingEdits = (db: LibraryDb, channelId: string, targetExternalId: string): Write =>
  db
    .deleteFrom('waiting_items')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('target_external_id', '=', targetExternalId)
    .where('kind', '=', 'edit')

export const deleteWaitingItems = (db: LibraryDb, channelId: string, targetExternalId: string): Write =>
  db
    .deleteFrom('waiting_items')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('target_external_id', '=', targetExternalId)

/** When the target has not come by then, the item ends as ignored. The due row names channel and target. */
export const insertWaitingItemDue = (
  db: LibraryDb,
  at: number,
  channelId: string,
  targetExternalId: string
): Write =>
  db
    .insertInto('due')
    .values({ kind: 'waiting_item', at, library_id: db.library_id, id: `${channelId}|${targetExternalId}` })
    .onConflict((conflict) => conflict.doNothing())

export const deleteOldWaitingItems = (
  db: LibraryDb,
  channelId: string,
  targetExternalId: string,
  until: number
): Write =>
  db
    .deleteFrom('waiting_items')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('target_external_id', '=', targetExternalId)
    .where('received_at', '<=', until)

export const deleteWaitingItemDue = (db: LibraryDb, at: number, target: string): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'waiting_item')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', target)

/** Nothing came for this target but what was seen: else the decision must be made again. */
export const expectNoOthers = (
  db: LibraryDb,
  channelId: string,
  targetExternalId: string,
  seen: string[]
): Write =>
  expecting(db, (eb) => {
    const waiting = eb
      .selectFrom('waiting_items')
      .where('library_id', '=', db.library_id)
      .where('channel_id', '=', channelId)
      .where('target_external_id', '=', targetExternalId)
      .select('id')
    // one value, for D1 binds no more than a hundred
    const known = eb
      .selectFrom(sql`json_each(${JSON.stringify(seen)})`.as('item'))
      .select(sql<string>`item.value`.as('id'))
    return eb.not(eb.exists(waiting.where('id', 'not in', known)))
  })
