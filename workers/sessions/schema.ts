import * as v from 'valibot'

const email = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, 'is te lang'),
  v.email('is geen e-mailadres')
)

export const askCodeSchema = v.object({ email })
export const signInSchema = v.object({
  email,
  code: v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\D/g, '')),
    v.regex(/^\d{6,8}$/, 'een code heeft zes cijfers')
  )
})
export const preferencesSchema = v.partial(
  v.object({ language: v.picklist(['nl', 'en']), single_keys: v.boolean() })
)
