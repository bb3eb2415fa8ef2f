import type { GraphRequest, OutboundMessage } from '../platform.ts'

/**
 * The request that sends a text, by Meta's "Send messages" (Cloud API, POST /<PHONE_NUMBER_ID>/messages). To the number when we know
 * it, else to the business-scoped user id.
 */
export function buildTextRequest(message: OutboundMessage): GraphRequest {
  const { phone, user_id } = message.to
  const text = message.body.kind === 'text' ? message.body.text : ''
  return {
    method: 'POST',
    path: `/${message.phone_number_id}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      // without the plus Meta may put the business's own country code before it
      ...(phone ? { to: `+${phone}` } : { recipient: user_id ?? '' }),
      type: 'text',
      text: { body: text, preview_url: /https:\/\/\S/i.test(text) },
      ...(message.reply_to_external_id && { context: { message_id: message.reply_to_external_id } }),
      biz_opaque_callback_data: message.callback_data
    }
  }
}
