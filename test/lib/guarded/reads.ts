import { type Compilable, sql } from 'kysely'
import { db, messages, OURS, THEIRS } from './db.ts'

/** Reads that could reach another library, and what each is refused for. */
export const READS: [what: string, why: string, () => Compilable][] = [
  ['no library at all', 'messages', () => db.selectFrom('messages').select('text')],
  [
    'another library',
    'messages',
    () => db.selectFrom('messages').where('library_id', '=', THEIRS).select('id')
  ],
  [
    'not this library',
    'messages',
    () => db.selectFrom('messages').where('library_id', '<>', OURS).select('id')
  ],
  [
    'at most this library',
    'messages',
    () => db.selectFrom('messages').where('library_id', '<=', OURS).select('id')
  ],
  [
    'a list of libraries',
    'messages',
    () => db.selectFrom('messages').where('library_id', 'in', [OURS]).select('id')
  ],
  [
    'our id in another column',
    'messages',
    () => db.selectFrom('messages').where('id', '=', OURS).select('id')
  ],
  [
    'our id in a column of a bound name that is not the library',
    'messages',
    () => db.selectFrom('messages').where('messages.author_id', '=', OURS).select('id')
  ],
  [
    'an or that widens it',
    'messages',
    () =>
      db
        .selectFrom('messages')
        .where((eb) => eb.or([eb('library_id', '=', OURS), eb('id', '=', 'x')]))
        .select('id')
  ],
  [
    'a not around it',
    'messages',
    () =>
      db
        .selectFrom('messages')
        .where((eb) => eb.not(eb('library_id', '=', OURS)))
        .select('id')
  ],
  [
    'raw SQL for it',
    'messages',
    () => db.selectFrom('messages').where(sql<boolean>`library_id = ${OURS}`).select('id')
  ],
  [
    'its own column',
    'messages',
    () => db.selectFrom('messages').whereRef('library_id', '=', 'library_id').select('id')
  ],
  [
    'two tables that are bound to each other only',
    'conversations',
    () =>
      db
        .selectFrom('conversations')
        .innerJoin('messages', 'messages.library_id', 'conversations.library_id')
        .select('messages.id')
  ],
  [
    'a join that forgets it',
    'messages',
    () =>
      db
        .selectFrom('conversations')
        .innerJoin('messages', 'messages.conversation_id', 'conversations.id')
        .where('conversations.library_id', '=', OURS)
        .select('messages.id')
  ],
  [
    'a column without its table, where there are two',
    'conversations',
    () =>
      db
        .selectFrom('conversations')
        .innerJoin('messages', 'messages.conversation_id', 'conversations.id')
        .where('library_id' as 'messages.library_id', '=', OURS)
        .select('messages.id')
  ],
  [
    'the same table twice, bound once',
    'messages',
    () =>
      db
        .selectFrom('messages as one')
        .innerJoin('messages as other', 'other.id', 'one.id')
        .where('one.library_id', '=', OURS)
        .select('one.id')
  ],
  [
    'two tables side by side, of which one is bound',
    'patrons',
    () => db.selectFrom(['messages', 'patrons']).where('messages.library_id', '=', OURS).select('messages.id')
  ],
  [
    'a query within that forgets it',
    'patrons',
    () =>
      messages()
        .where((eb) => eb.exists(eb.selectFrom('patrons').select('patrons.id')))
        .select('id')
  ],
  [
    'a query within that names another',
    'patrons',
    () =>
      messages().select((eb) =>
        eb.selectFrom('patrons').where('patrons.library_id', '=', THEIRS).select('id').as('id')
      )
  ],
  [
    'a query as a table that forgets it',
    'messages',
    () => db.selectFrom((eb) => eb.selectFrom('messages').select('id').as('inner')).select('inner.id')
  ],
  [
    'a query around it whose library counts for nothing within',
    'messages',
    () =>
      db
        .selectFrom((eb) => eb.selectFrom('messages').select(['id', 'library_id']).as('inner'))
        .where('inner.library_id', '=', OURS)
        .select('inner.id')
  ],
  [
    'a table of its own',
    'WithNode',
    () =>
      db
        .with('all', () => messages().select(['id', 'library_id']))
        .selectFrom('all')
        .where('all.library_id', '=', OURS)
        .select('id')
  ],
  [
    'our id in another column, and that column as the library',
    'messages',
    () =>
      db
        .selectFrom('messages')
        .where('messages.author_id', '=', OURS)
        .whereRef('messages.author_id', '=', 'messages.library_id')
        .select('id')
  ],
  [
    'raw SQL in parts, a word that widens between values',
    'raw SQL "1 or ? is 1"',
    () => messages().where(sql<boolean>`1 or${1}is 1`).select('id')
  ],
  ['a union', 'SetOperationNode', () => messages().select('id').union(messages().select('id'))]
]
