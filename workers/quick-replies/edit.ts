import { commitChange } from '../audit/commit-change.ts'
import type { AuditAct } from '../audit/queries.ts'
import { directoryOf, type StaffContext } from '../lib/context.ts'
import { Taken, type Write } from '../lib/db.ts'
import { notFound, Problem } from '../lib/errors.ts'
import { newId } from '../lib/id.ts'
import * as queries from './queries.ts'

export interface QuickReply {
  shortcut: string
  title: string
  text: string
  enabled: boolean
}

/** Makes a quick reply of the library's own; answers its id. Throws Problem: conflict (the shortcut exists). */
export async function createQuickReply(ctx: StaffContext, reply: QuickReply): Promise<string> {
  const id = newId('quick_reply')
  await refuseCentralShortcut(ctx, reply.shortcut, null)
  await save(ctx, 'quick_reply_saved', id, queries.insertOwn(ctx.db, id, null, row(ctx, reply)))
  return id
}

/** Throws Problem: not_found, conflict. */
export async function changeQuickReply(ctx: StaffContext, id: string, reply: QuickReply): Promise<void> {
  const known = await queries.findOwn(ctx.db, id)
  if (!known) throw notFound()
  await refuseCentralShortcut(ctx, reply.shortcut, known.central_id)
  await save(ctx, 'quick_reply_saved', id, queries.updateOwn(ctx.db, id, row(ctx, reply)))
}

/** Throws Problem: not_found. */
export async function removeQuickReply(ctx: StaffContext, id: string): Promise<void> {
  if (!(await queries.findOwn(ctx.db, id))) throw notFound()
  await save(ctx, 'quick_reply_removed', id, queries.deleteOwn(ctx.db, id))
}

/** Gives the library its own version of a central one, or switches it off. Throws Problem: not_found, conflict. */
export async function overrideCentral(
  ctx: StaffContext,
  centralId: string,
  reply: QuickReply
): Promise<void> {
  if (!(await queries.findCentral(directoryOf(ctx), centralId))) throw notFound()
  await refuseCentralShortcut(ctx, reply.shortcut, centralId)
  const write = queries.saveOverride(ctx.db, newId('quick_reply'), centralId, row(ctx, reply))
  await save(ctx, 'quick_reply_saved', centralId, write)
}

/** Back to the central version. Throws Problem: not_found. */
export async function returnToCentral(ctx: StaffContext, centralId: string): Promise<void> {
  if (!(await queries.findCentral(directoryOf(ctx), centralId))) throw notFound()
  await save(ctx, 'quick_reply_removed', centralId, queries.deleteOverride(ctx.db, centralId))
}

const row = (ctx: StaffContext, reply: QuickReply): queries.OwnReply => ({
  ...reply,
  enabled: reply.enabled ? 1 : 0,
  updated_at: ctx.now(),
  updated_by: ctx.actor.id
})

async function refuseCentralShortcut(ctx: StaffContext, shortcut: string, except: string | null) {
  const central = await queries.listCentral(directoryOf(ctx))
  if (central.some((reply) => reply.shortcut === shortcut && reply.id !== except)) taken()
}

async function save(ctx: StaffContext, act: AuditAct, id: string, write: Write) {
  try {
    await commitChange(ctx, [{ act, subject_id: id }], [write])
  } catch (error) {
    if (error instanceof Taken) taken()
    throw error
  }
}

function taken(): never {
  throw new Problem('conflict', 'shortcut_taken', { shortcut: 'bestaat al' })
}
