import { base64url } from 'jose'
import { commitChange } from '../audit/commit-change.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import { sha256Hex } from '../lib/text.ts'
import * as queries from './queries.ts'

/** More desks than any library has; each is looked at when one asks. */
const MOST = 50

/** The screens that still show something. */
export const listScreens = (ctx: Context) => queries.listScreens(ctx.db)

/** Makes a link for a desk computer. Its secret is answered once and kept as a hash alone. Throws Problem: limit. */
export async function makeScreen(ctx: StaffContext, name: string): Promise<{ id: string; secret: string }> {
  if ((await queries.listScreens(ctx.db)).length >= MOST) throw new Problem('limit', 'too_many_screens')
  const id = newId('screen')
  const secret = base64url.encode(crypto.getRandomValues(new Uint8Array(24)))
  const screen = { id, name, secret_hash: await sha256Hex(secret), created_at: ctx.now() }
  await commitChange(
    ctx,
    [{ act: 'wait_screen_made', subject_id: id }],
    [queries.insertScreen(ctx.db, { ...screen, created_by: ctx.actor.id })]
  )
  return { id, secret }
}

/** From now on its link shows nothing. Once more changes nothing. Throws Problem: not_found. */
export async function revokeScreen(ctx: StaffContext, id: string): Promise<void> {
  const screen = await queries.findScreen(ctx.db, id)
  if (!screen) throw notFound()
  if (screen.revoked_at !== null) return
  await commitChange(
    ctx,
    [{ act: 'wait_screen_revoked', subject_id: id }],
    [queries.updateScreen(ctx.db, id, { revoked_at: ctx.now() })]
  )
}
