import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { setPresence } from './presence.ts'
import { saveRosterOf, switchRoster, undoRoster } from './save.ts'
import { gapsSchema, presenceSchema, saveSchema, switchesSchema, undoSchema } from './schema.ts'
import { findGaps, showDuty, showRoster } from './show.ts'

/** Mounted at `/api/libraries/:library_id/roster`. The admin turns it on, the coordinator plans, everybody reads. */
export const rosterRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json(await showRoster(c.var.ctx)))
  .get('/duty', allow('conversations_read'), async (c) => c.json(await showDuty(c.var.ctx)))
  .put('/', allow('roster_edit'), validate('json', saveSchema), async (c) => {
    const { version, document } = c.req.valid('json')
    return c.json({ version: await saveRosterOf(c.var.ctx, version, document) })
  })
  .post('/undo', allow('roster_edit'), validate('json', undoSchema), async (c) => {
    const { version, to } = c.req.valid('json')
    return c.json({ version: await undoRoster(c.var.ctx, version, to) })
  })
  .post('/gaps', allow('conversations_read'), validate('json', gapsSchema), async (c) =>
    c.json(await findGaps(c.var.ctx, c.req.valid('json').document))
  )
  .put('/switches', allow('roster_switch'), validate('json', switchesSchema), async (c) => {
    await switchRoster(c.var.ctx, c.req.valid('json'))
    return c.json(await showDuty(c.var.ctx))
  })
  .put('/presence', allow('replies_write'), validate('json', presenceSchema), async (c) => {
    await setPresence(c.var.ctx, c.req.valid('json').state)
    return c.json(await showDuty(c.var.ctx))
  })
