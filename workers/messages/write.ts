import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import * as queries from './queries.ts'

/** Stores a message and makes its words findable. For a commit that raises the change counter. */
export const writeMessage = (ctx: Context, message: queries.NewMessage): Write[] => [
  queries.insertMessage(ctx.db, message),
  ...queries.indexText(ctx.db, message.id, message.text)
]

export const updateMessage = (ctx: Context, id: string, values: queries.MessageChange): Write =>
  queries.updateMessage(ctx.db, id, values)

/** Takes a message's words away, from the thread and from the search index. */
export const forgetWords = (ctx: Context, id: string): Write[] => [
  queries.updateMessage(ctx.db, id, { text: null }),
  ...queries.unindexText(ctx.db, id)
]
