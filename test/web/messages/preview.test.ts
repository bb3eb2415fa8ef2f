import { expect, test } from 'vitest'
import { calledWords, previewWords } from '../../../web/console/messages/preview.ts'
import { en } from '../../../web/console/texts/en.ts'
import { nl } from '../../../web/console/texts/nl.ts'

test.each([
  ['text', 'Is er\n plek?', undefined, 'Is er plek?', 'Is er plek?'],
  ['text', '*_Hoe_* _laat_ `open`?', undefined, 'Hoe laat open?', 'Hoe laat open?'],
  ['document', '_oud_.pdf', 'document', 'Document: _oud_.pdf', 'Document: _oud_.pdf'],
  ['image', null, 'picture', 'Foto', 'Photo'],
  ['image', 'de kapotte kaft', 'picture', 'Foto: de kapotte kaft', 'Photo: de kapotte kaft'],
  ['voice', null, 'voice', 'Spraakbericht', 'Voice message'],
  ['audio', null, 'music', 'Geluid', 'Sound'],
  ['document', 'rekening.pdf', 'document', 'Document: rekening.pdf', 'Document: rekening.pdf'],
  ['location', 'Bibliotheek Oost', 'place', 'Locatie: Bibliotheek Oost', 'Location: Bibliotheek Oost'],
  ['list', 'Verlengen', 'choice', 'Keuze: Verlengen', 'Choice: Verlengen'],
  ['reaction', '👍', undefined, 'Reageerde met 👍', 'Reacted with 👍'],
  ['reaction', null, undefined, 'Nam een reactie terug', 'Took back a reaction'],
  ['call_missed', null, 'missed', 'Gemiste oproep', 'Missed call'],
  ['deleted', 'wat er stond', 'trash', 'Bericht verwijderd', 'Message deleted'],
  ['unreadable', null, 'mobile', 'Bericht op de telefoon', 'Message on the phone'],
  ['hologram', null, 'mobile', 'Bericht op de telefoon', 'Message on the phone'],
  ['hologram', 'met woorden', undefined, 'met woorden', 'met woorden']
])('a conversation that ended with %s (%s) says so in the list', (kind, text, icon, dutch, english) => {
  expect(previewWords({ kind, text }, nl.messages)).toEqual({ icon, text: dutch })
  expect(previewWords({ kind, text }, en.messages).text).toBe(english)
})

test('a quote of a picture is called a picture', () => {
  expect(calledWords({ kind: 'image', text: null }, nl.messages)).toBe('Foto')
  expect(calledWords({ kind: null, text: 'woorden' }, nl.messages)).toBe('woorden')
})
