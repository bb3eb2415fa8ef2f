import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { saveSettingsSchema } from './schema.ts'
import { changeSettings, readSettings } from './settings.ts'

/** Mounted at `/api/libraries/:library_id/sensitive-data`. Everybody may know what is masked; the admin decides. */
export const sensitiveDataRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json(await readSettings(c.var.ctx)))
  .put('/', allow('sensitive_settings'), validate('json', saveSettingsSchema), async (c) => {
    const { version, settings } = c.req.valid('json')
    return c.json({ version: await changeSettings(c.var.ctx, version, settings), settings })
  })
