import type { GraphRequest } from '../platform.ts'

/** Meta's "Block users" (Cloud API, POST and DELETE /<PHONE_NUMBER_ID>/block_users). */
export const buildBlockRequest = (
  phoneNumberId: string,
  patron: { phone: string | null; user_id: string | null },
  blocked: boolean
): GraphRequest => ({
  method: blocked ? 'POST' : 'DELETE',
  path: `/${phoneNumberId}/block_users`,
  body: {
    messaging_product: 'whatsapp',
    block_users: [patron.phone ? { user: `+${patron.phone}` } : { user_id: patron.user_id ?? '' }]
  }
})
