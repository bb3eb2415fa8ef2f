import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { deleteDue, insertDue } from './queries.ts'

/** The reminder of a new conversation; from then on a trigger keeps it. */
export const firstLook = (ctx: Context, id: string, remind_at: number | null): Write[] =>
  remind_at === null ? [] : [insertDue(ctx.db, 'target', remind_at, id)]

/** For work that found nothing to do at its moment any more. */
export const forgetDue = (ctx: Context, kind: 'target' | 'wake', id: string, at: number): Write =>
  deleteDue(ctx.db, kind, at, id)
