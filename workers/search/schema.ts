import * as v from 'valibot'

export const searchSchema = v.object({
  q: v.pipe(v.string(), v.trim(), v.minLength(2, 'typ minstens twee tekens'), v.maxLength(100))
})
