import { Hono } from 'hono'
import * as closures from '../hours/central-closures.ts'
import { centralSchema } from '../hours/schema.ts'
import { listDeadDeliveries, replayDelivery } from '../intake/dead.ts'
import { replayQuarantined, showQuarantine } from '../intake/quarantined.ts'
import { validate } from '../lib/validate.ts'
import { requireOperator, type SessionEnv } from '../sessions/require.ts'
import { showAttention } from './attention.ts'
import { showChores } from './chores.ts'

/** For those who run Baak for all libraries. Mounted at `/api/operator`, behind `requireSession`. They see counts and causes, never messages. */
export const operatorRoutes = new Hono<SessionEnv>()
  .use(requireOperator)
  .get('/attention', async (c) => c.json(await showAttention(c.var.edge)))
  .get('/chores', async (c) => c.json({ items: await showChores(c.var.edge) }))
  .get('/dead', async (c) => c.json({ items: await listDeadDeliveries(c.var.edge, c.var.session.person.id) }))
  .post('/dead/:library_id/:id/replay', async (c) => {
    const { library_id, id } = c.req.param()
    await replayDelivery(c.var.edge, c.var.session.person.id, library_id, id)
    return c.json({}, 202)
  })
  .get('/quarantine', async (c) => c.json({ items: await showQuarantine(c.var.edge) }))
  .post('/quarantine/:id/replay', async (c) => {
    const state = await replayQuarantined(c.var.edge, c.var.session.person.id, c.req.param('id'))
    return c.json({ state }, 202)
  })
  .get('/central-days', async (c) => c.json({ items: await closures.listCentralClosures(c.var.edge) }))
  .post('/central-days', validate('json', centralSchema), async (c) => {
    const id = await closures.addCentralClosure(c.var.edge, c.var.session.person.id, c.req.valid('json'))
    return c.json({ id }, 201)
  })
  .put('/central-days/:id', validate('json', centralSchema), async (c) => {
    const { edge, session } = c.var
    await closures.changeCentralClosure(edge, session.person.id, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
  .delete('/central-days/:id', async (c) => {
    await closures.removeCentralClosure(c.var.edge, c.var.session.person.id, c.req.param('id'))
    return c.body(null, 204)
  })
