import { Hono } from 'hono'
import { Problem } from '../lib/errors.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { showTemplates } from './find.ts'
import { syncTemplates } from './sync.ts'

/** Mounted at `/api/libraries/:library_id/templates`. */
export const templateRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json({ templates: await showTemplates(c.var.ctx) }))
  .post('/sync', allow('templates_sync'), async (c) => {
    if (!(await syncTemplates(c.var.ctx))) throw new Problem('unavailable')
    return c.json({ templates: await showTemplates(c.var.ctx) })
  })
