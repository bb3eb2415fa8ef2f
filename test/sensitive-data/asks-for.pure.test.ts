import { describe, expect, test } from 'vitest'
import replies from '../../workers/quick-replies/central.json' with { type: 'json' }
import { asksFor, sensitiveIn } from '../../workers/sensitive-data/asks-for.ts'

const ASKS: [string, ...string[]][] = [
  ['Wat is je adres?', 'address'],
  ['Wat is uw adres?', 'address'],
  ['Mag ik je adres?', 'address'],
  ['Mag ik je adres en geboortedatum?', 'address', 'birth_date'],
  ['Kun je je adres even doorgeven?', 'address'],
  ['Kunt u uw postcode en huisnummer sturen?', 'address'],
  ['Stuur je adres maar, dan pas ik het aan.', 'address'],
  ['Wat is je postcode?', 'address'],
  ['Op welk huisnummer woon je? Kun je dat sturen?', 'address'],
  ['Graag je naam, adres en telefoonnummer.', 'address'],
  ['Daarvoor heb ik je adres nodig.', 'address'],
  ['We hebben je woonadres nodig om de pas op te sturen.', 'address'],
  ['In welke straat woon je en wat is het huisnummer?', 'address'],
  ['Wil je me je nieuwe adresgegevens appen?', 'address'],
  ['Laat me even je straatnaam weten.', 'address'],
  ['What is your address?', 'address'],
  ['Could you send me your home address?', 'address'],
  ['Wat is je geboortedatum?', 'birth_date'],
  ['Wanneer ben je geboren?', 'birth_date'],
  ['Wanneer bent u geboren?', 'birth_date'],
  ['Op welke dag is je zoon geboren?', 'birth_date'],
  ['Met je geboortedatum kan ik je opzoeken.', 'birth_date'],
  ['Ik heb alleen je naam en geboortedatum nodig.', 'birth_date'],
  ['Geef even je geboortedatum door.', 'birth_date'],
  ['En je geboortedatum?', 'birth_date'],
  ['Geboortedatum?', 'birth_date'],
  ['Kun je ter controle je geboortedatum noemen?', 'birth_date'],
  ['Mogen we je geboortedatum weten?', 'birth_date'],
  ['What is your date of birth?', 'birth_date'],
  ['When were you born?', 'birth_date'],
  ['Wat is je BSN?', 'bsn'],
  ['Stuur je burgerservicenummer even.', 'bsn'],
  ['Ik heb het BSN van je kind nodig.', 'bsn'],
  ['Kun je je bsn-nummer appen?', 'bsn'],
  ['Mag ik het BSN?', 'bsn'],
  ['Wat is je rekeningnummer?', 'iban'],
  ['Op welke IBAN mogen we het terugstorten?', 'iban'],
  ['Stuur je IBAN, dan storten we het terug.', 'iban'],
  ['Welk bankrekeningnummer gebruik je?', 'iban'],
  ['Zou je je bankgegevens willen sturen?', 'iban'],
  ['Kunt u het rekeningnummer doorgeven?', 'iban'],
  ['Could you give me your bank account number?', 'iban'],
  ['Kun je een foto van je identiteitsbewijs sturen?', 'document'],
  ['Stuur een kopie van je paspoort mee.', 'document'],
  ['Kun je een scan van je rijbewijs mailen?', 'document'],
  ['App een foto van je id-kaart.', 'document'],
  ['Wat is je paspoortnummer?', 'document'],
  ['Mag ik een kopietje van uw legitimatie?', 'document'],
  ['Please send a copy of your passport.', 'document'],
  ['Wat is je pincode?', 'pin'],
  ['Stuur je pincode even, dan kijk ik mee.', 'pin'],
  ['Geef je creditcardnummer door.', 'payment_card'],
  ['Wat is je woonplaats?', 'residence'],
  ['Waar woon je?', 'residence'],
  ['In welke plaats woont u?', 'residence'],
  ['Woon je in Veldwater?', 'residence'],
  ['Where do you live?', 'residence'],
  ['Hoi Fenna, dank voor je bericht. Om je te helpen wil ik graag je adres weten. Groet, Bram', 'address'],
  ['Ik zoek het op. Mag ik daarvoor je geboortedatum? En je adres?', 'birth_date', 'address']
]

const ASKS_NOTHING = [
  'Wat is je e-mailadres?',
  'Wat is je mailadres?',
  'Kun je je e-mail adres sturen?',
  'Mag ik je emailadres?',
  'What is your email?',
  'Wat is je pasnummer?',
  'Mag ik je telefoonnummer? Dan bel ik je.',
  'Ons adres is Marktplein 1 in Veldwater.',
  'Het adres van de bibliotheek is Marktplein 1.',
  'Het adres vind je op onze website.',
  'Stuur liever geen adres, geboortedatum of andere persoonlijke gegevens.',
  'Stuur hier nooit je BSN.',
  'Je hoeft je adres niet te sturen.',
  'Stuur je adres liever niet via WhatsApp.',
  'Je BSN hebben we niet nodig.',
  'Je pasnummer mag je wel sturen, maar nooit je pincode.',
  'Neem je identiteitsbewijs mee.',
  'Kom langs met je paspoort, dan passen we het aan.',
  'Je kunt je adres wijzigen als je inlogt op je account.',
  'Geef je nieuwe adres door aan de balie.',
  'Wil je je adreswijziging doorgeven aan de balie?',
  'Ons rekeningnummer staat op de factuur.',
  'Je kunt je pincode wijzigen op de website.',
  'Ben je je pincode vergeten? Kom dan langs.',
  'We hebben een boek over het BSN.',
  'Je adres is aangepast.',
  'Fijn dat je je geboortedatum al hebt aangepast.',
  'Is je vraag zo beantwoord?',
  'Wanneer kom je langs?',
  'Welk boek zoek je?',
  'Hoe oud is je kind?',
  'Waar ligt het boek?',
  'Waar staat je auto?',
  'Welke vestiging bedoel je?',
  'De schrijver is geboren in 1940.',
  'Dat kun je regelen bij je bank.',
  'Bel ons even met je adres, dan regelen we het.',
  'Wij vragen nooit om je rekeningnummer.',
  'Do not send your address here, please.',
  'Please bring your passport to the desk.',
  'Mag ik je bellen?',
  'Kan ik je verder nog ergens mee helpen?',
  'De webadressen vind je in de mail.',
  'Het IP-adres is onbekend.',
  'Wat is het adres van de website? Dat is bibliotheek.example.'
]

describe('an answer', () => {
  test.each(ASKS)('asks for something: %s', (text, ...kinds) => {
    expect(
      asksFor(text)
        .map(({ kind }) => kind)
        .filter((kind) => !(kind === 'residence' && !kinds.includes('residence')))
    ).toEqual(kinds)
  })

  test.each(ASKS_NOTHING)('asks for nothing: %s', (text) => {
    expect(asksFor(text)).toEqual([])
  })

  test('is only warned of for a place of residence', () => {
    expect(asksFor('Waar woon je?')).toMatchObject([{ level: 'warn' }])
    expect(asksFor('Wat is je adres?')).toMatchObject([{ level: 'stop', start: 10, end: 15 }])
  })
})

test('no quick reply that comes with Baak is stopped', () => {
  for (const { text, text_u, text_en, shortcut } of replies)
    for (const said of [text, text_u, text_en])
      expect(
        sensitiveIn(said).filter(({ level }) => level === 'stop'),
        shortcut
      ).toEqual([])
})

describe('a number in an answer', () => {
  test.each([
    ['Je bsn is 123456782', 'bsn'],
    ['We storten het op NL91 ABNA 0417 1643 00', 'iban'],
    ['Klopt het dat je op 3-5-1980 geboren bent? Geboren 3-5-1980?', 'birth_date'],
    ['Je pincode is 4821', 'pin'],
    ['We hebben paspoort NWR1K3L46 genoteerd', 'document']
  ])('is stopped: %s', (text, kind) => {
    expect(sensitiveIn(text).map((asked) => asked.kind)).toContain(kind)
  })

  test('of a card, a phone or an e-mail address is not', () => {
    expect(sensitiveIn('Je pasnummer is 2901234567, bel 06-12345678 of mail naar a@voorbeeld.nl')).toEqual([])
  })

  test("that is the library's own address may be given, and another's is only warned of", () => {
    const text = 'Je vindt ons op Marktplein 1, 1234 AB Veldwater.'
    expect(sensitiveIn(text, ['Marktplein 1, 1234AB Veldwater'])).toEqual([])
    expect(sensitiveIn(text)).toMatchObject([{ kind: 'address', how: 'contains', level: 'warn' }])
  })
})
