import type { DirectoryDb, Write } from '../lib/db.ts'

export const findChore = (directory: DirectoryDb, id: string) =>
  directory.selectFrom('chores').where('id', '=', id).selectAll().executeTakeFirst()

export const listChores = (directory: DirectoryDb) =>
  directory.selectFrom('chores').selectAll().orderBy('id').execute()

export const saveChoreStart = (directory: DirectoryDb, id: string, at: number): Write =>
  directory
    .insertInto('chores')
    .values({ id, last_started_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ last_started_at: at }))

export const saveChoreEnd = (
  directory: DirectoryDb,
  id: string,
  end: {
    last_finished_at: number
    last_handled: number
    last_failed: number
    error: string | null
    lag_ms: number
  }
): Write => directory.updateTable('chores').set(end).where('id', '=', id)

export const insertLog = (
  directory: DirectoryDb,
  entry: { id: string; at: number; person_id: string; act: string; subject: string }
): Write => directory.insertInto('operator_log').values(entry)
