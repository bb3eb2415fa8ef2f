import type { DatabaseSync } from 'node:sqlite'

/** Notes every change of a message's status, beside the tables and unseen by the code. */
export function watchStatuses(database: DatabaseSync): void {
  database.exec(`
    create table watched_statuses (library_id text, id text, before text, after text);
    create trigger watch_status after update of status on messages when old.status <> new.status
    begin insert into watched_statuses values (new.library_id, new.id, old.status, new.status); end`)
}

const RANK: Record<string, number> = { accepted: 3, sent: 4, failed: 5, delivered: 6, read: 7 }

/** Changes by which a message fell: below what Meta once told, or into the line again after doubt. */
export function fallen(watched: Record<string, unknown>[]): string[] {
  return watched
    .filter((row) => {
      const [before, after] = [String(row.before), String(row.after)]
      const from = RANK[before]
      if (from !== undefined) return after !== 'withdrawn' && (RANK[after] ?? 0) < from
      return (before === 'uncertain' && (after === 'queued' || after === 'sending')) || before === 'withdrawn'
    })
    .map(({ id, before, after }) => `${id}: ${before} became ${after}`)
}
