import { type Compilable, sql } from 'kysely'
import { counter, counters, db, OURS, THEIRS } from './db.ts'

/** Writes that could reach another library, and what each is refused for. */
export const WRITES: [what: string, why: string, () => Compilable][] = [
  ['a change without it', 'messages', () => db.updateTable('messages').set({ text: 'x' })],
  [
    'a change of another',
    'messages',
    () => db.updateTable('messages').set({ text: 'x' }).where('library_id', '=', THEIRS)
  ],
  ['a removal without it', 'messages', () => db.deleteFrom('messages').where('id', '=', 'x')],
  [
    'a row for another library',
    'insert into counters',
    () => db.insertInto('counters').values(counter(THEIRS))
  ],
  [
    'rows of which the last is for another library',
    'insert into counters',
    () => db.insertInto('counters').values([counter(OURS), counter(THEIRS, 'y')])
  ],
  [
    'rows of which one is for another library and has other columns',
    'insert into counters',
    () => db.insertInto('counters').values([counter(OURS), { ...counter(THEIRS), value: sql<number>`1` }])
  ],
  [
    'a row whose library is worked out',
    'insert into counters',
    () => db.insertInto('counters').values({ ...counter(OURS), library_id: sql<string>`${THEIRS}` })
  ],
  [
    'a row without a library',
    'insert into counters',
    () => db.insertInto('counters').values({ id: 'x', value: 1 } as never)
  ],
  ['a row of nothing but defaults', 'insert into counters', () => db.insertInto('counters').defaultValues()],
  [
    'rows copied from everywhere',
    'counters',
    () => counters().expression(db.selectFrom('counters').select(['library_id', 'id', 'value']))
  ],
  [
    'our rows copied for another library',
    'insert into counters',
    () =>
      counters().expression(
        db
          .selectFrom('counters')
          .where('library_id', '=', OURS)
          .select((eb) => [eb.val(THEIRS).as('library_id'), 'id', 'value'])
      )
  ],
  [
    'our rows copied with something else as their library',
    'insert into counters',
    () =>
      counters().expression(
        db
          .selectFrom('counters')
          .where('library_id', '=', OURS)
          .select(['id as library_id', 'id as other', 'value'])
      )
  ],
  [
    'rows copied with a library that is not bound',
    'insert into counters',
    () =>
      counters().expression(
        db
          .selectFrom(sql<{ library_id: string }>`json_each('[]')`.as('item'))
          .innerJoin('counters', 'counters.id', 'item.library_id')
          .where('counters.library_id', '=', OURS)
          .select(['item.library_id', 'counters.id', 'counters.value'])
      )
  ],
  [
    'too few columns to have a library',
    'insert into counters',
    () =>
      db
        .insertInto('counters')
        .columns(['id', 'value', 'library_id'])
        .expression(db.selectFrom('counters').where('library_id', '=', OURS).select(['id', 'value']))
  ],
  [
    'a change at a clash that looks elsewhere',
    'patrons',
    () =>
      db
        .insertInto('counters')
        .values(counter(OURS))
        .onConflict((conflict) =>
          conflict.columns(['library_id', 'id']).doUpdateSet((eb) => ({
            value: eb.selectFrom('patrons').select((inner) => inner.fn.countAll<number>().as('n'))
          }))
        )
  ],
  [
    'a row whose other column has our id',
    'insert into counters',
    () => db.insertInto('counters').values({ id: OURS, library_id: THEIRS, value: 1 })
  ],
  [
    'whole rows copied',
    'insert into counters',
    () =>
      counters().expression(db.selectFrom('counters').where('library_id', '=', OURS).selectAll('counters'))
  ],
  ['rows made of raw SQL', 'insert into counters', () => counters().expression(sql`values (${OURS}, 'x', 1)`)]
]
