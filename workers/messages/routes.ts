import { Hono } from 'hono'
import { requireSight } from '../confidentiality/sight.ts'
import { presentMessages } from '../conversations/thread.ts'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { react } from '../replies/react.ts'
import { resend } from '../replies/resend.ts'
import { reactionSchema, resendSchema } from '../replies/schema.ts'
import { withdraw } from '../replies/withdraw.ts'
import { maskSelection } from '../sensitive-data/mask-selection.ts'
import { maskSchema } from '../sensitive-data/schema.ts'
import { showVersions } from './versions.ts'

/** Mounted at `/api/libraries/:library_id/messages`. */
export const messageRoutes = new Hono<LibraryEnv>()
  .use('/:id/*', requireSight('messages'))
  .delete('/:id', allow('replies_write'), async (c) =>
    c.json({ text: await withdraw(c.var.ctx, c.req.param('id')) })
  )
  .get('/:id/versions', allow('conversations_read'), async (c) =>
    c.json({ versions: await showVersions(c.var.ctx, c.req.param('id')) })
  )
  .post('/:id/mask', allow('sensitive_mask'), validate('json', maskSchema), async (c) => {
    const message = await maskSelection(c.var.ctx, c.req.param('id'), c.req.valid('json').text)
    const [shown] = await presentMessages(c.var.ctx, [message])
    return c.json({ message: shown })
  })
  .post('/:id/reaction', allow('replies_write'), validate('json', reactionSchema), async (c) => {
    const { id, status } = await react(c.var.ctx, c.req.param('id'), c.req.valid('json'))
    return c.json({ reaction: { id, status } }, 202)
  })
  .post('/:id/resend', allow('replies_write'), validate('json', resendSchema), async (c) => {
    const { id, hold } = c.req.valid('json')
    const message = await resend(c.var.ctx, c.req.param('id'), id, hold)
    const [shown] = await presentMessages(c.var.ctx, [message])
    return c.json({ message: shown }, 202)
  })
