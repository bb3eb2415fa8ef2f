import { createMiddleware } from 'hono/factory'
import type { Context, StaffContext } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import type { LibraryEnv } from '../libraries/require.ts'
import { findGuarded } from './queries.ts'

/** For whom a list is made. Of what is confidential they see what is assigned to them, or all. */
export interface Sight {
  person_id: string
  all: boolean
}

export const sightOf = (ctx: Context & Pick<StaffContext, 'sees_all'>): Sight => ({
  // who has no name has nothing assigned
  person_id: ctx.actor.id ?? '',
  all: ctx.sees_all === true
})

export const isInSight = (
  row: { confidential: number; assignee_id: string | null },
  { person_id, all }: Sight
): boolean => all || row.confidential === 0 || row.assignee_id === person_id

type Guarded = Parameters<typeof findGuarded>[1]

/** What is confidential is answered, to who may not see it, like what is not there. Throws Problem: not_found. */
export async function expectSight(ctx: StaffContext, of: Guarded, id: string): Promise<void> {
  const sight = sightOf(ctx)
  const row = sight.all ? undefined : await findGuarded(ctx.db, of, id)
  if (row && !isInSight(row, sight)) throw notFound()
}

/** Stands before everything that is done with one conversation, message or file: for a path with `:id`. */
export const requireSight = (of: Guarded) =>
  createMiddleware<LibraryEnv>(async (c, next) => {
    const id = c.req.param('id')
    if (id !== undefined) await expectSight(c.var.ctx, of, id)
    await next()
  })
