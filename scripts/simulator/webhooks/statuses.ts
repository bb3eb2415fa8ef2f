import { type Channel, findChannel } from '../channels.ts'
import { type Fault, takeFault } from '../faults.ts'
import { chat, type Message, type Status } from '../messages.ts'
import { meetPatron } from '../patrons.ts'
import { changed, later, nowIn, type World } from '../world.ts'
import { type Reported, statusValue } from './bodies.ts'
import { postChange } from './post.ts'

const SENT_AFTER_MS = 20
const READ_AFTER_MS = 300
const FREE_MESSAGES = 1_000

/** How far a message is, for "never backwards". */
const RANK: Record<Status, number> = { waiting: 0, accepted: 0, sent: 1, delivered: 2, read: 3, failed: 4 }

/** Plays what happens to an accepted message, and tells the business: sent, delivered, read. Or that it failed. */
export function followMessage(world: World, channel: Channel, message: Message, failed_code?: number) {
  const { phone_number_id, to } = message
  const fault = takeFault(world, { where: 'webhook', kind: 'status', phone_number_id, to })
  message.fault = fault
  if (failed_code !== undefined) {
    later(world, SENT_AFTER_MS, () => report(world, channel, message, 'failed', { code: failed_code }))
    return
  }
  countService(world, message)
  const steps = plan(world, message)
  for (const [status, wait_ms] of steps) {
    later(world, wait_ms, () => {
      if (!fault?.reorder) report(world, channel, message, status)
      else raise(world, message, status)
    })
  }
  const last_ms = Math.max(...steps.map(([, wait_ms]) => wait_ms))
  const backwards = steps.map(([status]) => status).reverse()
  if (fault?.reorder) later(world, last_ms, () => reportInTurn(world, channel, message, backwards))
}

/** The patron looks at a chat: everything that has been delivered there is read. */
export function readChat(world: World, phone_number_id: string, patron: string) {
  const channel = findChannel(world, phone_number_id)
  if (!channel) return
  for (const message of chat(world, phone_number_id, patron)) {
    const isUnread = message.direction === 'out' && message.status === 'delivered'
    if (isUnread && message.type !== 'reaction') report(world, channel, message, 'read')
  }
}

function plan(world: World, message: Message): [Reported, number][] {
  const { auto_read, delivered_after_ms } = world.settings
  const sent: [Reported, number] = ['sent', SENT_AFTER_MS]
  // Of a reaction Meta says no more than sent.
  if (message.type === 'reaction') return [sent]
  const delivered: [Reported, number] = ['delivered', SENT_AFTER_MS + delivered_after_ms]
  return auto_read ? [sent, delivered, ['read', delivered[1] + READ_AFTER_MS]] : [sent, delivered]
}

interface More {
  code?: number
  arrived?: () => void
}

/** Raises the message's status and tells the business. */
function report(
  world: World,
  channel: Channel,
  message: Message,
  status: Reported,
  { code, arrived = () => {} }: More = {}
) {
  raise(world, message, status)
  if (isDropped(message.fault, status)) {
    arrived()
    return
  }
  const patron = world.patrons.get(message.patron) ?? meetPatron(world, message.patron, {})
  const why = code === undefined ? {} : { code }
  const value = statusValue(channel, patron, message, { status, at: nowIn(world), ...why })
  postChange(world, channel, value, { fault: message.fault, arrived })
}

/** Each once the one before has arrived, so that the order is certain. */
function reportInTurn(world: World, channel: Channel, message: Message, [status, ...rest]: Reported[]) {
  if (!status) return
  report(world, channel, message, status, { arrived: () => reportInTurn(world, channel, message, rest) })
}

function raise(world: World, message: Message, status: Reported) {
  if (RANK[status] > RANK[message.status]) message.status = status
  changed(world)
}

function isDropped(fault: Fault | undefined, status: Reported): boolean {
  const dropped = fault?.drop_statuses
  return Array.isArray(dropped) ? dropped.includes(status) : dropped === true
}

function countService(world: World, message: Message) {
  if (message.category !== 'service' || message.type === 'reaction') return
  if (message.free_until !== undefined) return
  const month = `${message.phone_number_id} ${new Date(message.at).toISOString().slice(0, 7)}`
  const count = (world.service_counts.get(month) ?? 0) + 1
  world.service_counts.set(month, count)
  message.free = count <= FREE_MESSAGES
}
