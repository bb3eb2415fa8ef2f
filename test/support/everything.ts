import { env } from 'cloudflare:workers'
import type { Context } from '../../workers/lib/context.ts'

/** All that stands in the rows of a library, its search index too, as one text: for a test that looks for what must not be there. */
export async function everythingOf(ctx: Context): Promise<string> {
  const { library_id } = ctx.db
  const { results: tables } = await env.LIBRARIES_1.prepare(
    "select name from sqlite_schema where type = 'table' and sql like '%library_id text not null%'"
  ).all<{ name: string }>()
  const rows = await Promise.all(
    tables.map(({ name }) =>
      env.LIBRARIES_1.prepare(`select * from ${name} where library_id = ?`).bind(library_id).all()
    )
  )
  const { results: words } = await env.LIBRARIES_1.prepare(
    'select text from search_index where rowid in (select docid from search_rows where library_id = ?)'
  )
    .bind(library_id)
    .all()
  return JSON.stringify([rows.map(({ results }) => results), words])
}
