import type { Context } from '../lib/context.ts'
import { localDay } from '../lib/local-day.ts'
import { listBranches } from '../libraries/find-branch.ts'
import { listChannels, listMembers } from '../libraries/show.ts'
import { DEFAULT_HOURS } from './defaults.ts'
import { findEmergencies } from './emergencies.ts'
import { findCentral } from './find-central.ts'
import { HOLIDAYS, datesOf } from './holidays.ts'
import { findHours, listVersions } from './queries.ts'
import type { HoursDocument } from './schema.ts'

/** All that the screen of hours begins with. */
export async function showHours(ctx: Context) {
  const year = Number(localDay(ctx.now()).slice(0, 4))
  const [hours, branches, channels, members, central, emergencies, versions] = await Promise.all([
    findHours(ctx.db),
    listBranches(ctx),
    listChannels(ctx),
    listMembers(ctx),
    findCentral(ctx),
    findEmergencies(ctx),
    listVersions(ctx.db)
  ])
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? null
  const versionOf = ({ version, changed_at, changed_by }: (typeof versions)[number]) => ({
    ...{ version, changed_at, changed_by: { id: changed_by, name: nameOf(changed_by) } }
  })
  return {
    version: hours?.version ?? 0,
    document: hours ? (JSON.parse(hours.document) as HoursDocument) : DEFAULT_HOURS,
    changed: hours ? versionOf(hours) : null,
    versions: versions.map(versionOf),
    branches: branches.map(({ id, name }) => ({ id, name })),
    channels: channels.map(({ id, name, kind }) => ({ id, name, kind })),
    // when they are, this year and the next
    holidays: HOLIDAYS.map(({ id, name, name_en, group }) => ({
      ...{ id, name, name_en, group, days: [year, year + 1].flatMap((of) => datesOf(id, of)) }
    })),
    central,
    emergencies
  }
}
