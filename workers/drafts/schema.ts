import * as v from 'valibot'

export const DRAFT_MODES = ['reply', 'note'] as const
export const draftSchema = v.object({
  mode: v.picklist(DRAFT_MODES),
  text: v.pipe(
    v.string(),
    v.maxLength(4096),
    v.transform((text) => text.toWellFormed().replaceAll('\u0000', ''))
  )
})
