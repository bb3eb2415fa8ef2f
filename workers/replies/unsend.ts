import type { Context } from '../lib/context.ts'
import { expecting, type Write } from '../lib/db.ts'
import { forgetWords, updateMessage } from '../messages/write.ts'
import { deleteDue, deleteOutbox, type listOutbox } from './queries.ts'

export type Row = Awaited<ReturnType<typeof listOutbox>>[number]
type Seen = Pick<Row, 'id' | 'state' | 'wake_at'>

/** The template that tells of an answer never leaves: there is none to tell of, or the patron came by themselves. */
export const unsendTemplate = (ctx: Context, row: Seen): Write[] => [
  ...leaveOut(ctx, row),
  updateMessage(ctx, row.id, { status: 'withdrawn' }),
  ...forgetWords(ctx, row.id)
]

/** It stands in the outbox no more: nothing is to be sent, or known, of it. Stale when it moved on. */
export const leaveOut = (ctx: Context, row: Seen): Write[] => [
  stillIn(ctx, row),
  deleteOutbox(ctx.db, row.id),
  ...[deleteDue(ctx.db, row.wake_at, row.id)].filter((write) => write !== null)
]

const stillIn = (ctx: Context, row: Seen): Write =>
  expecting(ctx.db, (eb) =>
    eb.exists(
      eb
        .selectFrom('outbox')
        .where('library_id', '=', ctx.db.library_id)
        .where('id', '=', row.id)
        .where('state', '=', row.state)
        .select('id')
    )
  )
