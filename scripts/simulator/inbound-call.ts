import type { Channel } from './channels.ts'
import { takeFault } from './faults.ts'
import { type Patron, visibleNumber } from './patrons.ts'
import { callValue, head, seconds } from './webhooks/bodies.ts'
import { postChange } from './webhooks/post.ts'
import type { World } from './world.ts'

export type CallOutcome = 'missed' | 'rejected' | 'answered'

interface Call {
  channel: Channel
  patron: Patron
  id: string
  /** When it was over. */
  at: number
  outcome: CallOutcome
}

const RINGING_S = 20
const LASTED_S = 95

/** It rings, and ends once the ringing has arrived. */
export function callLibrary(world: World, { channel, patron, id, at, outcome }: Call) {
  const { phone_number_id } = channel
  const fault = takeFault(world, { where: 'webhook', kind: 'message', phone_number_id, to: patron.id })
  const lasted = outcome === 'answered' ? { seconds: LASTED_S } : {}
  const began_at = at - (lasted.seconds ?? RINGING_S) * 1000
  const post = (values: unknown[]) => {
    const [value, ...rest] = values
    if (value) postChange(world, channel, value, { fault, field: 'calls', arrived: () => post(rest) })
  }
  post([
    callValue(channel, patron, { id, at: began_at, event: 'connect' }),
    ...(outcome === 'rejected' ? [rejectedValue(channel, patron, { id, at })] : []),
    callValue(channel, patron, { id, at, event: 'terminate', ...lasted })
  ])
}

function rejectedValue(channel: Channel, patron: Patron, { id, at }: Pick<Call, 'id' | 'at'>) {
  const number = visibleNumber(patron)
  const recipient = number ? { recipient_id: number } : {}
  const status = { id, type: 'call', status: 'REJECTED', timestamp: seconds(at), ...recipient }
  return { ...head(channel), statuses: [status] }
}
