import { type Insertable, sql } from 'kysely'
import { expecting, type LibraryDatabase, type LibraryDb, type Write } from '../lib/db.ts'

const ID = 'targets'
/** See `order.ts`: beyond it stands what is put off. */
const ASIDE = sql.lit(8_000_000_000_000)

export const findSettings = (db: LibraryDb) =>
  db
    .selectFrom('target_settings')
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)
    .select(['version', 'complaint_confirm_days', 'complaint_days', 'other_days', 'mailbox', 'mailed_at'])
    .executeTakeFirst()

/** When the shared mailbox was last to hear of us. */
export const noteMailed = (db: LibraryDb, at: number): Write =>
  db
    .updateTable('target_settings')
    .set({ mailed_at: at })
    .where('library_id', '=', db.library_id)
    .where('id', '=', ID)

/** Everybody who waits for us and is not put off: in the order of the list, from after a place in it. */
export const listWaiting = (db: LibraryDb, after: { sort_at: number; id: string }, limit: number) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('state', '=', 'waiting_on_us')
    .where((eb) => eb(eb.refTuple('sort_at', 'id'), '>', eb.tuple(after.sort_at, after.id)))
    .where('sort_at', '<', ASIDE)
    .orderBy('sort_at')
    .orderBy('id')
    .limit(limit)
    .select(['id', 'sort_at', 'channel_id', 'due_at', 'waiting_since'])
    .execute()

/** Open ones that are more than a question, in the order of their ids. */
export const listOfAKind = (db: LibraryDb, after: string, limit: number) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('kind', 'is not', null)
    .where('state', '<>', sql.lit<'closed'>('closed'))
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .select('id')
    .execute()

export const deleteDue = (
  db: LibraryDb,
  kind: 'target' | 'wake' | 'hours_changed' | 'mailbox',
  at: number,
  id: string
): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', kind)
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', id)

export const insertDue = (
  db: LibraryDb,
  kind: 'target' | 'hours_changed' | 'mailbox',
  at: number,
  id: string
): Write =>
  db
    .insertInto('due')
    .values({ kind, at, library_id: db.library_id, id })
    .onConflict((conflict) => conflict.doNothing())

/** How many wait, and since when their answers are due; never more than `cap` rows are looked at. */
export const listWaitingTimes = (db: LibraryDb, cap: number) =>
  db
    .selectFrom('conversations')
    .where('library_id', '=', db.library_id)
    .where('state', '=', 'waiting_on_us')
    .where('sort_at', '<', ASIDE)
    .select(['waiting_since', 'due_at', 'reminded', 'channel_id'])
    .orderBy(sql.ref('sort_at'))
    .limit(cap)
    .execute()

type SettingsRow = LibraryDatabase['target_settings']
type NewSettings = Omit<Insertable<SettingsRow>, 'library_id' | 'id'>

/** Taken: a colleague made the row meanwhile. */
export const insertSettings = (db: LibraryDb, row: NewSettings): Write =>
  db.insertInto('target_settings').values({ library_id: db.library_id, id: ID, ...row })

export const updateSettings = (db: LibraryDb, row: Partial<NewSettings>): Write =>
  db.updateTable('target_settings').set(row).where('library_id', '=', db.library_id).where('id', '=', ID)

export const expectVersion = (db: LibraryDb, version: number): Write =>
  expecting(db, (eb) =>
    eb.exists(
      eb
        .selectFrom('target_settings')
        .where('library_id', '=', db.library_id)
        .where('id', '=', ID)
        .where('version', '=', version)
        .select('id')
    )
  )
