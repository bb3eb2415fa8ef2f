import { Hono } from 'hono'
import * as v from 'valibot'
import { moveClock } from './lib/context.ts'
import type { Env } from './lib/env.ts'
import { validate } from './lib/validate.ts'

const DAY = 24 * 3_600_000
const clockSchema = v.strictObject({
  offset_ms: v.pipe(v.number(), v.integer(), v.minValue(-400 * DAY), v.maxValue(400 * DAY))
})

/** The door that only a local run has: elsewhere it is not there. The simulator knocks here. */
export const development = new Hono<{ Bindings: Env }>()
  .use(async (c, next) => {
    if (c.env.ENVIRONMENT !== 'development') return c.body(null, 404)
    return next()
  })
  .put('/clock', validate('json', clockSchema), (c) => {
    moveClock(c.env, c.req.valid('json').offset_ms)
    return c.body(null, 204)
  })
