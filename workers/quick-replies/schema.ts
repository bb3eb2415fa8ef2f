import * as v from 'valibot'
import { textOf } from '../lib/schema.ts'

export const quickReplySchema = v.object({
  shortcut: v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.regex(/^[a-z0-9-]{1,40}$/, 'alleen kleine letters, cijfers en streepjes')
  ),
  title: textOf(100),
  text: textOf(1024),
  enabled: v.optional(v.boolean(), true)
})
