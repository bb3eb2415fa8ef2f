import { findCalendars } from '../hours/find-calendars.ts'
import { dayOf, instantOf, minutesOf } from '../hours/zone.ts'
import { findChannel } from '../channels/find.ts'
import { emergencyText } from '../emergencies/words.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { listChannels, listMembers } from '../libraries/show.ts'
import { DAY } from '../lib/time.ts'
import { decide, type Facts } from './decide.ts'
import { AUTO_KINDS, type AutoKind, isAway, type Worded } from './kinds.ts'
import { listVersions } from './queries.ts'
import { reachable } from './reachable.ts'
import type { AutoReplies, Preview } from './schema.ts'
import { findSettings } from './settings.ts'
import { STANDARD_TEXTS } from './texts.ts'
import { findValues, privacyLink } from './values.ts'
import { urgentWord, word } from './word.ts'

/** What a library sends by itself, the standard texts beside it, and who changed it when. */
export async function showAutoReplies(ctx: Context) {
  const { version, changed_at, changed_by, ...settings } = await findSettings(ctx)
  const [versions, members, channels, { zone }] = await Promise.all([
    listVersions(ctx.db, 20),
    listMembers(ctx),
    listChannels(ctx),
    findCalendars(ctx)
  ])
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name ?? null
  return {
    ...{ version, settings, standard: STANDARD_TEXTS, time_zone: zone },
    privacy_url: privacyLink(ctx),
    changed: changed_at === null ? null : { at: changed_at, by: nameOf(changed_by) },
    versions: versions.map((row) => ({
      version: row.version,
      at: row.changed_at,
      by: nameOf(row.changed_by)
    })),
    channels: channels.map(({ id, name }) => ({ id, name }))
  }
}

/** What patrons read at a moment with these settings, saved or not: each text, and which of them somebody new or known gets. */
export async function previewAutoReplies(ctx: Context, { settings, channel_id, moment, language }: Preview) {
  const channel = await findChannel(ctx, channel_id)
  if (!channel) throw notFound()
  const calendars = await findCalendars(ctx)
  const [day = '', time = ''] = moment.split('T')
  const at = instantOf(dayOf(day), minutesOf(time), calendars.zone, 'begin')
  const known = { ...settings, version: 0, changed_at: null, changed_by: null }
  const about = { channel_id, branch_id: null, patron_id: null, language, at }
  const values = await findValues(ctx, known, about)
  const say = (kind: Worded) => word(settings, kind, language, values)
  const now = reachable(calendars.channel(channel_id), settings.away, at)
  const urgent = now.emergency
    ? await emergencyText(ctx, { channel_id, branch_id: null, language, at })
    : null
  const read = (kind: Worded) =>
    urgent === null || !isAway(kind) ? say(kind) : urgentWord(settings, kind, language, values, urgent)
  const said = (last_contact_at: number | null) => {
    const { send, receipt_at } = decide(factsAt(settings, now, last_contact_at, at), at)
    const kind = send ?? (receipt_at === null ? null : ('received' as const))
    return kind && { kind, text: read(kind) }
  }
  const texts = Object.fromEntries(AUTO_KINDS.map((kind) => [kind, say(kind)])) as Record<AutoKind, string>
  return { at, open: now.open, texts, new_patron: said(null), known_patron: said(at - DAY) }
}

/** Nothing was said yet. */
const factsAt = (
  { greeting, away, received }: AutoReplies,
  now: ReturnType<typeof reachable>,
  last_contact_at: number | null,
  at: number
): Facts => ({
  greeting: { enabled: greeting.enabled, last_contact_at },
  // whatever the settings say, and as if the minute were over in which it can be taken back
  away: { enabled: away.enabled || now.emergency, ...now.away, undoable: false },
  received: { enabled: received.enabled, open: now.open, receipt_at: null },
  ...{ sent: [], said: [], more_said: false, assignee_present: false, at }
})
