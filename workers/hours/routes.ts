import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { previewHours, showNow, showYear } from './look.ts'
import { saveHoursOf, undoHours } from './save.ts'
import { previewSchema, saveSchema, undoSchema, yearQuerySchema } from './schema.ts'
import { showHours } from './show.ts'
import { showVersions } from './show-versions.ts'

/** Mounted at `/api/libraries/:library_id/hours`. Everybody may see when it is open; the admin decides. */
export const hoursRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json(await showHours(c.var.ctx)))
  .get('/year/:id', allow('conversations_read'), validate('query', yearQuerySchema), async (c) => {
    const { year, subject } = c.req.valid('query')
    const asked = { subject, id: c.req.param('id') }
    return c.json(await showYear(c.var.ctx, asked, year, c.var.session.person.language))
  })
  .get('/now', allow('conversations_read'), async (c) =>
    c.json(await showNow(c.var.ctx, c.var.session.person.language))
  )
  .get('/versions', allow('conversations_read'), async (c) =>
    c.json({ versions: await showVersions(c.var.ctx) })
  )
  .put('/', allow('hours_edit'), validate('json', saveSchema), async (c) => {
    const { version, document } = c.req.valid('json')
    return c.json({ version: await saveHoursOf(c.var.ctx, version, document) })
  })
  .post('/undo', allow('hours_edit'), validate('json', undoSchema), async (c) => {
    const { version, to } = c.req.valid('json')
    return c.json({ version: await undoHours(c.var.ctx, version, to) })
  })
  .post('/preview', allow('conversations_read'), validate('json', previewSchema), async (c) =>
    c.json(await previewHours(c.var.ctx, c.req.valid('json'), c.var.session.person.language))
  )
