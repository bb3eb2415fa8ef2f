import * as v from 'valibot'

export const VIEWS = ['waiting_on_us', 'waiting_on_patron', 'closed', 'mine', 'unassigned', 'later'] as const
export type View = (typeof VIEWS)[number]

export const listSchema = v.object({
  view: v.optional(v.picklist(VIEWS), 'waiting_on_us'),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(200)))
})
export const threadSchema = v.object({ before: v.optional(v.pipe(v.string(), v.maxLength(200))) })
/** In which language an answer is written. */
export const valuesSchema = v.object({ language: v.optional(v.picklist(['nl', 'en']), 'nl') })
/** What the reader has seen: everything up to this change of the library. */
export const readSchema = v.object({ seq: v.pipe(v.number(), v.integer(), v.minValue(0)) })
/** What was seen when it was closed; absent: whatever is there. */
export const closeSchema = v.object({
  seen_seq: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
})
export const changesSchema = v.object({
  since: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))
})
