import { Hono } from 'hono'
import { allow, type LibraryEnv } from './require.ts'
import { showLibrary } from './show.ts'

/** One library. Mounted at `/api/libraries/:library_id`, behind `requireSession` and `requireLibrary`. */
export const libraryRoutes = new Hono<LibraryEnv>().get('/', allow('conversations_read'), async (c) =>
  c.json(await showLibrary(c.var.ctx, c.var.library))
)
