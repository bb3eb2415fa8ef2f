import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { previewAutoReplies, showAutoReplies } from './look.ts'
import { saveAutoReplies, undoAutoReplies } from './save.ts'
import { previewSchema, savingSchema, undoSchema } from './schema.ts'

/** Mounted at `/api/libraries/:library_id/auto-replies`. Everybody may see what patrons read by themselves; the admin decides. */
export const autoReplyRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json(await showAutoReplies(c.var.ctx)))
  .put('/', allow('auto_replies_edit'), validate('json', savingSchema), async (c) => {
    const { version, settings } = c.req.valid('json')
    return c.json({ version: await saveAutoReplies(c.var.ctx, version, settings) })
  })
  .post('/undo', allow('auto_replies_edit'), validate('json', undoSchema), async (c) => {
    const { version, to } = c.req.valid('json')
    return c.json({ version: await undoAutoReplies(c.var.ctx, version, to) })
  })
  .post('/preview', allow('conversations_read'), validate('json', previewSchema), async (c) =>
    c.json(await previewAutoReplies(c.var.ctx, c.req.valid('json')))
  )
