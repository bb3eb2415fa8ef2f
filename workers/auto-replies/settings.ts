import * as v from 'valibot'
import type { Context } from '../lib/context.ts'
import { findDocument, findLibrarySettings } from './queries.ts'
import { type AutoReplies, settingsSchema } from './schema.ts'

export interface Settings extends AutoReplies {
  /** 0: nobody ever saved them. */
  version: number
  changed_at: number | null
  changed_by: string | null
}

/** What the library at hand sends by itself, as it is now. */
export async function findSettings(ctx: Context): Promise<Settings> {
  const [row, library] = await Promise.all([findDocument(ctx.db), findLibrarySettings(ctx.db)])
  const settings = v.parse(settingsSchema, { ...(row && JSON.parse(row.document)), ...library })
  const { version = 0, changed_at = null, changed_by = null } = row ?? {}
  return { ...settings, version, changed_at, changed_by }
}
