import type { Channel } from '../channels.ts'
import { chat, findMessage, pair } from '../messages.ts'
import { changed, later, type World } from '../world.ts'
import { GraphError, invalidParameter } from './error.ts'
import { READ_SHAPE } from './message-shapes.ts'

/** "Is typing" ends by itself. */
const TYPING_MS = 25_000

/** `{status: 'read', message_id, typing_indicator?}`: the patron sees blue ticks on this message and all before it. */
export function markRead(world: World, channel: Channel, body: Record<string, unknown>, now: number) {
  if (body.messaging_product === undefined) {
    throw invalidParameter('The parameter messaging_product is required.')
  }
  READ_SHAPE(body, '')
  const message = findMessage(world, channel.phone_number_id, String(body.message_id))
  if (message?.direction !== 'in') {
    throw new GraphError(131009, { details: 'Param message_id: no such message of a user.' })
  }
  for (const item of chat(world, channel.phone_number_id, message.patron)) {
    if (item.direction === 'in' && item.at <= message.at) item.status = 'read'
  }
  if (body.typing_indicator !== undefined) {
    world.typing.set(pair(channel.phone_number_id, message.patron), now + TYPING_MS)
    later(world, TYPING_MS, () => changed(world))
  }
  changed(world)
  return { success: true }
}
