import { describe, expect, test } from 'vitest'
import { NO_PATTERN } from '../../workers/sensitive-data/library-card.ts'
import { maskSent, maskText } from '../../workers/sensitive-data/mask.ts'
import { withoutSelection } from '../../workers/sensitive-data/selection.ts'
import { generated } from './set.ts'

const masked = (text: string) => maskText(text, NO_PATTERN)

describe('what is masked', () => {
  test.each([
    ['Mijn BSN is 123456782, dank!', 'Mijn BSN is [BSN verwijderd], dank!'],
    ['IBAN NL91 ABNA 0417 1643 00.', 'IBAN [rekeningnummer verwijderd].'],
    ['visa 4111 1111 1111 1111', 'visa [betaalkaart verwijderd]'],
    ['pas 2901234567 pincode 4821', 'pas [pasnummer verwijderd] pincode [pincode verwijderd]'],
    ['pasnummer 2901234567', 'pasnummer 2901234567'],
    ['123456782', '123456782'],
    ['geboren op 3 mei 1980, 06-12345678', 'geboren op 3 mei 1980, 06-12345678']
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  test('masking twice is masking once', () => {
    for (const { text } of generated().slice(0, 1500)) expect(masked(masked(text))).toBe(masked(text))
  })

  test('reaches cards, forms, places, choices and names of files', () => {
    const bsn = 'bsn 123456782'
    const card = {
      ...{ name: bsn, organisation: bsn, phones: [{ number: '123456782', label: 'BSN' }], emails: [bsn] },
      ...{ addresses: [bsn], urls: [bsn], birthday: null, own: false }
    }
    const location = { latitude: 1, longitude: 2, name: bsn, address: bsn, url: null }
    const form = { name: null, answers: [{ label: 'BSN', value: '123456782' }] }
    const choice = { of: 'list' as const, id: null, title: bsn, description: bsn }
    const media = {
      kind: 'image' as const,
      media_id: '1',
      name: `${bsn}.jpg`,
      declared_type: null,
      sha256: null
    }
    const event = { text: bsn, content: { contacts: [card], location, form, choice }, media }
    expect(JSON.stringify(maskSent(event, NO_PATTERN))).not.toContain('123456782')
  })
})

describe('a selection', () => {
  test('goes wherever it stands, however its spaces were joined on the screen', () => {
    expect(withoutSelection('Kerkweg 7\n1234 AB, ja Kerkweg 7 1234 AB', 'Kerkweg 7 1234 AB')).toBe(
      '[verwijderd], ja [verwijderd]'
    )
  })

  test('of a sign or two leaves other numbers alone', () => {
    expect(withoutSelection('nummer 7, bel 0677', '7')).toBe('nummer [verwijderd], bel 0677')
  })

  test('is never a pattern', () => {
    expect(withoutSelection('a.c abc', 'a.c')).toBe('[verwijderd] abc')
  })
})
