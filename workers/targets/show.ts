import { listChannels } from '../channels/find.ts'
import type { Context } from '../lib/context.ts'
import { open } from '../lib/seal.ts'
import { mailboxPlace } from './mailbox.ts'
import { findSettings, listWaitingTimes } from './queries.ts'
import { DEFAULT_MINUTES } from './target.ts'
import { DEFAULT_TERMS, type Terms } from './terms.ts'

const COUNTED = 100

/** What the library wants of times, each with what holds where it wants nothing. The address only for whoever may change it. */
export async function showTargets(ctx: Context, mayEdit: boolean) {
  const [settings, channels, waiting] = await Promise.all([
    findSettings(ctx.db),
    listChannels(ctx),
    listWaitingTimes(ctx.db, COUNTED)
  ])
  const sealed = settings?.mailbox ?? null
  const address =
    sealed && mayEdit ? await open(ctx.env.SEAL_KEYS, mailboxPlace(ctx.db.library_id), sealed) : null
  return {
    version: settings?.version ?? 0,
    channels: channels.map(({ id, kind, name, target_minutes, public_target_minutes }) => ({
      ...{ id, kind, name, target_minutes, public_target_minutes },
      usual: DEFAULT_MINUTES[kind] ?? { private: 30, public: 60 }
    })),
    ...termsOf(settings),
    has_mailbox: sealed !== null,
    mailbox: address,
    /** Whoever gets another time by a change; never more than 100 are counted. */
    waiting: waiting.length
  }
}

export const termsOf = (settings: Terms | undefined): Terms => {
  const { complaint_confirm_days, complaint_days, other_days } = settings ?? DEFAULT_TERMS
  return { complaint_confirm_days, complaint_days, other_days }
}

/** The terms that hold now. */
export const findTerms = async (ctx: Context): Promise<Terms> => termsOf(await findSettings(ctx.db))
