import * as v from 'valibot'
import { replySchema } from '../replies/schema.ts'

const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7_999_999_999_999))

/** Null: it comes back now, and nothing is promised any more. */
export const putOffSchema = v.object({ until: v.nullable(moment) })
export const promiseSchema = v.object({
  /** By when the patron hears of us. */
  at: moment,
  /** What tells them so; absent: they know already. */
  reply: v.optional(replySchema)
})
