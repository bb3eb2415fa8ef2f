import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { inOrder } from './overtaken.ts'
import { findMessage, listVersions } from './queries.ts'

/** What a message said, oldest first; the last is what it says now. Throws Problem: not_found. */
export async function showVersions(ctx: Context, id: string) {
  const message = await findMessage(ctx.db, id)
  if (!message) throw notFound()
  if (message.deleted_at !== null) return []
  const versions = await listVersions(ctx.db, id)
  const edits = versions.filter((version) => version.id !== 'original').sort(inOrder)
  const original = versions.find((version) => version.id === 'original') ?? message
  return [original, ...edits].map(({ at, text }) => ({ at, text }))
}
