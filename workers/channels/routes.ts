import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { expectSight } from '../confidentiality/sight.ts'
import { listEvents } from './list-events.ts'
import { resume, saveCredentials } from './resume.ts'
import { credentialsSchema, settingsSchema, usageSchema } from './schema.ts'
import { changeSettings } from './settings.ts'
import { showUsage } from './usage.ts'

/** Mounted at `/api/libraries/:library_id/channels`. */
export const channelRoutes = new Hono<LibraryEnv>()
  .get('/:id/usage', allow('conversations_read'), validate('query', usageSchema), async (c) => {
    const { conversation } = c.req.valid('query')
    if (conversation !== undefined) await expectSight(c.var.ctx, 'conversations', conversation)
    return c.json(await showUsage(c.var.ctx, c.req.param('id'), conversation))
  })
  .get('/:id/events', allow('channels_events'), async (c) =>
    c.json({ events: await listEvents(c.var.ctx, c.req.param('id')) })
  )
  .post('/:id/resume', allow('channels_resume'), async (c) => {
    const { id, state } = await resume(c.var.ctx, c.req.param('id'))
    return c.json({ channel: { id, state, breaker: null } })
  })
  .put('/:id/settings', allow('channels_settings'), validate('json', settingsSchema), async (c) => {
    const [id, settings] = [c.req.param('id'), c.req.valid('json')]
    await changeSettings(c.var.ctx, id, settings)
    return c.json({ channel: { id, ...settings } })
  })
  .put('/:id/credentials', allow('channels_credentials'), validate('json', credentialsSchema), async (c) => {
    const { id, state } = await saveCredentials(
      c.var.ctx,
      c.req.param('id'),
      c.req.valid('json').access_token
    )
    return c.json({ channel: { id, state, breaker: null } })
  })
