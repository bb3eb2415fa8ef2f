import { digitsOf, type Fields, fieldsOf, listOf, textOf } from '../../lib/json-fields.ts'
import type { Json } from '../../lib/json.ts'
import type { ContactCard } from '../content.ts'

/** The cards of a message that shares contacts; those that say nothing are left out. */
export const cardsOf = (contacts: Json | undefined): ContactCard[] =>
  listOf(contacts).flatMap((contact) => cardOf(fieldsOf(contact)) ?? [])

/** The number that a patron gave because we asked for it. */
export function ownNumberOf(contacts: Json | undefined): string | null {
  const own = listOf(contacts).map(fieldsOf).filter(isOwn)
  const phones = own.flatMap((contact) => listOf(contact.phones)).map(fieldsOf)
  const written = phones.map(({ phone }) => textOf(phone)).find((phone) => phone?.trim().startsWith('+'))
  return phones.map((phone) => digitsOf(phone.wa_id)).find((id) => id !== null) ?? digitsOf(written)
}

const isOwn = (contact: Fields) => textOf(contact.origin) === 'contact_request'

function cardOf(contact: Fields): ContactCard | null {
  const vcard = linesOf(textOf(contact.vcard))
  const phones = listOf(contact.phones).flatMap((phone) => phoneOf(fieldsOf(phone)) ?? [])
  const emails = textsOf(contact.emails, 'email')
  const organisation = textOf(fieldsOf(contact.org).company) ?? vcard('ORG')[0] ?? null
  const card = {
    organisation,
    phones: phones.length > 0 ? phones : vcard('TEL').map((number) => ({ number, label: null })),
    emails: emails.length > 0 ? emails : vcard('EMAIL'),
    addresses: listOf(contact.addresses).flatMap((address) => addressOf(fieldsOf(address)) ?? []),
    urls: textsOf(contact.urls, 'url'),
    birthday: textOf(contact.birthday),
    own: isOwn(contact)
  }
  const name =
    nameOf(fieldsOf(contact.name)) ??
    vcard('FN')[0] ??
    organisation ??
    card.phones[0]?.number ??
    card.emails[0]
  return name ? { name, ...card } : null
}

function nameOf(name: Fields): string | null {
  const parts = [name.prefix, name.first_name, name.middle_name, name.last_name, name.suffix]
  return textOf(name.formatted_name) ?? (parts.flatMap((part) => textOf(part) ?? []).join(' ') || null)
}

function phoneOf(phone: Fields) {
  const number = textOf(phone.phone) ?? textOf(phone.wa_id)
  return number ? { number, label: textOf(phone.type) } : null
}

const textsOf = (list: Json | undefined, key: string) =>
  listOf(list).flatMap((item) => textOf(fieldsOf(item)[key]) ?? [])

function addressOf(address: Fields): string | null {
  const town = [address.zip, address.city].flatMap((part) => textOf(part) ?? []).join(' ')
  const country = address.country ?? address.country_code
  const parts = [address.street, town, address.state, country].flatMap((part) => textOf(part) ?? [])
  return parts.join(', ') || null
}

/** The values of a vCard by their name: of a card that somebody made, its fields come in no other way. */
function linesOf(vcard: string | null): (name: string) => string[] {
  const lines = (vcard ?? '').replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  return (name) =>
    lines.flatMap((line) => {
      const [head, ...rest] = line.split(':')
      const value = rest
        .join(':')
        .replace(/\\([,;\\])/g, '$1')
        .trim()
      return head?.split(';')[0]?.toUpperCase() === name && value !== '' ? [value] : []
    })
}
