import { moveAttachments } from '../attachments/write.ts'
import type { AuditEntry } from '../audit/queries.ts'
import { moveDrafts } from '../drafts/move.ts'
import type { Context } from '../lib/context.ts'
import type { Write } from '../lib/db.ts'
import { moveMessages } from '../messages/move.ts'
import { moveNotes } from '../notes/move.ts'
import { windowIsOpen } from '../platforms/whatsapp/window.ts'
import { moveAnswers, moveToPatron } from '../replies/move.ts'
import { type Release, releaseHeld } from '../replies/release.ts'
import { withClock } from '../targets/find-clock.ts'
import * as queries from './queries.ts'
import type { ConversationRow } from './queries.ts'
import { MERGED, together } from './together.ts'

export interface Joined {
  /** For the commit that makes one patron of two. */
  writes: Write[]
  history: AuditEntry[]
  /** Which conversations a colleague sees change. */
  changed: string[]
  /** Held answers that leave, because the other half has an open window: `afterRelease` after the commit. */
  releases: Release[]
}

/**
 * Gives all conversations of one patron to another. Where both have an open one, all of it goes to the one of the patron who stays;
 * the other ends, empty, with its own history, and no list shows it.
 */
export async function joinConversations(ctx: Context, keptId: string, goneId: string): Promise<Joined> {
  const [theirs, kept, open] = await Promise.all([
    queries.listIdsOf(ctx.db, goneId),
    queries.listOpenOf(ctx.db, keptId),
    queries.listOpenOf(ctx.db, goneId)
  ])
  const pairs = open.flatMap((from) => {
    const into = kept.find((row) => row.channel_id === from.channel_id)
    return into ? [{ from, into }] : []
  })
  const joined = await Promise.all(pairs.map(({ from, into }) => joinOpen(ctx, keptId, from, into)))
  return {
    writes: [
      ...joined.flatMap((join) => join.writes),
      ...theirs.map((row) => moveToPatron(ctx, row.id, keptId)),
      queries.moveConversations(ctx.db, goneId, keptId)
    ],
    history: pairs.map(({ from, into }) => ({
      act: 'conversation_merged',
      conversation_id: from.id,
      subject_id: into.id
    })),
    changed: [...theirs.map((row) => row.id), ...pairs.map(({ into }) => into.id)],
    releases: joined.flatMap((join) => join.releases)
  }
}

async function joinOpen(ctx: Context, keptId: string, from: ConversationRow, into: ConversationRow) {
  const now = ctx.now()
  const values = together(into, from)
  const opening = { at: now, window_ends_at: values.window_ends_at }
  const releases = windowIsOpen(values.window_ends_at, now)
    ? [await releaseHeld(ctx, into, opening), await releaseHeld(ctx, from, opening)]
    : []
  const held_by = releases.length > 0 ? null : values.held_by
  const writes = [
    queries.expectSeen(ctx.db, into),
    queries.expectSeen(ctx.db, from),
    ...releases.flatMap((release) => release.writes),
    moveMessages(ctx, from.id, into.id),
    moveNotes(ctx, from.id, into.id),
    moveAttachments(ctx, from.id, into.id),
    ...(await moveDrafts(ctx, from.id, into.id)),
    ...moveAnswers(ctx, from.id, into.id, keptId),
    queries.updateConversation(
      ctx.db,
      from.id,
      await withClock(ctx, from, { ...emptied, sort_at: now, closed_at: now }, from.channel_id)
    ),
    queries.updateConversation(
      ctx.db,
      into.id,
      await withClock(ctx, into, { ...values, held_by }, into.channel_id)
    )
  ]
  return { writes, releases }
}

const emptied = {
  ...{ state: 'closed' as const, closed_by: null, unread: 0, thanked_at: null, held_by: null },
  ...{ waiting_since: null, due_at: null, window_ends_at: null, last_text: null, last_kind: MERGED }
}
