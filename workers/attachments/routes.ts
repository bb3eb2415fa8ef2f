import { Hono } from 'hono'
import { requireSight } from '../confidentiality/sight.ts'
import { Problem } from '../lib/errors.ts'
import { validate } from '../lib/validate.ts'
import { allow, type LibraryEnv } from '../libraries/require.ts'
import { presentAttachment } from './find.ts'
import { removeFile, removeUpload } from './remove.ts'
import { retryFetch } from './retry-fetch.ts'
import { attachmentParam, uploadParam } from './schema.ts'
import { serve } from './serve.ts'
import { upload } from './upload.ts'

/** Mounted at `/api/libraries/:library_id/attachments`. */
export const attachmentRoutes = new Hono<LibraryEnv>()
  .use('/:id/*', requireSight('attachments'))
  .get('/:id', allow('conversations_read'), validate('param', attachmentParam), (c) =>
    serve(c.var.ctx, c.req.valid('param').id, {
      head: c.req.raw.method === 'HEAD',
      range: c.req.header('range'),
      if_range: c.req.header('if-range'),
      if_none_match: c.req.header('if-none-match')
    })
  )
  .delete('/:id', allow('sensitive_mask'), validate('param', attachmentParam), async (c) => {
    const row = await removeFile(c.var.ctx, c.req.valid('param').id)
    return c.json({ attachment: presentAttachment(row) })
  })
  .post('/:id/fetch', allow('attachments_write'), validate('param', attachmentParam), async (c) => {
    const row = await retryFetch(c.var.ctx, c.req.valid('param').id)
    return c.json({ attachment: presentAttachment(row) })
  })

/** The only addresses that take something else than JSON. */
export const UPLOAD_PATH = /^\/api\/libraries\/[^/]+\/conversations\/[^/]+\/attachments\/[^/]+$/

/** A file to send comes raw: `x-file-name` (percent-encoded) and `x-file-type` tell the rest. Mounted at `/api/libraries/:library_id/conversations`. */
export const uploadRoutes = new Hono<LibraryEnv>()
  .use('/:id/*', requireSight('conversations'))
  .put(
    '/:id/attachments/:attachment_id',
    allow('attachments_write'),
    validate('param', uploadParam),
    async (c) => {
      const { id, attachment_id } = c.req.valid('param')
      const row = await upload(c.var.ctx, {
        conversation_id: id,
        id: attachment_id,
        name: nameIn(c.req.header('x-file-name')),
        declared_type: c.req.header('x-file-type')?.slice(0, 100) ?? null,
        length: lengthIn(c.req.header('content-length')),
        body: c.req.raw.body
      })
      return c.json({ attachment: presentAttachment(row) }, 201)
    }
  )
  .delete(
    '/:id/attachments/:attachment_id',
    allow('attachments_write'),
    validate('param', uploadParam),
    async (c) => {
      const { id, attachment_id } = c.req.valid('param')
      await removeUpload(c.var.ctx, id, attachment_id)
      return c.body(null, 204)
    }
  )

function nameIn(header: string | undefined): string | null {
  try {
    return header ? decodeURIComponent(header) : null
  } catch {
    throw new Problem('invalid', 'invalid', { name: 'encoding' })
  }
}

const lengthIn = (header: string | undefined): number | null =>
  header !== undefined && /^\d{1,12}$/.test(header) ? Number(header) : null
