import { READ_FIELDS } from '../../workers/platforms/whatsapp/inbound.ts'

/** Read when it comes, but no app can ask for it: Meta took the field back, and tells the news among messages. */
export const NOT_TO_SUBSCRIBE = ['user_id_update']

/** Meta's own pages spell these in more than one way, or name them in one place only. */
export const UNSURE = [
  'business_username_update',
  'business_username_updates',
  'phone_number_username_update',
  'template_correct_category_detection'
]

/** Fields of a WhatsApp account that Baak reads: the app is subscribed to each. By Meta, "Webhooks, fields". */
export const SUBSCRIBED_FIELDS = READ_FIELDS.filter((field) => !NOT_TO_SUBSCRIBE.includes(field))

/** Meta refuses a whole subscription for one name that it does not know: then the app has these at least. */
export const SURE_FIELDS = SUBSCRIBED_FIELDS.filter((field) => !UNSURE.includes(field))
