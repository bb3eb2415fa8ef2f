import * as v from 'valibot'

/** What is too long to send may be kept until it is shortened, or cut in two. */
export const DRAFT_LENGTH = 20_000

export const DRAFT_MODES = ['reply', 'note'] as const
export const draftSchema = v.object({
  mode: v.picklist(DRAFT_MODES),
  text: v.pipe(
    v.string(),
    v.maxLength(DRAFT_LENGTH),
    v.transform((text) => text.toWellFormed().replaceAll('\u0000', ''))
  )
})
