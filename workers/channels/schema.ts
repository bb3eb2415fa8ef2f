import * as v from 'valibot'
import { idOf } from '../lib/schema.ts'

export const usageSchema = v.object({ conversation: v.optional(idOf('cnv')) })

export const settingsSchema = v.object({ read_receipts: v.boolean(), typing_indicator: v.boolean() })

export const credentialsSchema = v.object({
  access_token: v.pipe(v.string(), v.trim(), v.minLength(8, 'is te kort'), v.maxLength(1000, 'is te lang'))
})
