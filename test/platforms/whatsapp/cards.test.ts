import { describe, expect, test } from 'vitest'
import type { Json } from '../../../workers/lib/json.ts'
import { cardsOf, ownNumberOf } from '../../../workers/platforms/whatsapp/contact-cards.ts'

const EMPTY = {
  organisation: null,
  ...{ phones: [], emails: [], addresses: [], urls: [] },
  ...{ birthday: null, own: false }
}
const cardOf = (contact: Json) => cardsOf([contact])[0]

describe('a card is named', () => {
  const phones = [{ phone: '+31 6 55500001', type: 'CELL' }]
  const emails = [{ email: 'joris@dekker.example' }]
  test.each<[string, { [key: string]: Json }, string]>([
    ['as its owner writes it', { name: { formatted_name: 'Joris D.', first_name: 'Joris' } }, 'Joris D.'],
    [
      'of the parts of the name, in their order',
      { name: { suffix: 'jr.', last_name: 'Dekker', middle_name: 'de', first_name: 'Joris', prefix: 'Dr.' } },
      'Dr. Joris de Dekker jr.'
    ],
    ['of the parts that there are', { name: { first_name: 'Joris', last_name: 'Dekker' } }, 'Joris Dekker'],
    ['by its vCard', { name: {}, vcard: 'FN:Joris\nORG:Dekker', org: { company: 'Bakker' } }, 'Joris'],
    ['by the organisation', { org: { company: 'Bakker' }, phones, emails }, 'Bakker'],
    ['by the organisation of its vCard', { vcard: 'ORG:Dekker', phones, emails }, 'Dekker'],
    ['by its number', { phones, emails }, '+31 6 55500001'],
    ['by its address', { emails }, 'joris@dekker.example']
  ])('%s', (_how, contact, name) => {
    expect(cardOf(contact)?.name).toBe(name)
  })

  test('by nothing, and then it is left out', () => {
    expect(cardsOf([{}, { urls: [{ url: 'https://dekker.example' }] }, null, 'x'])).toEqual([])
    expect(cardsOf('x')).toEqual([])
  })
})

test('a card keeps every number and address, each as what it is', () => {
  const contact = {
    name: { formatted_name: 'Joris' },
    org: { company: 'Bakker' },
    phones: [{ phone: '+31 6 55500001', type: 'CELL' }, { wa_id: '31655500002' }, {}, null],
    emails: [{ email: 'joris@dekker.example', type: 'HOME' }, { email: 7 }],
    urls: [{ url: 'https://dekker.example' }, {}],
    addresses: [
      {
        street: 'Dorpsstraat 1',
        zip: '1234 AB',
        city: 'Ons Dorp',
        state: 'Zuid',
        country: 'Nederland',
        country_code: 'nl'
      },
      { city: 'Ons Dorp', country_code: 'nl' },
      { zip: '1234 AB' },
      {}
    ],
    birthday: '1980-05-04'
  }
  expect(cardsOf([contact])).toEqual([
    {
      ...{ name: 'Joris', organisation: 'Bakker' },
      phones: [
        { number: '+31 6 55500001', label: 'CELL' },
        { number: '31655500002', label: null }
      ],
      emails: ['joris@dekker.example'],
      addresses: ['Dorpsstraat 1, 1234 AB Ons Dorp, Zuid, Nederland', 'Ons Dorp, nl', '1234 AB'],
      urls: ['https://dekker.example'],
      ...{ birthday: '1980-05-04', own: false }
    }
  ])
})

describe('a vCard', () => {
  const read = (vcard: string, more: { [key: string]: Json } = {}) => cardOf({ vcard, ...more })

  test('tells numbers and addresses where the card has none of its own', () => {
    const vcard = 'BEGIN:VCARD\r\nFN:Joris\r\nTEL;type=CELL:+31655500001\r\nEMAIL:a@b.example\r\nEND:VCARD'
    expect(read(vcard)).toEqual({
      ...{ ...EMPTY, name: 'Joris' },
      ...{ phones: [{ number: '+31655500001', label: null }], emails: ['a@b.example'] }
    })
    const own = { phones: [{ phone: '+31655500002' }], emails: [{ email: 'c@d.example' }] }
    expect(read(vcard, own)).toMatchObject({
      ...{ phones: [{ number: '+31655500002', label: null }], emails: ['c@d.example'] }
    })
  })

  test('goes on in a line that begins with a space or a tab, whatever ends its lines', () => {
    expect(read('FN:Jo\r\n ris\r\nORG:Bak\n\tker')).toMatchObject({ name: 'Joris', organisation: 'Bakker' })
  })

  test('has its names in any case, values with colons, and signs that are written with a stroke', () => {
    expect(read('fn:De Boer\\, Jo\\; x\\\\y: twee')?.name).toBe('De Boer, Jo; x\\y: twee')
    expect(read('FN:  Joris  ')?.name).toBe('Joris')
    expect(read('FN:a\\nb')?.name).toBe('a\\nb')
  })

  test('with a field that is empty, or only begins like another, says nothing of it', () => {
    expect(read('FN:\nFN: \nFNX:Joris\nORG:Bakker')?.name).toBe('Bakker')
    expect(read('TEL')).toBeUndefined()
  })
})

describe('the number that a patron gave because we asked', () => {
  const asked = (...phones: Json[]) => [{ origin: 'contact_request', phones }]
  test.each<[string, Json, string | null]>([
    ['is theirs at WhatsApp', asked({ phone: '+31 6 1', wa_id: '31655500001' }), '31655500001'],
    [
      'is theirs at WhatsApp, also of a later one',
      asked({ phone: '+31 6 1' }, { wa_id: '31655500001' }),
      '31655500001'
    ],
    [
      'is one that is written with its country',
      asked({ phone: '0612345678' }, { phone: ' +31 6 55500001' }),
      '31655500001'
    ],
    ['is none that is written without it', asked({ phone: '0612345678' }), null],
    ['is none that is not a text', asked({ phone: 31655500001 }), null],
    [
      'is none of a card that we did not ask for',
      [{ origin: 'other', phones: [{ wa_id: '31655500001' }] }],
      null
    ],
    ['is none when there is no card', undefined as never, null]
  ])('%s', (_what, contacts, number) => {
    expect(ownNumberOf(contacts)).toBe(number)
  })

  test('is noted on its card', () => {
    expect(cardsOf(asked({ phone: '+31655500001' }))).toMatchObject([{ own: true }])
    expect(cardsOf([{ origin: 'other', phones: [{ phone: '+31655500001' }] }])).toMatchObject([
      { own: false }
    ])
  })
})
