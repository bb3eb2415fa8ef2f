import * as v from 'valibot'

export const credentialsSchema = v.object({
  access_token: v.pipe(v.string(), v.trim(), v.minLength(8, 'is te kort'), v.maxLength(1000, 'is te lang'))
})
