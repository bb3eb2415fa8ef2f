import { Hono } from 'hono'
import { setConfidential } from '../confidentiality/mark.ts'
import { presentConversation } from '../conversations/show.ts'
import { requireSight } from '../confidentiality/sight.ts'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { markUrgent, setKind } from '../targets/mark.ts'
import { confidentialSchema, kindSchema, urgentSchema } from '../targets/schema.ts'
import { promise, putOff, takeBack } from './put-off.ts'
import { promiseSchema, putOffSchema } from './schema.ts'

/** What is to come of a conversation later, and how it is to be taken. Mounted at `/api/libraries/:library_id/conversations`. */
export const followUpRoutes = new Hono<LibraryEnv>()
  .use('/:id/*', requireSight('conversations'))
  .put('/:id/later', allow('conversations_later'), validate('json', putOffSchema), async (c) => {
    const { until } = c.req.valid('json')
    if (until === null) await takeBack(c.var.ctx, c.req.param('id'))
    else await putOff(c.var.ctx, c.req.param('id'), until)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .post('/:id/promise', allow('conversations_later'), validate('json', promiseSchema), async (c) => {
    const { at, reply } = c.req.valid('json')
    await promise(c.var.ctx, c.req.param('id'), at, reply)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .put('/:id/urgent', allow('conversations_mark'), validate('json', urgentSchema), async (c) => {
    await markUrgent(c.var.ctx, c.req.param('id'), c.req.valid('json').urgent)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .put('/:id/kind', allow('conversations_mark'), validate('json', kindSchema), async (c) => {
    await setKind(c.var.ctx, c.req.param('id'), c.req.valid('json').kind)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
  .put('/:id/confidential', allow('conversations_mark'), validate('json', confidentialSchema), async (c) => {
    await setConfidential(c.var.ctx, c.req.param('id'), c.req.valid('json').confidential)
    return c.json({ conversation: await presentConversation(c.var.ctx, c.req.param('id')) })
  })
