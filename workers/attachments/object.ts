import type { Context } from '../lib/context.ts'

/** Where a file stands in the object store. */
export const objectKeyOf = (ctx: Context, id: string) => `library/${ctx.db.library_id}/attachments/${id}`
