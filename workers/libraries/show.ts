import { showOn } from '../emergencies/show-on.ts'
import type { Context } from '../lib/context.ts'
import { failureOfStatus } from '../meta/failures.ts'
import type { Membership } from './memberships.ts'
import { branchRows, channelRows, memberRows } from './queries.ts'

/** A library with its channels, its people (those who left too: threads name them) and its branches. */
export async function showLibrary(ctx: Context, library: Membership) {
  const [channels, members, branches, emergencies] = await Promise.all([
    channelRows(ctx.db),
    memberRows(ctx.db),
    branchRows(ctx.db),
    showOn(ctx)
  ])
  const { id, name, place, phone, website, time_zone, role } = library
  return {
    ...{ id, name, place, phone, website, time_zone, role },
    channels: channels.map(shownChannel),
    members: members.map(({ left_at, ...member }) => ({ ...member, left: left_at !== null })),
    emergencies,
    branches: branches.map(({ latitude, longitude, ...branch }) => ({
      ...branch,
      located: latitude !== null && longitude !== null
    }))
  }
}

/** Its channels, for a noun that names them. */
export const listChannels = (ctx: Context) => channelRows(ctx.db)

/** Its people, those who left too. */
export const listMembers = (ctx: Context) => memberRows(ctx.db)

type ChannelRow = Awaited<ReturnType<typeof channelRows>>[number]

/** A channel as the console knows it; its credentials never leave the Worker. */
function shownChannel({ breaker_opened_at, breaker_code, ...row }: ChannelRow) {
  const channel = {
    ...row,
    read_receipts: row.read_receipts === 1,
    typing_indicator: row.typing_indicator === 1
  }
  if (breaker_opened_at === null) return { ...channel, breaker: null }
  const reason = failureOfStatus(breaker_code)
  return { ...channel, breaker: { opened_at: breaker_opened_at, code: breaker_code, reason } }
}
