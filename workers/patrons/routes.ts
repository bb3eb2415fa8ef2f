import { Hono } from 'hono'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { block, unblock } from './block.ts'
import { presentPatron } from './present.ts'

/** Mounted at `/api/libraries/:library_id/patrons`. */
export const patronRoutes = new Hono<LibraryEnv>()
  .post('/:id/block', allow('patrons_block'), async (c) => {
    const id = c.req.param('id')
    await block(c.var.ctx, id)
    return c.json({ patron: await presentPatron(c.var.ctx, c.var.role, id) })
  })
  .post('/:id/unblock', allow('patrons_block'), async (c) => {
    const id = c.req.param('id')
    await unblock(c.var.ctx, id)
    return c.json({ patron: await presentPatron(c.var.ctx, c.var.role, id) })
  })
