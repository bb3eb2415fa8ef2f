import { type Channel, digits } from '../channels.ts'
import type { Fault } from '../faults.ts'
import { isObject } from '../http.ts'
import { keepMessage, type Message, newWamid, pair, windowIsOpen } from '../messages.ts'
import { isUserId, meetPatron, patronOfUserId } from '../patrons.ts'
import { followMessage } from '../webhooks/statuses.ts'
import { changed, type World } from '../world.ts'
import { GraphError, invalidParameter } from './error.ts'
import { MESSAGE_SHAPES, wamid } from './message-shapes.ts'
import { PAIR, takeToken, THROUGHPUT } from './rates.ts'
import { object, oneOf, pattern, text } from './shapes.ts'
import { fitsType, freeUntil, mayReact, type Sent, sentOf } from './sent.ts'

type Body = Record<string, unknown>

interface Recipient {
  by: 'to' | 'recipient'
  input: string
  /** Of the patron, known to the simulator or not. */
  id: string
  known: boolean
}

/**
 * `POST /<number>/messages`. Answers as Meta does when it accepts, and sends the statuses afterwards. What only shows
 * later (no open window, nobody there) is accepted too and ends in a `failed` status. Throws a GraphError.
 */
export function sendMessage(world: World, channel: Channel, body: Body, now: number, fault?: Fault) {
  const type = checkFrame(body)
  const payload = body[type]
  const sent = sentOf(world, channel, type, payload)
  const recipient = findRecipient(world, channel, body)
  if (world.blocked.has(pair(channel.phone_number_id, recipient.id))) throw new GraphError(130403)
  if (!takeToken(world.buckets, channel.phone_number_id, THROUGHPUT, now)) throw new GraphError(130429)
  if (!takeToken(world.buckets, pair(channel.phone_number_id, recipient.id), PAIR, now)) {
    throw new GraphError(131056)
  }
  const message = accept(world, channel, { type, sent, recipient, body, now })
  followMessage(world, channel, message, fault?.failed_code ?? laterFailure(world, message, recipient))
  const address = recipient.by === 'to' ? { wa_id: digits(recipient.input) } : { user_id: recipient.input }
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input: recipient.input, ...address }],
    messages: [{ id: message.id, ...statusIn(type, fault) }]
  }
}

/** Told of templates alone, unless it is to be told. */
const statusIn = (type: string, fault?: Fault) =>
  type === 'template' || fault?.message_status ? { message_status: fault?.message_status ?? 'accepted' } : {}

/** Refuses what Meta's parameter parser refuses; the type of the message. */
function checkFrame(body: Body): string {
  const { type = 'text' } = body
  if (body.messaging_product === undefined) {
    throw invalidParameter('The parameter messaging_product is required.')
  }
  if (body.to === undefined && body.recipient === undefined) {
    throw invalidParameter('The parameter to is required.')
  }
  if (body.category !== undefined) throw invalidParameter('category value requires Direct Send')
  const shape = typeof type === 'string' && Object.hasOwn(MESSAGE_SHAPES, type) && MESSAGE_SHAPES[type]
  if (typeof type !== 'string' || !shape) {
    throw new GraphError(131051, { details: `Message type ${JSON.stringify(type)} is not supported.` })
  }
  object(
    { messaging_product: oneOf('whatsapp'), [type]: shape },
    {
      recipient_type: oneOf('individual'),
      // Meta also takes a number without +, and then guesses the country: a mistake that should show here
      to: pattern(/^\+[1-9]\d{6,14}$/, 16, 'must be a phone number as +31612345678'),
      recipient: (value, path) => {
        if (typeof value !== 'string' || !isUserId(value)) {
          throw new GraphError(131009, { details: `Param ${path}: not a business-scoped user id.` })
        }
      },
      type: text(50),
      context: object({ message_id: wamid() }),
      biz_opaque_callback_data: text(512)
    }
  )(body, '')
  return type
}

/** With both a number and a user id, Meta takes the number. */
function findRecipient(world: World, channel: Channel, body: Body): Recipient {
  if (typeof body.to !== 'string') {
    const input = String(body.recipient)
    const patron = patronOfUserId(world, channel, input)
    return { by: 'recipient', input, id: patron?.id ?? input, known: patron !== undefined }
  }
  const id = digits(body.to)
  if (id === digits(channel.display_phone_number)) throw new GraphError(131021)
  return { by: 'to', input: body.to, id, known: world.patrons.has(id) }
}

interface Acceptance {
  type: string
  sent: Sent
  recipient: Recipient
  body: Body
  now: number
}

function accept(world: World, channel: Channel, { type, sent, recipient, body, now }: Acceptance): Message {
  const callback = body.biz_opaque_callback_data
  const quoted = isObject(body.context) ? body.context.message_id : undefined
  const message: Message = {
    id: newWamid(recipient.id, 'out'),
    phone_number_id: channel.phone_number_id,
    patron: recipient.id,
    direction: 'out',
    type,
    payload: body[type],
    at: now,
    ...sent,
    status: 'accepted',
    addressed_by: recipient.by,
    to: recipient.by === 'to' ? recipient.id : recipient.input,
    ...(typeof callback === 'string' ? { callback } : {}),
    ...(typeof quoted === 'string' ? { reply_to: quoted } : {})
  }
  const free_until = freeUntil(world, message)
  if (free_until !== undefined) message.free_until = free_until
  keepMessage(world, message)
  world.typing.delete(pair(channel.phone_number_id, recipient.id))
  changed(world)
  return message
}

/** What Meta finds out only after it said 200. */
function laterFailure(world: World, message: Message, recipient: Recipient): number | undefined {
  if (!recipient.known && recipient.by === 'recipient') return 131026
  if (message.media && !fitsType(world, message)) return 131053
  if (message.target && !mayReact(world, message)) return 131009
  if (message.type === 'template') {
    if (!recipient.known) meetPatron(world, recipient.id, {})
    return undefined
  }
  return windowIsOpen(world, message.phone_number_id, message.patron, message.at) ? undefined : 131047
}
