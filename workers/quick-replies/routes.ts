import { Hono } from 'hono'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import * as edit from './edit.ts'
import { listQuickReplies } from './list.ts'
import { quickReplySchema } from './schema.ts'

/** Mounted at `/api/libraries/:library_id/quick-replies`. */
export const quickReplyRoutes = new Hono<LibraryEnv>()
  .get('/', allow('conversations_read'), async (c) => c.json({ items: await listQuickReplies(c.var.ctx) }))
  .post('/', allow('quick_replies_edit'), validate('json', quickReplySchema), async (c) =>
    c.json({ id: await edit.createQuickReply(c.var.ctx, c.req.valid('json')) }, 201)
  )
  .put('/central/:id', allow('quick_replies_edit'), validate('json', quickReplySchema), async (c) => {
    await edit.overrideCentral(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
  .delete('/central/:id', allow('quick_replies_edit'), async (c) => {
    await edit.returnToCentral(c.var.ctx, c.req.param('id'))
    return c.body(null, 204)
  })
  .put('/:id', allow('quick_replies_edit'), validate('json', quickReplySchema), async (c) => {
    await edit.changeQuickReply(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    return c.body(null, 204)
  })
  .delete('/:id', allow('quick_replies_edit'), async (c) => {
    await edit.removeQuickReply(c.var.ctx, c.req.param('id'))
    return c.body(null, 204)
  })
