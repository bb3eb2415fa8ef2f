import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { may } from '../people/roles.ts'
import { listScreens, makeScreen, revokeScreen } from '../wait-screens/manage.ts'
import { saveTargets } from './save.ts'
import { screenSchema, targetsSchema } from './schema.ts'
import { showTargets } from './show.ts'

/** How soon a library answers. Mounted at `/api/libraries/:library_id/targets`. */
export const targetRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) =>
    c.json(await showTargets(c.var.ctx, may(c.var.role, 'targets_edit')))
  )
  .put('/', allow('targets_edit'), validate('json', targetsSchema), async (c) => {
    await saveTargets(c.var.ctx, c.req.valid('json'))
    return c.json(await showTargets(c.var.ctx, true))
  })
  .get('/screens', allow('conversations_read'), async (c) =>
    c.json({ screens: await listScreens(c.var.ctx) })
  )
  .post('/screens', allow('targets_edit'), validate('json', screenSchema), async (c) =>
    c.json(await makeScreen(c.var.ctx, c.req.valid('json').name), 201)
  )
  .delete('/screens/:id', allow('targets_edit'), async (c) => {
    await revokeScreen(c.var.ctx, c.req.param('id'))
    return c.body(null, 204)
  })
