import { latestConsent } from '../consents/find.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { may, type Role } from '../people/roles.ts'
import { phoneHint } from './phone-hint.ts'
import { findPatron } from './queries.ts'

/** A patron as the console sees them; the number itself is for who may answer. Throws Problem: not_found. */
export async function presentPatron(ctx: Context, role: Role, id: string) {
  const [patron, consent] = await Promise.all([findPatron(ctx.db, id), latestConsent(ctx, id)])
  if (!patron) throw notFound()
  const { name, username, phone, first_seen_at, blocked_at, blocked_count, block_sync } = patron
  return {
    ...{ id, name, username, first_seen_at, blocked_at, blocked_count, block_sync },
    phone: may(role, 'replies_write') ? phone : null,
    phone_hint: phoneHint(phone),
    user_id_only: phone === null,
    blocked: blocked_at !== null,
    consent: consent ?? null
  }
}
