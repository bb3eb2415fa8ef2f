import { Hono } from 'hono'
import { listDeadDeliveries, replayDelivery } from '../intake/dead.ts'
import { replayQuarantined, showQuarantine } from '../intake/quarantined.ts'
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
