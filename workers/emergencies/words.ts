import { nextOpening } from '../hours/calendar.ts'
import { findCalendars } from '../hours/find-calendars.ts'
import { speakMoment } from '../hours/speak.ts'
import type { Context } from '../lib/context.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { listOn } from './find.ts'
import { concerns, type Emergency, isOn } from './rules.ts'
import { fillText, standardText, together } from './text.ts'

/** Who reads it, and when. */
export interface Reader {
  channel_id: string
  /** null: nobody knows which branch they mean */
  branch_id: string | null
  language: 'nl' | 'en'
  at: number
}

type Told = Pick<Emergency, 'text' | 'text_en' | 'reason' | 'branches' | 'channels'>

/** What a patron reads about an emergency closure, as it stands then. */
export async function wordsOf(ctx: Context, emergency: Told, reader: Reader): Promise<string> {
  const { reason, branches, channels } = emergency
  const { language, at } = reader
  const [calendars, all] = await Promise.all([findCalendars(ctx), listBranches(ctx)])
  const opens_at = nextOpening(calendars.channel(reader.channel_id), at)
  const back =
    opens_at === null || opens_at <= at ? null : speakMoment(opens_at, at, calendars.zone, language)
  const names = branches && all.filter(({ id }) => branches.includes(id)).map(({ name }) => name)
  const english = emergency.text_en ?? standardText('en', { all: branches === null, channels })
  return fillText(language === 'en' ? english : emergency.text, { reason, branches: names, back }, language)
}

/**
 * What who writes reads while it is closed at once; null when it is not. Of closures in several branches those that concern the branch
 * they mean, and all of them when nobody knows it.
 */
export async function emergencyText(ctx: Context, reader: Reader): Promise<string | null> {
  const on = (await listOn(ctx, reader.at)).filter((one) => one.channels && isOn(one, reader.at))
  const meant = on.filter((one) => concerns(one, reader.branch_id))
  const texts = await Promise.all((meant.length > 0 ? meant : on).map((one) => wordsOf(ctx, one, reader)))
  return texts.length > 0 ? together(texts) : null
}
