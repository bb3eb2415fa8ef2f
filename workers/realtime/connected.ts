import type { Context } from '../lib/context.ts'
import { errorName, log } from '../lib/log.ts'
import { room } from './rooms.ts'

/** How many consoles of the library are open. Nobody, when the room cannot be asked: rather a mail too many than silence. */
export async function countConnected(ctx: Context): Promise<number> {
  const library_id = ctx.db.library_id
  try {
    return await room(ctx.env, library_id).connected()
  } catch (error) {
    log('hint_failed', { library_id, error: errorName(error) })
    return 0
  }
}

/** Who has a console of the library open. Nobody, when the room cannot be asked. */
export async function connectedPeople(ctx: Context): Promise<Set<string>> {
  const library_id = ctx.db.library_id
  try {
    return new Set(await room(ctx.env, library_id).people())
  } catch (error) {
    log('hint_failed', { library_id, error: errorName(error) })
    return new Set()
  }
}
