import { attachmentIdOf } from '../../workers/attachments/write.ts'
import { fetchAttachment } from '../../workers/attachments/fetch.ts'
import { findAttachment } from '../../workers/attachments/find.ts'
import { receive } from '../../workers/conversations/receive.ts'
import type { Context } from '../../workers/lib/context.ts'
import { findByExternalId } from '../../workers/messages/find.ts'
import type { MediaRef } from '../../workers/platforms/content.ts'
import type { MessageEvent } from '../../workers/platforms/platform.ts'
import { mediaIdOf } from './files.ts'
import type { SeedTurn } from './shape.ts'
import { externalIdOf, patronOf, type Telling } from './telling.ts'

type Heard = Extract<SeedTurn, { from: 'patron' | 'phone' }>

/** What a patron sends, or a colleague from the phone. */
export async function arrive(telling: Telling, ctx: Context, turn: Heard, index: number): Promise<void> {
  const event = eventOf(telling, ctx.now(), turn, index)
  await receive(ctx, telling.channel, event)
  const message = await findByExternalId(ctx, telling.channel.id, event.external_id)
  // of a blocked patron nothing is kept
  if (!message) return
  telling.conversation_id = message.conversation_id
  if (event.media) await fetchFile(telling, ctx, attachmentIdOf(message.id))
}

/** Until it is here, or given up. */
async function fetchFile(telling: Telling, ctx: Context, id: string): Promise<void> {
  for (let row = await findAttachment(ctx, id); row?.state === 'waiting' && row.wake_at !== null; ) {
    await fetchAttachment({ ...telling.at(row.wake_at) }, id)
    row = await findAttachment(ctx, id)
  }
}

function eventOf(telling: Telling, at: number, turn: Heard, index: number): MessageEvent {
  const told = { kind: 'text', ...turn }
  const imported = turn.imported === true
  const { content = null, forwarded = 0 } = turn.from === 'patron' ? turn : {}
  return {
    ...{ type: 'message', external_id: externalIdOf(telling, index), at },
    origin: turn.from === 'patron' ? 'patron' : 'phone_app',
    patron: patronOf(telling),
    ...{ kind: told.kind, text: turn.text, content, forwarded, imported },
    media: mediaOf(telling, turn, index),
    reply_to_external_id: turn.quotes === undefined ? null : externalIdOf(telling, turn.quotes),
    opens_window: turn.from === 'patron' && !imported,
    standby: turn.standby === true,
    status: imported && turn.from === 'phone' ? 'read' : null
  }
}

function mediaOf({ conversation }: Telling, turn: Heard, index: number): MediaRef | null {
  const file = turn.from === 'patron' ? turn.file : undefined
  if (!file) return null
  const { kind, name = null, declared_type = null } = file
  return { kind, media_id: mediaIdOf(conversation, index), name, declared_type, sha256: null }
}
