import { findChannel } from '../../workers/channels/find.ts'
import { receive } from '../../workers/conversations/receive.ts'
import { contextOf, SYSTEM } from '../../workers/lib/context.ts'
import { newMeter } from '../../workers/lib/d1.ts'
import type { MessageEvent } from '../../workers/platforms/platform.ts'
import type { TestEdge } from './edge.ts'
import type { MadeLibrary } from './library.ts'
import { makePatron, wamid } from './webhook.ts'

/** A patron of a library, who writes at the moment that the test's clock shows. */
export function writerIn(made: MadeLibrary, edge: TestEdge, who = makePatron()) {
  const ctx = () => contextOf({ ...edge, meter: newMeter() }, made.library, SYSTEM)
  const event = (text: string | null, more: Partial<MessageEvent> = {}): MessageEvent => ({
    ...{ type: 'message', external_id: wamid(), origin: 'patron', at: edge.now(), kind: 'text', text },
    patron: {
      ...{ user_id: who.user_id, wa_id: who.wa_id, parent_user_id: null, name: who.name, username: null },
      ...{ previous_user_id: null, previous_wa_id: null }
    },
    ...{ content: null, media: null, reply_to_external_id: null, opens_window: true, forwarded: 0 },
    ...{ standby: false, imported: false, status: null },
    ...more
  })
  const takes = async (told: MessageEvent) => {
    const channel = await findChannel(ctx(), made.channel.id)
    if (!channel) throw new Error('the channel is gone')
    return receive(ctx(), channel, told)
  }
  return {
    who,
    event,
    takes,
    says: (text: string | null, more: Partial<MessageEvent> = {}) => takes(event(text, more))
  }
}
