import type { Context } from '../../workers/lib/context.ts'

/** What a library holds, for a test to look at. */
export const messagesOf = (ctx: Context) =>
  ctx.db
    .selectFrom('messages')
    .where('library_id', '=', ctx.db.library_id)
    .selectAll()
    .orderBy('at')
    .orderBy('id')
    .execute()

export const conversationsOf = (ctx: Context) =>
  ctx.db
    .selectFrom('conversations')
    .where('library_id', '=', ctx.db.library_id)
    .selectAll()
    .orderBy('id')
    .execute()

export const patronsOf = (ctx: Context) =>
  ctx.db.selectFrom('patrons').where('library_id', '=', ctx.db.library_id).selectAll().orderBy('id').execute()

export const deliveriesOf = (ctx: Context) =>
  ctx.db
    .selectFrom('deliveries')
    .where('library_id', '=', ctx.db.library_id)
    .selectAll()
    .orderBy('id')
    .execute()

export const outboxOf = (ctx: Context) =>
  ctx.db.selectFrom('outbox').where('library_id', '=', ctx.db.library_id).selectAll().orderBy('id').execute()

export const attemptsOf = (ctx: Context) =>
  ctx.db
    .selectFrom('send_attempts')
    .where('library_id', '=', ctx.db.library_id)
    .selectAll()
    .orderBy('number')
    .execute()

export const waitingItemsOf = (ctx: Context) =>
  ctx.db.selectFrom('waiting_items').where('library_id', '=', ctx.db.library_id).selectAll().execute()

export const dueOf = (ctx: Context) =>
  ctx.db.selectFrom('due').where('library_id', '=', ctx.db.library_id).selectAll().execute()
