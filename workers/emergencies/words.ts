import { nextOpening } from '../hours/calendar.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { speakMoment } from '../hours/speak.ts'
import type { Context } from '../lib/context.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { listOn } from './find.ts'
import type { Emergency } from './rules.ts'
import { fillText } from './text.ts'

/** What a patron of this channel reads about an emergency closure, as it stands now. */
export async function wordsOf(
  ctx: Context,
  { text, reason, branches }: Pick<Emergency, 'text' | 'reason' | 'branches'>,
  channelId: string
): Promise<string> {
  const [calendars, all] = await Promise.all([findCalendars(ctx), listBranches(ctx)])
  const now = ctx.now()
  const at = nextOpening(calendars.channel(channelId), now)
  const back = at === null || at <= now ? null : speakMoment(at, now, calendars.zone, 'nl')
  const names = branches && all.filter(({ id }) => branches.includes(id)).map(({ name }) => name)
  return fillText(text, { reason, branches: names, back })
}

/** What who writes on this channel reads while it is closed at once; null when it is not. */
export async function emergencyText(ctx: Context, channelId: string): Promise<string | null> {
  const closed = (await listOn(ctx)).filter(({ channels }) => channels)
  const [longest] = closed.sort((one, other) => other.until_at - one.until_at)
  return longest ? wordsOf(ctx, longest, channelId) : null
}
