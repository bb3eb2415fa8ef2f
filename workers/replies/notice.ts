import type { ChannelRow } from '../channels/queries.ts'
import type { Context } from '../lib/context.ts'
import { listSendable } from '../templates/find.ts'
import { ANSWER_READY } from '../templates/seeded.ts'
import { choose } from './holding.ts'

/** The template that would tell this patron now that an answer waits, with what is filled in. Null when none can be sent. */
export async function findNotice(
  ctx: Context,
  channel: Pick<ChannelRow, 'account_id'>,
  patronName: string | null
) {
  const sendable = await listSendable(ctx, channel.account_id ?? '', 'nl', Object.values(ANSWER_READY))
  return choose(sendable, patronName)
}
