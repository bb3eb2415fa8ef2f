import type { NewLibrary } from '../seed/shape.ts'

export const PHONE_NUMBER_ID = '105550000000901'
export const WABA_ID = '205550000000901'
export const DISPLAY_PHONE_NUMBER = '31855500901'
export const EMAIL = 'sanne@meetwoude.example'

/** The library that is measured. */
export const LIBRARY: NewLibrary = {
  name: 'Bibliotheek Meetwoude',
  place: 'Meetwoude',
  phone: '012 555 09 00',
  website: 'https://meetwoude.example',
  database: 'LIBRARIES_1',
  branches: [],
  channels: [
    {
      name: 'WhatsApp',
      phone_number_id: PHONE_NUMBER_ID,
      waba_id: WABA_ID,
      display_phone_number: DISPLAY_PHONE_NUMBER,
      scope: '305550000000901'
    }
  ],
  people: [{ name: 'Sanne Visser', email: EMAIL, role: 'staff' }]
}

const PATRONS = 2_000
let count = 0

interface Patron {
  wa_id: string
  user_id: string
  name: string
}

/** A webhook with one text message that was never sent before, each from the next of many patrons. */
export function nextBody(patron = count % PATRONS): string {
  const number = String(patron)
  return bodyFrom({
    wa_id: `3165550${number.padStart(4, '0')}`,
    user_id: `NL.1000000000${number.padStart(7, '0')}`,
    name: `Lezer ${number}`
  })
}

/** The same of one patron. */
export function bodyFrom({ wa_id, user_id, name }: Patron): string {
  count += 1
  const message = {
    from: wa_id,
    from_user_id: user_id,
    id: `wamid.MEASURED${Date.now()}N${count}`,
    timestamp: seconds(),
    type: 'text',
    text: { body: `Hoi, kan ik morgen langskomen om een boek te reserveren? Dit is vraag ${count}.` }
  }
  return bodyOf({ contacts: [{ profile: { name }, wa_id, user_id }], messages: [message] })
}

/** A webhook with what became of an answer. */
export const statusBody = (external_id: string, status: string): string =>
  bodyOf({ statuses: [{ id: external_id, status, timestamp: seconds(), recipient_id: '31655500001' }] })

const seconds = () => String(Math.floor(Date.now() / 1000))

function bodyOf(value: Record<string, unknown>): string {
  const metadata = { display_phone_number: DISPLAY_PHONE_NUMBER, phone_number_id: PHONE_NUMBER_ID }
  const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } }
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: WABA_ID, changes: [change] }] })
}
