import { commitChange } from '../audit/commit-change.ts'
import { findConversation } from '../conversations/find.ts'
import { expectSeen, updateConversation } from '../conversations/update.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { whileStale } from '../lib/again.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { hint } from '../realtime/hint.ts'
import { deleteDue, insertDue, listOfAKind } from './queries.ts'
import { findTerms } from './show.ts'
import { stepsAnew } from './steps.ts'
import type { Terms } from './terms.ts'

/** Conversations of one turn; the next tick goes on. */
const SLICE = 50
const BEGINNING = 'terms'

type Calendars = Awaited<ReturnType<typeof findCalendars>>

/** For the commit that changes hours, closures or terms: every open conversation of a kind gets its last moments anew. */
export const recountTerms = (ctx: Context): Write[] => [
  insertDue(ctx.db, 'hours_changed', ctx.now(), BEGINNING)
]

/** Is this row of `due` about terms? */
export const isOfTerms = (dueId: string): boolean => dueId.split('|')[0] === BEGINNING

/** One turn, in the order of their ids; where to go on stands in the next row of `due`. Twice is once. */
export async function recountTermsSlice(ctx: Context, dueId: string, dueAt: number): Promise<void> {
  const [, after = ''] = dueId.split('|')
  const rows = await listOfAKind(ctx.db, after, SLICE)
  const [terms, calendars] = await Promise.all([findTerms(ctx), findCalendars(ctx)])
  const changed: string[] = []
  for (const { id } of rows)
    if (await whileStale(() => recountOne(ctx, id, terms, calendars))) changed.push(id)
  const last = rows.at(-1)
  await ctx.db.commit(
    deleteDue(ctx.db, 'hours_changed', dueAt, dueId),
    rows.length === SLICE && last
      ? insertDue(ctx.db, 'hours_changed', ctx.now(), `${BEGINNING}|${last.id}`)
      : null
  )
  // who looks asks for all changes at once
  const [first] = changed
  if (first) hint(ctx, first)
}

async function recountOne(ctx: Context, id: string, terms: Terms, calendars: Calendars): Promise<boolean> {
  const row = await findConversation(ctx, id)
  if (!row || row.kind === null || row.state === 'closed') return false
  const steps = stepsAnew(row, terms, calendars.channel(row.channel_id))
  if (steps.confirm_by === row.confirm_by && steps.handle_by === row.handle_by) return false
  await commitChange(ctx, [], [expectSeen(ctx, row), updateConversation(ctx, id, steps)])
  return true
}
