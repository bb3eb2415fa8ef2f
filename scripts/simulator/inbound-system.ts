import type { Content, Kinds, Sender } from './inbound-kinds.ts'
import { pair } from './messages.ts'
import { patronId, userId } from './patrons.ts'
import type { World } from './world.ts'

/** The patron has a new number: Meta tells the old and the new one, and the chat goes along. */
export function changeNumber(
  world: World,
  { channel, patron }: Sender,
  { new_number }: Kinds
): Content | string {
  const id = typeof new_number === 'string' ? patronId(new_number) : undefined
  if (!id || world.patrons.has(id)) return 'new_number must be a phone number that nobody has'
  const moved = { ...patron, id }
  const body = `User ${patron.name} changed from \u200e${patron.id}\u200e to \u200e${id}\u200e`
  const payload = {
    body,
    wa_id: id,
    user_id: userId(channel, moved),
    previous_user_id: userId(channel, patron),
    type: 'user_changed_number'
  }
  const then = () => {
    world.patrons.delete(patron.id)
    world.patrons.set(id, moved)
    for (const message of world.messages) if (message.patron === patron.id) message.patron = id
    for (const { phone_number_id } of world.channels) {
      const last = world.windows.get(pair(phone_number_id, patron.id))
      if (last !== undefined) world.windows.set(pair(phone_number_id, id), last)
    }
  }
  return { type: 'system', text: 'Nieuw telefoonnummer', payload, then }
}
