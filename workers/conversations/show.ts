import { readSeq } from '../lib/db-counter.ts'
import { listDrafts } from '../drafts/find.ts'
import type { StaffContext } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { shorten } from '../lib/text.ts'
import { phoneHint } from '../patrons/phone-hint.ts'
import { presentPatron } from '../patrons/present.ts'
import type { Role } from '../people/roles.ts'
import * as queries from './queries.ts'
import type { ShownRow } from './queries.ts'
import type { View } from './schema.ts'
import { cursorAfter, segmentsAfter, segmentsOf } from './segments.ts'
import { isInSight, sightOf } from '../confidentiality/sight.ts'

export const PAGE = 50
const COUNT_CAP = 100
const CHANGES = 100

/** A page of a view, in its order. */
export async function listConversations(ctx: StaffContext, view: View, cursor: string | undefined) {
  const items: ReturnType<typeof presented>[] = []
  let next: string | undefined
  const seq = await readSeq(ctx.db)
  const sight = sightOf(ctx)
  for (const { number, segment } of segmentsAfter(segmentsOf(view, ctx.actor.id), cursor)) {
    const rows = await queries.listSegment(ctx.db, sight, segment, PAGE - items.length)
    items.push(...rows.map(presented))
    const last = rows.at(-1)
    if (last && items.length >= PAGE) {
      next = cursorAfter(number, last)
      break
    }
  }
  return { items, seq, ...(next && { next }) }
}

export async function countConversations(ctx: StaffContext) {
  const sight = sightOf(ctx)
  const count = async (view: View) => {
    const found = { count: 0, unread: 0 }
    for (const segment of segmentsOf(view, ctx.actor.id)) {
      const more = await queries.countSegment(ctx.db, sight, segment, COUNT_CAP)
      found.count += more.count
      found.unread += more.unread
    }
    return found
  }
  const [waiting_on_us, waiting_on_patron, mine, unassigned, later] = await Promise.all([
    count('waiting_on_us'),
    count('waiting_on_patron'),
    count('mine'),
    count('unassigned'),
    count('later')
  ])
  return {
    waiting_on_us: capped(waiting_on_us.count),
    waiting_on_patron: capped(waiting_on_patron.count),
    mine: capped(mine.count),
    unassigned: capped(unassigned.count),
    later: capped(later.count),
    unread_for_me_or_unassigned: mine.unread + unassigned.unread
  }
}

const capped = (sum: number) => ({ count: Math.min(sum, COUNT_CAP - 1), capped: sum >= COUNT_CAP })

/** One conversation with its patron, what they asked before, and the reader's own drafts. Throws Problem: not_found. */
export async function showConversation(ctx: StaffContext, role: Role, id: string) {
  const row = await queries.findShown(ctx.db, sightOf(ctx), id)
  if (!row) throw notFound()
  const [patron, earlier, drafts] = await Promise.all([
    presentPatron(ctx, role, row.patron_id),
    queries.listEarlier(ctx.db, sightOf(ctx), row.patron_id, id),
    listDrafts(ctx, id, ctx.actor.id)
  ])
  const draft = (mode: 'reply' | 'note') => drafts.find((item) => item.mode === mode)?.text ?? null
  return {
    conversation: presented(row),
    patron,
    earlier,
    drafts: { reply: draft('reply'), note: draft('note') }
  }
}

/** What changed since the reader last looked, and which of these they may not see (any more); `more` when that is too much to tell one by one. */
export async function listChanges(ctx: StaffContext, since: number) {
  const seq = await readSeq(ctx.db)
  const sight = sightOf(ctx)
  const rows = await queries.listChanged(ctx.db, sight, since, CHANGES + 1)
  const told = rows.slice(0, CHANGES)
  const conversations = told.filter((row) => isInSight(row, sight)).map(presented)
  const out_of_sight = told.flatMap((row) => (isInSight(row, sight) ? [] : row.id))
  return { seq, conversations, out_of_sight, more: rows.length > CHANGES }
}

export async function presentConversation(ctx: StaffContext, id: string) {
  const row = await queries.findShown(ctx.db, sightOf(ctx), id)
  if (!row) throw notFound()
  return presented(row)
}

function presented(row: ShownRow) {
  const {
    name,
    username,
    phone,
    blocked_at,
    last_text,
    last_kind,
    last_origin,
    last_at,
    draft,
    patron_id,
    held_by,
    unreached,
    owner_at: _,
    confidential,
    ...rest
  } = row
  return {
    ...rest,
    confidential: confidential === 1,
    // of what was taken back after the patron was told, only the template is left
    held: held_by !== null && row.state !== 'waiting_on_us',
    unreached: row.state === 'waiting_on_us' ? unreached : null,
    patron: { id: patron_id, name, username, phone_hint: phoneHint(phone), blocked: blocked_at !== null },
    last_message: { text: last_text, kind: last_kind, origin: last_origin, at: last_at },
    draft: draft && shorten(draft, 160)
  }
}
