import { sql } from 'kysely'
import type { DirectoryDb, LibraryDb, Write } from '../lib/db.ts'

export type RouteKind = 'phone_number_id' | 'display_phone_number' | 'waba_id' | 'page_id' | 'instagram_id'

/** Whose are these numbers and accounts? Only an account (waba_id) may answer with several rows. */
export const findRoutes = (directory: DirectoryDb, questions: { kind: RouteKind; external_id: string }[]) =>
  directory
    .selectFrom('channel_routes')
    .innerJoin(sql`json_each(${JSON.stringify(questions)})`.as('item'), (join) =>
      join.on(
        sql<boolean>`channel_routes.kind = item.value ->> 'kind' and channel_routes.external_id = item.value ->> 'external_id'`
      )
    )
    .innerJoin('libraries', 'libraries.id', 'channel_routes.library_id')
    .select(['channel_routes.kind', 'channel_routes.external_id', 'channel_routes.library_id'])
    .select(['channel_routes.channel_id', 'libraries.database'])
    .orderBy('channel_routes.channel_id')
    .execute()

export const findChannel = (db: LibraryDb, id: string) =>
  db
    .selectFrom('channels')
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst()

export type ChannelRow = NonNullable<Awaited<ReturnType<typeof findChannel>>>

/** With an account: all its channels. */
export const openBreaker = (
  db: LibraryDb,
  id: string,
  at: number,
  code: number | null,
  accountId: string | null = null
): Write =>
  db
    .updateTable('channels')
    .set({ breaker_opened_at: at, breaker_code: code })
    .where('library_id', '=', db.library_id)
    .where((eb) => eb.or([eb('id', '=', id), eb('account_id', '=', accountId)]))
    .where('breaker_opened_at', 'is', null)

export const closeBreaker = (db: LibraryDb, id: string): Write =>
  db
    .updateTable('channels')
    .set({ breaker_opened_at: null, breaker_code: null })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

export const saveToken = (db: LibraryDb, id: string, sealed: string): Write =>
  db
    .updateTable('channels')
    .set({ access_token: sealed })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

export interface NewEvent {
  id: string
  channel_id: string
  field: string
  what?: string
  severity?: 'info' | 'warn' | 'critical'
  facts?: string
  content: string
  at: number
  received_at: number
}

export const insertEvent = (db: LibraryDb, event: NewEvent): Write =>
  db.insertInto('channel_events').values({ library_id: db.library_id, ...event })

export const updateStanding = (
  db: LibraryDb,
  id: string,
  standing: { quality?: string; messaging_limit?: string }
): Write =>
  db.updateTable('channels').set(standing).where('library_id', '=', db.library_id).where('id', '=', id)

export const newestEvents = (db: LibraryDb, channelId: string, limit: number) =>
  db
    .selectFrom('channel_events')
    .select(['id', 'channel_id', 'what', 'severity', 'facts', 'at'])
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()

/** One more on that day. */
export const raiseSends = (
  db: LibraryDb,
  channelId: string,
  day: string,
  category: string,
  priceType: string
): Write =>
  db
    .insertInto('daily_sends')
    .values({
      ...{ library_id: db.library_id, channel_id: channelId, day_on: day },
      ...{ category, price_type: priceType, count: 1 }
    })
    .onConflict((conflict) =>
      conflict
        .columns(['library_id', 'channel_id', 'day_on', 'category', 'price_type'])
        .doUpdateSet((eb) => ({ count: eb('daily_sends.count', '+', 1) }))
    )

/** How many were delivered in a month, by category. */
export const countSends = (db: LibraryDb, channelId: string, month: string, category: string) =>
  db
    .selectFrom('daily_sends')
    .where('library_id', '=', db.library_id)
    .where('channel_id', '=', channelId)
    .where('day_on', '>=', `${month}-01`)
    .where('day_on', '<=', `${month}-31`)
    .where('category', '=', category)
    .select((eb) => eb.fn.sum<number | null>('count').as('count'))
    .executeTakeFirst()

export interface ChannelSettings {
  read_receipts: boolean
  typing_indicator: boolean
}

export const saveSettings = (db: LibraryDb, id: string, settings: ChannelSettings): Write =>
  db
    .updateTable('channels')
    .set({
      read_receipts: settings.read_receipts ? 1 : 0,
      typing_indicator: settings.typing_indicator ? 1 : 0
    })
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

export const listChannels = (db: LibraryDb) =>
  db.selectFrom('channels').where('library_id', '=', db.library_id).selectAll().orderBy('id').execute()

export const saveTargets = (
  db: LibraryDb,
  id: string,
  targets: { target_minutes: number | null; public_target_minutes: number | null }
): Write =>
  db.updateTable('channels').set(targets).where('library_id', '=', db.library_id).where('id', '=', id)
