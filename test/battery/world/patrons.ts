import type { Town, TownLibrary } from './town.ts'

const SECOND = 1000

/** A message that a patron sent, as the library must come to hold it. */
export interface Written {
  library: TownLibrary
  external_id: string
  text: string
  /** The whole change, as Meta keeps sending it. */
  change: object
}

/** A patron of a library, by number. */
export const phoneOf = (library: TownLibrary, patron: number) =>
  `3165559${library.phone_number_id.slice(-3)}${String(patron).padStart(3, '0')}`

/** A change of one field of a number. */
export const changeOf = (library: TownLibrary, value: object, field = 'messages') => ({
  field,
  value: {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: library.display, phone_number_id: library.phone_number_id },
    ...value
  }
})

export function elementOf(town: Town, library: TownLibrary, patron: number, more: object) {
  const from = phoneOf(library, patron)
  const timestamp = String(Math.floor(town.world.now() / SECOND))
  return { from, from_user_id: `NL.1${from}`, timestamp, ...more }
}

/** Invented, and valid: each message of a patron has it, and no row or log may. */
export const CANARY = '123456782'

/** A text of a patron, not yet told. */
export function writes(town: Town, library: TownLibrary, patron: number): Written {
  const external_id = `wamid.IN${town.number()}`
  const said = (bsn: string) =>
    `heel persoonlijk ${library.phone_number_id} ${external_id}, mijn bsn is ${bsn}`
  const text = said('[BSN verwijderd]')
  const body = said(CANARY)
  const element = elementOf(town, library, patron, { id: external_id, type: 'text', text: { body } })
  const wa_id = phoneOf(library, patron)
  const contacts = [{ profile: { name: `Lezer ${patron}` }, wa_id, user_id: `NL.1${wa_id}` }]
  return { library, external_id, text, change: changeOf(library, { contacts, messages: [element] }) }
}
