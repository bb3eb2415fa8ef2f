import { type Compilable, sql } from 'kysely'
import { counter, counters, db, messages, OURS } from './db.ts'

/** What a library does all day. */
export const BOUND: [what: string, () => Compilable][] = [
  ['by its library', () => messages().select('id')],
  [
    'by its library, among other conditions',
    () => messages().where('id', '=', 'x').where('kind', '=', 'text').select('id')
  ],
  [
    'by its library, last',
    () => db.selectFrom('messages').where('id', '=', 'x').where('library_id', '=', OURS).select('id')
  ],
  [
    'within brackets',
    () =>
      db
        .selectFrom('messages')
        .where((eb) => eb.parens(eb('id', '=', 'x').and('library_id', '=', OURS)))
        .select('id')
  ],
  [
    'with an or beside it',
    () =>
      messages()
        .where((eb) => eb.or([eb('id', '=', 'x'), eb('id', '=', 'y')]))
        .select('id')
  ],
  [
    'a join that leans on it',
    () =>
      db
        .selectFrom('conversations')
        .innerJoin('messages', (join) =>
          join
            .onRef('messages.library_id', '=', 'conversations.library_id')
            .onRef('messages.conversation_id', '=', 'conversations.id')
        )
        .where('conversations.library_id', '=', OURS)
        .select('messages.id')
  ],
  [
    'joins that lean on each other, the other way round',
    () =>
      db
        .selectFrom('conversations')
        .innerJoin('messages', (join) => join.onRef('conversations.library_id', '=', 'messages.library_id'))
        .innerJoin('patrons', (join) => join.onRef('messages.library_id', '=', 'patrons.library_id'))
        .where('patrons.library_id', '=', OURS)
        .select('messages.id')
  ],
  [
    'a query within that leans on the one around it',
    () =>
      db
        .selectFrom('messages as m')
        .where('m.library_id', '=', OURS)
        .where((eb) =>
          eb.exists(
            eb.selectFrom('patrons').whereRef('patrons.library_id', '=', 'm.library_id').select('patrons.id')
          )
        )
        .select('m.id')
  ],
  [
    'a search through an index of words, by its rows',
    () =>
      db
        .selectFrom('search_index')
        .innerJoin('search_rows', 'search_rows.docid', 'search_index.rowid')
        .where('search_rows.library_id', '=', OURS)
        .select('search_index.rowid')
  ],
  [
    'words of an index',
    () => db.insertInto('search_index').values({ rowid: 1, library: 'x', text: 'x', search_index: '' })
  ],
  [
    'patrons by an index of words',
    () =>
      db
        .selectFrom('patron_index')
        .innerJoin('patron_rows', 'patron_rows.docid', 'patron_index.rowid')
        .where('patron_rows.library_id', '=', OURS)
        .select('patron_index.rowid')
  ],
  [
    'a join of which the first names what the other is bound by',
    () =>
      db
        .selectFrom('patrons')
        .innerJoin('messages', (join) => join.onRef('patrons.library_id', '=', 'messages.library_id'))
        .where('patrons.library_id', '=', OURS)
        .select('messages.id')
  ],
  [
    'a row whose library stands last',
    () => db.insertInto('counters').values({ id: 'x', value: 1, library_id: OURS })
  ],
  [
    'a list of ids',
    () => db.selectFrom(sql`json_each(${'[]'})`.as('item')).select(sql<string>`item.value`.as('id'))
  ],
  ['nothing at all', () => db.selectNoFrom((eb) => eb.val(1).as('one'))],
  ['raw SQL that only counts', () => messages().select(sql<number>`max(seq, 1)`.as('most'))],
  [
    'a word that only begins like one that widens',
    () => messages().select(sql<number>`order_of(selected, original)`.as('most'))
  ],
  [
    'values that only look like SQL',
    () => messages().where('text', '=', "' or 1=1; select from --").select('id')
  ],
  ['a column of such a name', () => messages().select('text as from')],
  ['a change', () => db.updateTable('messages').set({ text: 'x' }).where('library_id', '=', OURS)],
  ['a removal', () => db.deleteFrom('messages').where('messages.library_id', '=', OURS)],
  ['a row', () => db.insertInto('counters').values(counter(OURS))],
  ['rows', () => db.insertInto('counters').values([counter(OURS), counter(OURS, 'y')])],
  [
    'rows of which one is worked out',
    () => db.insertInto('counters').values([counter(OURS), { ...counter(OURS), value: sql<number>`1` }])
  ],
  [
    'rows copied within it',
    () =>
      counters().expression(
        db.selectFrom('counters').where('library_id', '=', OURS).select(['library_id', 'id', 'value'])
      )
  ],
  [
    'rows copied under another name',
    () =>
      counters().expression(
        db
          .selectFrom('counters as c')
          .where('c.library_id', '=', OURS)
          .select(['c.library_id as library_id', 'c.id', 'c.value'])
      )
  ],
  [
    'rows made of its own id',
    () =>
      counters().expression(
        db
          .selectFrom('counters')
          .where('library_id', '=', OURS)
          .select((eb) => [eb.val(OURS).as('library_id'), 'id', 'value'])
      )
  ]
]
