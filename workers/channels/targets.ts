import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { saveTargets } from './queries.ts'

/** How soon somebody answers on a channel, in minutes of service time; null: as usual. For the commit of who changes it. */
export const targetWrites = (
  ctx: Context,
  id: string,
  { target_minutes, public_target_minutes }: Parameters<typeof saveTargets>[2]
): Write => saveTargets(ctx.db, id, { target_minutes, public_target_minutes })
