import { sightOf } from '../confidentiality/sight.ts'
import type { Context, StaffContext } from '../lib/context.ts'
import { libraryTerm } from '../lib/text.ts'
import { phoneHint } from '../patrons/phone-hint.ts'
import { matchOf, patronMatchOf } from './match.ts'
import { findLatestConversations, findMessages, findPatrons } from './queries.ts'

const AT_MOST = 20

/** Everything that is kept: messages by their words, newest first, and patrons by name or number. */
export async function find(ctx: Context & Pick<StaffContext, 'sees_all'>, typed: string) {
  const sight = sightOf(ctx)
  const term = libraryTerm(ctx.db.library_id)
  const match = matchOf(term, typed)
  const patronMatch = patronMatchOf(term, typed)
  const [messages, patrons] = await Promise.all([
    match ? findMessages(ctx.db, sight, match, AT_MOST) : [],
    patronMatch ? findPatrons(ctx.db, patronMatch, AT_MOST) : []
  ])
  const latest =
    patrons.length > 0
      ? await findLatestConversations(
          ctx.db,
          sight,
          patrons.map((patron) => patron.id)
        )
      : []
  return {
    messages: messages.map(({ patron_id, name, ...message }) => ({
      ...message,
      patron: { id: patron_id, name }
    })),
    patrons: patrons.map(({ id, name, username, phone }) => ({
      id,
      name,
      username,
      phone_hint: phoneHint(phone),
      conversation_id: latest.find((conversation) => conversation.patron_id === id)?.id ?? null
    }))
  }
}
