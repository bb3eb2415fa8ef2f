import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { disposition, savedName } from './name.ts'
import { objectKeyOf } from './object.ts'
import * as queries from './queries.ts'
import type { AttachmentRow } from './queries.ts'
import { type Range, rangeOf } from './range.ts'
import { servedType } from './shown.ts'

export interface Ask {
  head: boolean
  range: string | undefined
  if_range: string | undefined
  if_none_match: string | undefined
}

/**
 * A file, or the part of it that is asked for: always to be saved, never as a page of ours, and as a picture, sound or film only when
 * its bytes are one. A browser may keep it, but asks each time whether it still may. Throws Problem: not_found.
 */
export async function serve(ctx: Context, id: string, ask: Ask): Promise<Response> {
  const row = await queries.findAttachment(ctx.db, id)
  if (row?.state !== 'stored' || row.size === null) throw notFound()
  const etag = `"${row.sha256}"`
  const headers = headersOf(row, etag)
  if (names(ask.if_none_match, etag)) return new Response(null, { status: 304, headers })
  const range = rangeOf(ask.if_range && ask.if_range !== etag ? undefined : ask.range, row.size)
  if (range.type === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${row.size}` }
    })
  const part = partOf(range, row.size)
  const status = range.type === 'part' ? 206 : 200
  if (ask.head) return new Response(null, { status, headers: { ...headers, ...part } })
  const object = await ctx.env.MEDIA.get(objectKeyOf(ctx, id), range.type === 'part' ? { range } : {})
  if (!object) throw notFound()
  return new Response(object.body, { status, headers: { ...headers, ...part } })
}

const names = (header: string | undefined, etag: string) =>
  header === '*' || (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)

const partOf = (range: Range, size: number): Record<string, string> =>
  range.type === 'part'
    ? {
        'content-length': String(range.length),
        'content-range': `bytes ${range.offset}-${range.offset + range.length - 1}/${size}`
      }
    : { 'content-length': String(size) }

const headersOf = (row: AttachmentRow, etag: string) => ({
  'content-type': servedType(row.type),
  'content-disposition': disposition(savedName(row)),
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-cache',
  'accept-ranges': 'bytes',
  etag
})
