import * as v from 'valibot'
import { idOf, textOf } from '../lib/schema.ts'

/** WhatsApp's own limit for a text message. */
export const REPLY_LENGTH = 4096
/** How long a reply waits before it leaves, so that it can be taken back; ms. */
export const UNDO_MS = 5000
/** Each file is a message of its own, and Meta lets ten go to one patron at once. */
export const MOST_FILES = 10

export const replySchema = v.pipe(
  v.object({
    id: idOf('msg'),
    text: v.optional(v.nullable(textOf(REPLY_LENGTH)), null),
    reply_to: v.optional(v.nullable(idOf('msg')), null),
    attachments: v.optional(
      v.pipe(v.array(idOf('fil')), v.maxLength(MOST_FILES, `zijn er meer dan ${MOST_FILES}`)),
      []
    ),
    hold: v.optional(v.boolean(), false),
    sensitive_ok: v.optional(v.boolean(), false)
  }),
  v.forward(
    v.check(({ text, attachments }) => text !== null || attachments.length > 0, 'is leeg'),
    ['text']
  )
)
export const resendSchema = v.object({ id: idOf('msg'), hold: v.optional(v.boolean(), false) })
export const locationSchema = v.object({ id: idOf('msg'), branch_id: idOf('brn') })
export const askBranchSchema = v.object({
  id: idOf('msg'),
  language: v.optional(v.picklist(['nl', 'en']), 'nl')
})
/** One emoji as a person sees it; an empty one takes the reaction back. */
export const reactionSchema = v.object({
  id: idOf('msg'),
  emoji: v.pipe(v.string(), v.maxLength(64), v.regex(/^\p{RGI_Emoji}?$/v, 'is geen emoji'))
})
