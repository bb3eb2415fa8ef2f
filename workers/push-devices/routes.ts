import { Hono } from 'hono'
import * as v from 'valibot'
import { idOf } from '../lib/schema.ts'
import { validate } from '../lib/validate.ts'
import { publicKeyOf } from '../pushes/key.ts'
import { deviceOf } from '../sessions/device.ts'
import type { SessionEnv } from '../sessions/require.ts'
import { listDevices } from './find.ts'
import { recogniseDevice, registerDevice } from './register.ts'
import { removeDevice } from './remove.ts'
import { subscriptionSchema } from './schema.ts'

/** Where a person hears that somebody waits. Mounted at `/api/push-devices`. */
export const pushDeviceRoutes = new Hono<SessionEnv>()
  .get('/', async (c) =>
    c.json({
      public_key: publicKeyOf(c.var.edge),
      items: await listDevices(c.var.edge, c.var.session)
    })
  )
  .put('/', validate('json', subscriptionSchema), async (c) => {
    const device = deviceOf(c.req.header('user-agent'))
    await registerDevice(c.var.edge, c.var.session, device, c.req.valid('json'))
    return c.json({ items: await listDevices(c.var.edge, c.var.session) })
  })
  .post('/recognise', validate('json', subscriptionSchema), async (c) =>
    c.json({ known: await recogniseDevice(c.var.edge, c.var.session, c.req.valid('json')) })
  )
  .delete('/:id', validate('param', v.object({ id: idOf('psh') })), async (c) => {
    await removeDevice(c.var.edge, c.var.session, c.req.valid('param').id)
    return c.body(null, 204)
  })
