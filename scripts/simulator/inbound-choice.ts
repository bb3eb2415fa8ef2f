import type { Content, Kinds, Sender } from './inbound-kinds.ts'
import { findMessage } from './messages.ts'
import type { World } from './world.ts'

/** A tap on a button or a row of a message of the library: `message_id`, with the `index` or the `title`. */
export function choose(
  world: World,
  { channel }: Sender,
  { message_id, index, title }: Kinds
): Content | string {
  const message = findMessage(world, channel.phone_number_id, String(message_id))
  if (!message?.choices) return 'message_id must be of a message with buttons or a list'
  const { of, items } = message.choices
  const item = items.find((found, place) =>
    title === undefined ? place === (index ?? 0) : found.title === title
  )
  if (!item) return `there is no such choice: ${items.map((found) => found.title).join(', ')}`
  const quoted = { text: item.title, reply_to: message.id }
  if (of === 'template') {
    return { ...quoted, type: 'button', payload: { payload: item.id, text: item.title } }
  }
  const { id, description } = item
  const reply = { id, title: item.title, ...(description ? { description } : {}) }
  const payload =
    of === 'list'
      ? { type: 'list_reply', list_reply: reply }
      : { type: 'button_reply', button_reply: { id, title: item.title } }
  return { ...quoted, type: 'interactive', payload }
}
