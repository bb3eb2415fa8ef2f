import type { Context } from '../lib/context.ts'
import { isSendable, presentTemplate } from './present.ts'
import * as queries from './queries.ts'

export const findTemplate = (ctx: Context, id: string) => queries.findTemplate(ctx.db, id)

export const showTemplates = async (ctx: Context) =>
  (await queries.listTemplates(ctx.db)).map(presentTemplate)

/** Those of these names that may be sent from this account now. */
export const listSendable = async (ctx: Context, accountId: string, language: string, names: string[]) =>
  (await queries.findNamed(ctx.db, accountId, language, names)).filter(isSendable)
