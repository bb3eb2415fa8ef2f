import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { find } from './find.ts'
import { searchSchema } from './schema.ts'

export const searchRoutes = new Hono<LibraryEnv>().post(
  '/',
  allow('search'),
  validate('json', searchSchema),
  async (c) => c.json(await find(c.var.ctx, c.req.valid('json').q))
)
