import { expecting, type LibraryDb, type Write } from '../lib/db.ts'

/** A library has one row of them. */
const ID = 'settings'

const rowOf = (db: LibraryDb) =>
  db.selectFrom('sensitive_data_settings').where('library_id', '=', db.library_id).where('id', '=', ID)

export const findSettings = (db: LibraryDb) =>
  rowOf(db).select(['mask_inbound', 'outbound', 'card_pattern', 'pin_length', 'version']).executeTakeFirst()

export interface NewSettings {
  mask_inbound: 0 | 1
  outbound: 'warn' | 'refuse'
  card_pattern: string | null
  pin_length: number | null
  version: number
  changed_at: number
  changed_by: string
}

export const saveSettings = (db: LibraryDb, settings: NewSettings): Write =>
  db
    .insertInto('sensitive_data_settings')
    .values({ library_id: db.library_id, id: ID, ...settings })
    .onConflict((conflict) => conflict.columns(['library_id', 'id']).doUpdateSet(settings))

/** That nobody saved since. The first version follows none. */
export const stillAt = (db: LibraryDb, version: number): Write =>
  expecting(db, (eb) => {
    const row = eb
      .selectFrom('sensitive_data_settings')
      .select('version')
      .where('library_id', '=', db.library_id)
      .where('id', '=', ID)
    return version === 0 ? eb.not(eb.exists(row)) : eb.exists(row.where('version', '=', version))
  })
