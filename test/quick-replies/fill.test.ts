import { describe, expect, test } from 'vitest'
import { fillPlaceholders, firstNameOf } from '../../workers/quick-replies/fill.ts'

const values = {
  naam: 'Sanne',
  voornaam: 'Bram',
  bibliotheek: 'Bibliotheek Veldwater',
  telefoon: '0100-555 010',
  website: 'www.veldwater.example',
  moment: 'morgen om 12.00 uur'
}
const filled: [string, string][] = [
  ['Hoi {naam}, fijn dat je het vraagt. Groet, {voornaam}', 'Hoi Sanne, fijn dat je het vraagt. Groet, Bram'],
  ['Bel {telefoon} of kijk op {website}.', 'Bel 0100-555 010 of kijk op www.veldwater.example.'],
  ['Dag {Naam}, je hoort {MOMENT} van mij.', 'Dag Sanne, je hoort morgen om 12.00 uur van mij.'],
  ['Dag { naam }!', 'Dag Sanne!'],
  ['Zonder iets in te vullen.', 'Zonder iets in te vullen.'],
  ['Hoi {naam},\n\nTot zo.\n\nGroet,\n{voornaam}', 'Hoi Sanne,\n\nTot zo.\n\nGroet,\nBram'],
  ['Dit blijft: {} en {1}.', 'Dit blijft: {} en {1}.'],
  ['Groet,\n{voornaam}\n{functie}\n{bibliotheek}', 'Groet,\nBram\nBibliotheek Veldwater'],
  ['', '']
]
/** What is left when every placeholder is empty. */
const emptied: [string, string][] = [
  ['Hoi {naam}, bedankt voor je bericht.', 'Hoi, bedankt voor je bericht.'],
  ['Hoi {naam}! Fijn dat je er bent.', 'Hoi! Fijn dat je er bent.'],
  ['Hoi {naam},\nFijn dat je er bent.', 'Hoi,\nFijn dat je er bent.'],
  ['Hoi {naam}\nFijn dat je er bent.', 'Hoi\nFijn dat je er bent.'],
  ['Hoi {naam}, je hoort {moment} van mij. Kom je nog langs?', 'Hoi! Kom je nog langs?'],
  ['Hoi, bel {telefoon}.', 'Hoi!'],
  ['Hello {naam}, thanks for asking.', 'Hello, thanks for asking.'],
  ['Goedemorgen {naam}, we zijn open.', 'Goedemorgen, we zijn open.'],
  ['Beste {naam}, we zijn open.', 'Hallo, we zijn open.'],
  ['Geachte {naam},\nWe zijn open.', 'Hallo,\nWe zijn open.'],
  ['Dear {naam}, we are open.', 'Hello, we are open.'],
  ['Sorry {naam}, dat is onze fout.', 'Sorry, dat is onze fout.'],
  ['Bedankt, {naam}!', 'Bedankt!'],
  ['Fijn dat je het vraagt, {naam}. Dat kan.', 'Fijn dat je het vraagt. Dat kan.'],
  ['Dat kan. Staat de pas op naam van {naam}? Neem hem mee.', 'Dat kan. Neem hem mee.'],
  ['Dat kan. Groet, {voornaam}', 'Dat kan.'],
  ['Dat kan.\nGroet, {voornaam}', 'Dat kan.'],
  ['Dat kan.\n\nGroet,\n{voornaam}', 'Dat kan.'],
  ['Dat kan.\n\nGroet,\n\n{voornaam}', 'Dat kan.'],
  ['Dat kan. Met vriendelijke groet,\n{voornaam}\n{bibliotheek}', 'Dat kan.'],
  ['Hoi {naam},\n{openingstijden_week}\nTot gauw!', 'Hoi,\nTot gauw!'],
  ['Onze tijden:\n{openingstijden_week}\n\nTot gauw!', 'Tot gauw!'],
  ['Kom langs. Onze tijden:\n{openingstijden_week}', 'Kom langs.'],
  ['Onze tijden:\n{openingstijden_week}\nTot gauw!', 'Onze tijden:\nTot gauw!'],
  ['We zijn er. Bel {telefoon} of mail. Tot gauw!', 'We zijn er. Tot gauw!'],
  ['Vandaag: {openingstijden_vandaag}! Kom je ook?', 'Kom je ook?'],
  ['Wil je bellen op {telefoon}? Dan helpen we je.', 'Dan helpen we je.'],
  ['Kom langs. (Of bel {telefoon}.) Tot gauw!', 'Kom langs. Tot gauw!'],
  ['We zijn er om 10.00 uur. Bel tel. {telefoon}.', 'We zijn er om 10.00 uur.'],
  ['Neem iets mee, o.a. {iets}. Dat is alles.', 'Dat is alles.'],
  ['Neem mee: o.a. boeken. Bel {telefoon}.', 'Neem mee: o.a. boeken.'],
  ['Kijk op www.voorbeeld.example. Of bel {telefoon}.', 'Kijk op www.voorbeeld.example.'],
  ['Eerst.\n\n{website}\n\nDaarna.', 'Eerst.\n\nDaarna.'],
  ['Eerst.  \n\n\n\nDaarna.', 'Eerst.\n\nDaarna.'],
  ['Heel  veel   ruimte.', 'Heel veel ruimte.'],
  ['- Eén\n- Bel {telefoon}\n- Drie', '- Eén\n- Drie'],
  ['Dat kan om 10 uur! of anders via {website}. Tot gauw!', 'Tot gauw!'],
  ['Goed! 😊 Bel {telefoon}.', 'Goed!'],
  ['{constructor} {toString}', ''],
  ['Regel één.\r\nBel {telefoon}.\r\nRegel drie.', 'Regel één.\nRegel drie.'],
  ['Bel {telefoon}', '']
]

describe('placeholders of a quick reply', () => {
  test.each(filled)('are filled: %j', (text, expected) => {
    expect(fillPlaceholders(text, values)).toBe(expected)
  })
  test.each(emptied)('take their sentence with them when empty: %j', (text, expected) => {
    expect(fillPlaceholders(text, {})).toBe(expected)
    expect(fillPlaceholders(text, { naam: '', voornaam: null, telefoon: '  ', website: undefined })).toBe(
      expected
    )
  })
  test('are filled once: what looks like a placeholder in a name stays', () => {
    expect(fillPlaceholders('Hoi {naam}!', { naam: '{telefoon} $& $1', telefoon: 'geheim' })).toBe(
      'Hoi {telefoon} $& $1!'
    )
  })
  test('leave the greeting, with its name, of a sentence that goes', () => {
    expect(fillPlaceholders('Beste {naam}, bel {telefoon}. Tot gauw!', { naam: 'Sanne' })).toBe(
      'Beste Sanne! Tot gauw!'
    )
  })
  test('end a sentence with one full stop', () => {
    const values = { moment: 'om 10.00 u.' }
    expect(fillPlaceholders('Je hoort het {moment}. Tot dan!', values)).toBe(
      'Je hoort het om 10.00 u. Tot dan!'
    )
    expect(fillPlaceholders('Je hoort het {moment} van mij...', values)).toBe(
      'Je hoort het om 10.00 u. van mij...'
    )
  })
  test('keep the lines of a value', () => {
    const week = 'ma 10.00–17.00 uur\ndi 10.00–20.00 uur'
    expect(fillPlaceholders('Tijden:\n{week}\nTot gauw!', { week })).toBe(`Tijden:\n${week}\nTot gauw!`)
  })
})

const firstNames: [string | null, string | null][] = [
  ['Sanne', 'Sanne'],
  ['jan de vries', 'Jan'],
  ['Jan de Vries', 'Jan'],
  ['  Bram   Smit ', 'Bram'],
  ['Anne-Marie', 'Anne-Marie'],
  ['anne-marie bakker', 'Anne-Marie'],
  ["O'Neill", "O'Neill"],
  ["o'neill", "O'Neill"],
  ['D’Angelo Russo', 'D’Angelo'],
  ['ijsbrand', 'IJsbrand'],
  ['Ümit Yılmaz', 'Ümit'],
  ['İsmail Kaya', 'İsmail'],
  ['çiğdem', 'Çiğdem'],
  ['Işıl', 'Işıl'],
  ['محمد علي', 'محمد'],
  ['فاطمة', 'فاطمة'],
  ['عبد الله حسن', 'عبد الله'],
  ['iPhone van Jan', null],
  ['Kapper Ali', null],
  ['Pizzeria Roma', null],
  ['WhatsApp', null],
  ['null', null],
  ['Łukasz Nowak', 'Łukasz'],
  ['żaneta', 'Żaneta'],
  ['Grzegorz', 'Grzegorz'],
  ['Олена Коваль', 'Олена'],
  ['王小明', '王小明'],
  ['Zoë', 'Zoë'],
  ['Bo', 'Bo'],
  ['McKenzie Smit', 'McKenzie'],
  ['Sanne 🌸', 'Sanne'],
  ['🌸 Sanne', 'Sanne'],
  ['✨Noor✨', 'Noor'],
  ['~Jan', 'Jan'],
  ['"Noor"', 'Noor'],
  ['Noor!', 'Noor'],
  ['𝓢𝓪𝓷𝓷𝓮', 'Sanne'],
  ['Ria 2', 'Ria'],
  ['Ben', 'Ben'],
  ['Dieuwertje-Margaretha', 'Dieuwertje-Margaretha'],
  [null, null],
  ['', null],
  ['   ', null],
  ['~.', null],
  ['.', null],
  ['🌸', null],
  ['👩‍👧‍👦', null],
  ['🇳🇱', null],
  ['+31 6 5550 0101', null],
  ['0655500101', null],
  ['BAKKERIJ SMIT', null],
  ['HEMA', null],
  ['JAN', null],
  ['jAN', null],
  ['Bakkerij Smit', null],
  ['Smit Bakkerij', null],
  ['Basisschool De Vlieger', null],
  ['Kapsalon Mooi', null],
  ['Team Noord', null],
  ['Info', null],
  ['Smit B.V.', null],
  ['J', null],
  ['J.', null],
  ['J.P. Smit', null],
  ['fam. Smit', null],
  ['Familie Smit', null],
  ['mevr. Smit', null],
  ['De heer Smit', null],
  ['van den Berg', null],
  ["'t Hooft", null],
  ['Smit, Jan', null],
  ['Jan & Els', null],
  ['Jan en Els', null],
  ['jan&els', null],
  ['jan@post.example', null],
  ['jan.smit', null],
  ['jan_smit', null],
  ['Jan2009', null],
  ["Sanne's iPhone", null],
  ['Mama van Sem', null],
  ['xxx', null],
  ['aaa', null],
  ['hjkl', null],
  ['Llanfairpwllgwyngyllgogerychwyrndrobwll', null],
  ['www.winkel.example', null],
  ['Anoniem', null]
]

describe('a first name to greet with', () => {
  test.each(firstNames)('%j → %j', (name, expected) => {
    expect(firstNameOf(name)).toBe(expected)
  })
})
