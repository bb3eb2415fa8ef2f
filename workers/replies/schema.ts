import * as v from 'valibot'
import { idOf, textOf } from '../lib/schema.ts'

/** WhatsApp's own limit for a text message. */
export const REPLY_LENGTH = 4096
/** How long a reply waits before it leaves, so that it can be taken back; ms. */
export const UNDO_MS = 5000

export const replySchema = v.object({
  id: idOf('msg'),
  text: textOf(REPLY_LENGTH),
  reply_to: v.optional(v.nullable(idOf('msg')), null)
})
export const resendSchema = v.object({ id: idOf('msg') })
