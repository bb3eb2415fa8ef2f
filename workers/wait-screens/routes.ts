import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import type { EdgeEnv } from '../sessions/require.ts'
import { screenTokenSchema } from '../targets/schema.ts'
import { lookAtScreen } from './look.ts'

/** For a screen that nobody is signed in on: its link is the key. Mounted at `/api/wait-screen`. */
export const waitScreenRoutes = new Hono<EdgeEnv>().post(
  '/',
  validate('json', screenTokenSchema),
  async (c) => {
    const { library_id, secret } = c.req.valid('json')
    return c.json(await lookAtScreen(c.var.edge, library_id, secret))
  }
)
