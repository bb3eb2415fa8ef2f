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

/** A webhook with one text message that was never sent before, each from the next of many patrons. */
export function nextBody(patron = count % PATRONS): string {
  count += 1
  const wa_id = `3165550${String(patron).padStart(4, '0')}`
  const user_id = `NL.1000000000${String(patron).padStart(7, '0')}`
  const message = {
    from: wa_id,
    from_user_id: user_id,
    id: `wamid.MEASURED${Date.now()}N${count}`,
    timestamp: String(Math.floor(Date.now() / 1000)),
    type: 'text',
    text: { body: `Hoi, kan ik morgen langskomen om een boek te reserveren? Dit is vraag ${count}.` }
  }
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: DISPLAY_PHONE_NUMBER, phone_number_id: PHONE_NUMBER_ID },
    contacts: [{ profile: { name: `Lezer ${patron}` }, wa_id, user_id }],
    messages: [message]
  }
  const entry = [{ id: WABA_ID, changes: [{ field: 'messages', value }] }]
  return JSON.stringify({ object: 'whatsapp_business_account', entry })
}
