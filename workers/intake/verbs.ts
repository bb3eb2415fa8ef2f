import { receiveEvent } from '../channels/receive-event.ts'
import type { ChannelRow } from '../channels/queries.ts'
import { receivePreference } from '../consents/receive-preference.ts'
import { receiveCall } from '../conversations/receive-call.ts'
import { receiveOwner } from '../conversations/receive-owner.ts'
import { receive } from '../conversations/receive.ts'
import type { Context } from '../lib/context.ts'
import type { Json } from '../lib/json.ts'
import { receiveDeletion } from '../messages/receive-deletion.ts'
import { receiveEdit } from '../messages/receive-edit.ts'
import { receiveStatus } from '../messages/receive-status.ts'
import { nameSaved } from '../patrons/name-saved.ts'
import type { InboundEvent } from '../platforms/platform.ts'
import { hideSensitive } from '../sensitive-data/hide.ts'
import type { Outcome } from './outcome.ts'
import type { DeliveryRow } from './queries.ts'

type Verb<Type extends InboundEvent['type']> = (
  ctx: Context,
  channel: ChannelRow,
  event: Extract<InboundEvent, { type: Type }>,
  delivery: DeliveryRow
) => Promise<Outcome>

/** Which verb takes which event; each may come twice. */
const VERBS: { [Type in InboundEvent['type']]: Verb<Type> } = {
  message: receive,
  edit: receiveEdit,
  deletion: receiveDeletion,
  call: receiveCall,
  preference: (ctx, channel, event, delivery) => receivePreference(ctx, channel, delivery, event),
  owner: receiveOwner,
  contact: nameSaved,
  status: receiveStatus,
  channel_event: (ctx, channel, event, delivery) => receiveEvent(ctx, channel, delivery, event),
  ignored: (_ctx, _channel, event) => Promise.resolve(`ignored: ${event.reason}`)
}

/** Does what an event asks for. What names nobody is kept with the channel's news, where an operator finds it. */
export async function take(
  ctx: Context,
  channel: ChannelRow,
  event: InboundEvent,
  delivery: DeliveryRow
): Promise<Outcome> {
  const outcome = await (VERBS[event.type] as Verb<InboundEvent['type']>)(ctx, channel, event, delivery)
  if (outcome !== 'nobody') return outcome
  const told = event.type === 'message' || event.type === 'edit' ? await hideSensitive(ctx, event) : event
  return receiveEvent(ctx, channel, delivery, asNews(told))
}

function asNews({ path, ...event }: InboundEvent) {
  const at = 'at' in event ? event.at : null
  const told = { what: 'other', severity: 'info' as const, facts: {} }
  return { external_id: path, at, ...told, content: event as unknown as Json }
}
