import { createMiddleware } from 'hono/factory'
import { contextOf, type StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { may, type Right, type Role } from '../people/roles.ts'
import type { SessionEnv } from '../sessions/require.ts'
import type { Membership } from './memberships.ts'

/** What a route of one library finds in `c.var`. */
export interface LibraryEnv {
  Bindings: SessionEnv['Bindings']
  Variables: SessionEnv['Variables'] & { library: Membership; ctx: StaffContext; role: Role }
}

/** Binds the request to the library of its path. A library that is not yours is answered like one that is not there. */
export const requireLibrary = createMiddleware<LibraryEnv>(async (c, next) => {
  const { memberships, person } = c.var.session
  const library = memberships.find((membership) => membership.id === c.req.param('library_id'))
  if (!library) throw notFound()
  c.set('library', library)
  c.set('role', library.role)
  const ctx = contextOf(c.var.edge, library, { kind: 'staff' as const, id: person.id })
  c.set('ctx', { ...ctx, sees_all: may(library.role, 'confidential_read') })
  await next()
})

/** Lets only those pass whose role in this library has the right. */
export const allow = (right: Right) =>
  createMiddleware<LibraryEnv>(async (c, next) => {
    if (!may(c.var.role, right)) throw new Problem('forbidden')
    await next()
  })
