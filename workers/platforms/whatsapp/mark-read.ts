import type { GraphRequest } from '../platform.ts'

/**
 * Blue ticks on a patron's message and all before it, by Meta's "Mark message as read"; `typing` shows "typing…" as well, until an
 * answer or for 25 seconds. Ticks cannot be taken back.
 */
export const buildReadRequest = (
  phoneNumberId: string,
  externalId: string,
  typing: boolean
): GraphRequest => ({
  method: 'POST',
  path: `/${phoneNumberId}/messages`,
  body: {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: externalId,
    ...(typing && { typing_indicator: { type: 'text' } })
  }
})
