import { findCalendars } from '../hours/find-calendars.ts'
import { openAt } from '../hours/calendar.ts'
import { contextOf, type Context, type Edge, SYSTEM } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { sameHash } from '../lib/keyed-hash.ts'
import { sha256Hex } from '../lib/text.ts'
import { MINUTE } from '../lib/time.ts'
import { placesOfLibraries } from '../libraries/places.ts'
import { listWaiting } from '../targets/list-waiting.ts'
import { counted } from './counted.ts'
import { listHashes, updateScreen } from './queries.ts'

/** A screen asks twice a minute; when it last did is kept as exactly as anybody needs. */
const NOTED_EVERY = 10 * MINUTE

/**
 * What a waiting screen shows: counts, and until when somebody answers. For whoever has its link. Throws Problem: not_found, for a
 * library that is not there as for a link that was revoked.
 */
export async function lookAtScreen(edge: Edge, library_id: string, secret: string) {
  const library = (await placesOfLibraries(edge, [library_id])).get(library_id)
  if (!library) throw notFound()
  const ctx = contextOf(edge, library, SYSTEM)
  await admit(ctx, secret)
  const [calendars, rows] = await Promise.all([findCalendars(ctx), listWaiting(ctx)])
  const now = ctx.now()
  const counts = counted(rows, (id) => calendars.channel(id), now)
  const answers = rows.channels.map((id) => openAt(calendars.channel(id), now))
  const open = answers.filter((answer) => answer.open)
  const changes = (open.length > 0 ? open : answers).flatMap(({ until_at }) => until_at ?? [])
  return {
    ...{ library: library.name, time_zone: calendars.zone, now, ...counts },
    open: open.length > 0,
    /** The last to close; or, when nothing is open, the first to open. */
    until_at: changes.length === 0 ? null : open.length > 0 ? Math.max(...changes) : Math.min(...changes)
  }
}

async function admit(ctx: Context, secret: string): Promise<void> {
  const hash = await sha256Hex(secret)
  const screen = (await listHashes(ctx.db)).find(({ secret_hash }) => sameHash(secret_hash, hash))
  if (!screen) throw notFound()
  const now = ctx.now()
  if (now - (screen.last_used_at ?? 0) >= NOTED_EVERY)
    await ctx.db.commit(updateScreen(ctx.db, screen.id, { last_used_at: now }))
}
