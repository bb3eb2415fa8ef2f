import type { LibraryDb, Write } from '../lib/db.ts'

const templates = (db: LibraryDb) =>
  db
    .selectFrom('templates')
    .where('library_id', '=', db.library_id)
    .select([
      ...(['id', 'account_id', 'name', 'language', 'category'] as const),
      ...(['status', 'quality', 'reason', 'components', 'synced_at'] as const)
    ])

export const findTemplate = (db: LibraryDb, id: string) =>
  templates(db).where('id', '=', id).executeTakeFirst()

export type TemplateRow = NonNullable<Awaited<ReturnType<typeof findTemplate>>>

export const listTemplates = (db: LibraryDb) => templates(db).orderBy('name').orderBy('language').execute()

export const findNamed = (db: LibraryDb, accountId: string, language: string, names: string[]) =>
  templates(db)
    .where('account_id', '=', accountId)
    .where('language', '=', language)
    .where('name', 'in', names)
    .execute()

export const listAccounts = (db: LibraryDb) =>
  db
    .selectFrom('channels')
    .where('library_id', '=', db.library_id)
    .where('kind', '=', 'whatsapp')
    .where('state', '=', 'connected')
    .orderBy('id')
    .select(['id', 'account_id'])
    .execute()

/** Which template it is: Meta's key. */
export interface TemplateKey {
  account_id: string
  name: string
  /** `en_US` */
  language: string
}

export interface TemplateFacts {
  external_id: string | null
  category: string | null
  status: string
  quality: string | null
  reason: string | null
  components: string | null
}

/** What a listing of Meta's says. News that is younger than the listing stays, and so does the reason that only news tells. */
export const saveListed = (
  db: LibraryDb,
  id: string,
  key: TemplateKey,
  facts: TemplateFacts,
  at: number
): Write =>
  db
    .insertInto('templates')
    .values({ library_id: db.library_id, id, ...key, ...facts, status_at: at, synced_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['library_id', 'account_id', 'name', 'language'])
        .doUpdateSet((eb) => ({
          ...facts,
          reason:
            facts.reason ??
            eb.case().when('templates.status', '=', facts.status).then(eb.ref('templates.reason')).end(),
          status_at: at,
          synced_at: at
        }))
        .where('templates.status_at', '<=', at)
    )

/** What a listing did not name is gone, unless news of it is younger. */
export const deleteUnlisted = (db: LibraryDb, accountId: string, at: number): Write =>
  db
    .deleteFrom('templates')
    .where('library_id', '=', db.library_id)
    .where('account_id', '=', accountId)
    .where('status_at', '<', at)
    .where((eb) => eb.or([eb('synced_at', 'is', null), eb('synced_at', '<', at)]))

export type TemplateNews = Partial<TemplateFacts>

/** What news says. Older news than the last changes nothing; a template that we do not know yet is noted, and read at the next listing. */
export const saveNews = (
  db: LibraryDb,
  id: string,
  key: TemplateKey,
  news: TemplateNews,
  at: number
): Write =>
  db
    .insertInto('templates')
    .values({ library_id: db.library_id, id, ...key, status: 'UNKNOWN', ...news, status_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['library_id', 'account_id', 'name', 'language'])
        .doUpdateSet({ ...news, status_at: at })
        .where('templates.status_at', '<=', at)
    )

export const insertListingDue = (db: LibraryDb, at: number, channelId: string): Write =>
  db
    .insertInto('due')
    .values({ kind: 'templates', at, library_id: db.library_id, id: channelId })
    .onConflict((conflict) => conflict.doNothing())

export const deleteListingDue = (db: LibraryDb, at: number, channelId: string): Write =>
  db
    .deleteFrom('due')
    .where('kind', '=', 'templates')
    .where('at', '=', at)
    .where('library_id', '=', db.library_id)
    .where('id', '=', channelId)
