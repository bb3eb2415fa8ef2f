import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { moveEnd, undo } from './change.ts'
import { closeAtOnce } from './close.ts'
import { changeSchema, closingSchema, emergencyParam, planSchema } from './schema.ts'
import { planClosing, showEmergencies } from './show.ts'

/** Mounted at `/api/libraries/:library_id/emergencies`. */
export const emergencyRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json(await showEmergencies(c.var.ctx)))
  .post('/plan', allow('emergency_close'), validate('json', planSchema), async (c) =>
    c.json(await planClosing(c.var.ctx, c.req.valid('json')))
  )
  .post('/', allow('emergency_close'), validate('json', closingSchema), async (c) =>
    c.json({ emergency: await closeAtOnce(c.var.ctx, c.req.valid('json')) }, 201)
  )
  .post('/:id/undo', allow('emergency_close'), validate('param', emergencyParam), async (c) => {
    await undo(c.var.ctx, c.req.valid('param').id)
    return c.json({})
  })
  .put(
    '/:id/until',
    allow('emergency_close'),
    validate('param', emergencyParam),
    validate('json', changeSchema),
    async (c) => {
      await moveEnd(c.var.ctx, c.req.valid('param').id, c.req.valid('json').until_at)
      return c.json({})
    }
  )
