import { type Calendars, findCalendars } from '../hours/find-calendars.ts'
import { addWorkingDays } from '../hours/service-time.ts'
import { speakDay, speakMoment, speakTimes, speakWeek } from '../hours/speak.ts'
import { dayAt } from '../hours/zone.ts'
import type { Context } from '../lib/context.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { findFacts } from '../libraries/find-facts.ts'
import { findLastBranch } from './queries.ts'
import { reachable } from './reachable.ts'
import type { Settings } from './settings.ts'
import { promiseWords } from './texts.ts'
import type { Language, Values } from './word.ts'

type Branch = Awaited<ReturnType<typeof listBranches>>[number]

interface About {
  channel_id: string
  /** null: a conversation that is not there yet */
  branch_id: string | null
  patron_id: string | null
  language: Language
  at: number
}

/** What the channel is called to patrons. */
const CHANNEL = 'WhatsApp'

export const privacyLink = (ctx: Context): string => `${ctx.env.PUBLIC_URL}/privacy/${ctx.db.library_id}`

/**
 * What the placeholders of a text stand for, for one patron at one moment: from the same calendar as everything else. What nobody
 * knows is null, and takes its sentence with it.
 */
export async function findValues(ctx: Context, settings: Settings, about: About): Promise<Values> {
  const [facts, calendars, branches] = await Promise.all([
    findFacts(ctx, ctx.db.library_id),
    findCalendars(ctx),
    listBranches(ctx)
  ])
  const branch = await branchOf(ctx, branches, about)
  const { language, at } = about
  const channel = calendars.channel(about.channel_id)
  const { back_at } = reachable(channel, settings.away, at)
  const promised_at = addWorkingDays(channel, at, 1)
  const spoken = (moment: number | null) =>
    moment === null ? null : speakMoment(moment, at, calendars.zone, language)
  return {
    bibliotheek: facts?.name ?? null,
    kanaal: CHANNEL,
    website: facts?.website ?? null,
    telefoon: branch?.phone ?? facts?.phone ?? null,
    privacylink: privacyLink(ctx),
    belofte: promiseWords(settings.promise, language),
    volgende_bereikbaarheid: spoken(back_at),
    moment: spoken(promised_at),
    vestiging: branch?.name ?? null,
    adres: branch?.address ?? null,
    ...hoursOf(calendars, branch ? [branch] : branches, at, language)
  }
}

/** The branch they came by, or were about before, or the only one there is. */
async function branchOf(
  ctx: Context,
  branches: Branch[],
  { branch_id, patron_id }: About
): Promise<Branch | null> {
  if (branches.length === 1) return branches[0] ?? null
  const remembered = async () =>
    patron_id === null ? null : (await findLastBranch(ctx.db, patron_id))?.branch_id
  const id = branch_id ?? (branches.length > 1 ? await remembered() : null)
  return branches.find((branch) => branch.id === id) ?? null
}

/** Of one branch as sentences; of more, a line each with its name, so that nobody is told the hours of another. */
function hoursOf(calendars: Calendars, branches: Branch[], at: number, language: Language): Values {
  const known = branches.filter(({ id }) => calendars.branch(id).known)
  const day = dayAt(at, calendars.zone)
  const [only] = known
  if (!only) return { openingstijden_vandaag: null, openingstijden_week: null }
  if (known.length === 1 && branches.length === 1) {
    const hours = calendars.branch(only.id)
    return {
      openingstijden_vandaag: speakDay(hours, day, language),
      openingstijden_week: `\n${speakWeek(hours, day, language)}`
    }
  }
  const today = known.map(({ id, name }) => `${name}: ${speakTimes(calendars.branch(id), day, language)}`)
  const week = known.map(({ id, name }) => `${name}\n${speakWeek(calendars.branch(id), day, language)}`)
  const lead = language === 'nl' ? 'Vandaag zijn onze openingstijden' : 'Our opening hours today'
  return {
    openingstijden_vandaag: `${lead}:\n${today.join('\n')}`,
    openingstijden_week: `\n${week.join('\n\n')}`
  }
}
