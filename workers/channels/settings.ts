import { commitChange } from '../audit/commit-change.ts'
import type { Context } from '../lib/context.ts'
import { notFound } from '../lib/errors.ts'
import { sendHint } from '../realtime/hint.ts'
import { type ChannelSettings, findChannel, saveSettings } from './queries.ts'

/** What patrons are shown by themselves: nothing, until a library asks for it. Throws Problem: not_found. */
export async function changeSettings(ctx: Context, id: string, settings: ChannelSettings): Promise<void> {
  const channel = await findChannel(ctx.db, id)
  if (!channel) throw notFound()
  const { read_receipts, typing_indicator } = settings
  const same =
    read_receipts === (channel.read_receipts === 1) && typing_indicator === (channel.typing_indicator === 1)
  if (same) return
  await commitChange(
    ctx,
    [{ act: 'channel_settings_changed', subject_id: id, details: { read_receipts, typing_indicator } }],
    [saveSettings(ctx.db, id, settings)]
  )
  sendHint(ctx, { type: 'channel', channel_id: id })
}
