import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { findChannel, newestEvents } from './queries.ts'

const AT_MOST = 50

type Facts = Record<string, string | number | null>
type Severity = 'info' | 'warn' | 'critical'

/** What Meta told of a channel, newest first. What was stored before its news had words is told as a change. Throws Problem: not_found. */
export async function listEvents(ctx: Context, channelId: string) {
  if (!(await findChannel(ctx.db, channelId))) throw notFound()
  const rows = await newestEvents(ctx.db, channelId, AT_MOST)
  return rows.map(({ what, severity, facts, ...row }) => ({
    ...row,
    what: what ?? 'other',
    severity: severity as Severity,
    facts: JSON.parse(facts ?? '{}') as Facts
  }))
}
