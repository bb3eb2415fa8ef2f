import { findChannel } from '../../workers/channels/find.ts'
import { receiveEvent } from '../../workers/channels/receive-event.ts'
import type { Context } from '../../workers/lib/context.ts'
import { newId } from '../../workers/lib/id.ts'
import { readChange } from '../../workers/platforms/whatsapp/inbound.ts'
import { saveListed } from '../../workers/templates/queries.ts'
import { SEEDED } from '../../workers/templates/seeded.ts'
import type { SeededLibrary } from './library.ts'
import type { SeedLibrary } from './shape.ts'
import { MINUTE } from './telling.ts'

/** As the first listing finds them. */
export async function writeTemplates(ctx: Context, { channels }: SeedLibrary): Promise<void> {
  const accounts = [...new Set(channels.map(({ waba_id }) => waba_id))]
  for (const account_id of accounts) {
    const facts = { external_id: null, status: 'APPROVED', quality: 'GREEN', reason: null }
    await ctx.db.commit(
      ...SEEDED.map(({ name, language, category, components }) =>
        saveListed(
          ctx.db,
          newId('template'),
          { account_id, name, language },
          { ...facts, category, components: JSON.stringify(components) },
          ctx.now()
        )
      )
    )
  }
}

/** What Meta told about the library's first number. */
export async function tellNews(
  at: (moment: number) => Context,
  now: number,
  { news = [], channels }: SeedLibrary,
  made: SeededLibrary
): Promise<void> {
  const account_id = channels[0]?.waba_id ?? null
  const channel = await findChannel(at(now), made.channels[0]?.id ?? '')
  if (!channel) return
  for (const [index, { minutes_ago, field, value }] of news.entries()) {
    const moment = now - minutes_ago * MINUTE
    const entry = { phone_number_id: null, display_phone_number: null, entry_time: moment }
    for (const event of readChange({ field, account_id, ...entry, value })) {
      if (event.type !== 'channel_event') throw new Error(`${field} is no news of a channel`)
      await receiveEvent(at(moment), channel, { id: `seed.${index}`, field }, event)
    }
  }
}
