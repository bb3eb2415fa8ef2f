import type { Json } from '../../lib/json.ts'
import type { GraphRequest, OutboundBody, OutboundMessage } from '../platform.ts'

/**
 * The request that sends a message, by Meta's "Send messages" (Cloud API, POST /<PHONE_NUMBER_ID>/messages). To the number when we
 * know it, else to the business-scoped user id.
 */
export function buildRequest(message: OutboundMessage): GraphRequest {
  const { phone, user_id } = message.to
  // a reaction names its message itself
  const quoted = message.body.kind === 'reaction' ? null : message.reply_to_external_id
  return {
    method: 'POST',
    path: `/${message.phone_number_id}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      // without the plus Meta may put the business's own country code before it
      ...(phone ? { to: `+${phone}` } : { recipient: user_id ?? '' }),
      ...typed(message.body),
      ...(quoted && { context: { message_id: quoted } }),
      biz_opaque_callback_data: message.callback_data
    }
  }
}

type Body<Kind extends OutboundBody['kind']> = Extract<OutboundBody, { kind: Kind }>

function typed(body: OutboundBody): { [key: string]: Json } {
  switch (body.kind) {
    case 'text':
      return {
        type: 'text',
        text: { body: body.text, preview_url: /https:\/\/\S/i.test(body.text) }
      }
    case 'location':
      return { type: 'location', location: placeOf(body) }
    case 'list':
      return { type: 'interactive', interactive: listOf(body) }
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: body.target_external_id, emoji: body.emoji } }
    case 'template':
      return { type: 'template', template: templateOf(body) }
    default:
      return mediaOf(body)
  }
}

const placeOf = ({ latitude, longitude, name, address }: Body<'location'>) => ({
  ...{ latitude, longitude },
  ...(name && { name }),
  ...(address && { address })
})

function listOf({ text, button, rows }: Body<'list'>): Json {
  const offered = rows.map(({ id, title, description }) => ({
    id,
    title,
    ...(description && { description })
  }))
  return { type: 'list', body: { text }, action: { button, sections: [{ rows: offered }] } }
}

/** A voice note is an audio that Meta is told so of. */
function mediaOf({ kind, media_id, caption, name }: Extract<OutboundBody, { media_id: string }>): {
  [key: string]: Json
} {
  const type = kind === 'voice' ? 'audio' : kind
  const media = {
    id: media_id,
    ...(caption && type !== 'audio' && { caption }),
    ...(name && type === 'document' && { filename: name }),
    ...(kind === 'voice' && { voice: true })
  }
  return { type, [type]: media }
}

function templateOf({ name, language, parameters, button_payloads }: Body<'template'>): Json {
  const words = parameters.map((text) => ({ type: 'text', text }))
  const buttons = button_payloads.map((payload, index) => ({
    ...{ type: 'button', sub_type: 'quick_reply', index: String(index) },
    parameters: [{ type: 'payload', payload }]
  }))
  const components = [...(words.length > 0 ? [{ type: 'body', parameters: words }] : []), ...buttons]
  return { name, language: { code: language }, ...(components.length > 0 && { components }) }
}
