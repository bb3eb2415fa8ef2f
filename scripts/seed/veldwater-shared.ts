import {
  answers,
  asks,
  DAY,
  edits,
  HOUR,
  likes,
  likesBack,
  notes,
  patron,
  points,
  says,
  shares,
  takesBack
} from './say.ts'
import type { SeedConversation } from './shape.ts'

const SANNE = 'sanne@veldwater.example'
const BRAM = 'bram@veldwater.example'
const FATMA = 'fatma@veldwater.example'
const HIDDE = 'hidde@veldwater.example'

/** What people in Veldwater share beside words: places, choices, forms, emoji, and second thoughts. */
export const VELDWATER_SHARED: SeedConversation[] = [
  {
    patron: patron('Wouter Blom', 1301),
    closed_minutes_ago: 8 * DAY - 40,
    closed_by: HIDDE,
    turns: [
      asks(8 * DAY, 'Waar is die workshop 3D-printen precies? Ik kom met de bus'),
      shares(8 * DAY - 1, 'location', {
        location: { latitude: 52.6402, longitude: 5.0611, name: 'Halte Kade', address: null, url: null }
      }),
      answers(
        HIDDE,
        8 * DAY - 7,
        'Hoi Wouter, je bent er bijna! De workshop is in Waterpoort, vijf minuten lopen langs het water. Ik stuur je de plek. Groet, Hidde'
      ),
      points(HIDDE, 8 * DAY - 8, 'Waterpoort'),
      likes(8 * DAY - 9, '👍', 3),
      asks(8 * DAY - 15, 'Gevonden, dankjewel!'),
      likesBack(HIDDE, 8 * DAY - 17, '😊', 5)
    ]
  },
  {
    patron: patron('Hetty Kroon', 1302),
    turns: [
      asks(23 * HOUR, 'Hallo vestiging Kerkdorp! Ik heb een vraag over de leesclub: is er nog plek?'),
      answers(
        SANNE,
        22 * HOUR,
        'Hoi Hetty, leuk! In Kerkdorp is nog één plek. De club komt elke eerste maandag om 20.00 uur bij elkaar. Zal ik je opgeven? Groet, Sanne'
      )
    ]
  },
  {
    patron: patron('Sharon', 1303),
    closed_minutes_ago: 10 * DAY - 50,
    closed_by: FATMA,
    turns: [
      shares(
        10 * DAY,
        'text',
        {
          referral: {
            source: 'ad',
            headline: 'Word in november lid',
            body: 'De eerste maand lees je gratis.',
            url: 'https://veldwater.example/lid',
            ref: null
          }
        },
        'Hallo! Kan ik hier meer informatie over krijgen?'
      ),
      answers(
        FATMA,
        10 * DAY - 12,
        'Hoi Sharon, wat leuk dat je lid wilt worden! De eerste maand is gratis, daarna kies je zelf een abonnement. Het kan op onze website of aan de balie. Groet, Fatma'
      ),
      asks(10 * DAY - 19, 'Ik kom zaterdag langs, bedankt!')
    ]
  },
  {
    patron: patron('Mirella', 1305),
    closed_minutes_ago: 7 * DAY - 35,
    closed_by: BRAM,
    turns: [
      says(
        7 * DAY,
        '🎁 De bibliotheek geeft 500 gratis e-readers weg! Stuur dit door naar 10 vrienden en vul je bankgegevens in.',
        { forwarded: 2 }
      ),
      asks(7 * DAY - 1, 'Kreeg dit van mijn buurvrouw, is dat echt van jullie?', 0),
      answers(
        BRAM,
        7 * DAY - 9,
        'Hoi Mirella, goed dat je het vraagt! Dit is niet van ons. Vul niets in en stuur het niet door. Wij vragen nooit om bankgegevens. Groet, Bram'
      ),
      likes(7 * DAY - 11, '🙏', 2),
      asks(7 * DAY - 12, 'Zeg ik ook tegen de buurvrouw')
    ]
  },
  {
    patron: patron('Gijsbert van Ommen', 1306),
    closed_minutes_ago: 9 * DAY - 45,
    closed_by: SANNE,
    turns: [
      asks(9 * DAY, 'Kan ik morgen om 14 uur terecht voor hulp met mijn tablet?'),
      edits(9 * DAY - 2, 0, 'Kan ik donderdag om 14 uur terecht voor hulp met mijn tablet?'),
      edits(9 * DAY - 4, 0, 'Kan ik donderdag om 15 uur terecht voor hulp met mijn tablet?'),
      answers(
        SANNE,
        9 * DAY - 16,
        'Beste Gijsbert, donderdag om 15.00 uur is prima. Neem je tablet en de oplader mee. Tot dan! Groet, Sanne'
      ),
      asks(9 * DAY - 21, 'Fijn, tot donderdag')
    ]
  },
  {
    patron: patron('Daphne', 1307),
    closed_minutes_ago: 4 * DAY - 55,
    closed_by: HIDDE,
    turns: [
      asks(4 * DAY, 'ik kan niet inloggen bij de e-books'),
      asks(4 * DAY - 1, 'pas 21555 0000 6612 en pin 0555, kun je ff kijken'),
      answers(
        HIDDE,
        4 * DAY - 6,
        'Hoi Daphne, ik help je graag, maar stuur nooit je pincode mee. Wil je dat bericht verwijderen? Dan stuur ik je een link om een nieuwe te maken. Groet, Hidde'
      ),
      takesBack(4 * DAY - 8, 1),
      asks(4 * DAY - 9, 'oeps ja, gedaan'),
      answers(
        HIDDE,
        4 * DAY - 12,
        'Dank je! Op onze website kies je bij inloggen voor pincode vergeten. Lukt het daarna nog niet? Laat het weten. Groet, Hidde'
      ),
      likes(4 * DAY - 20, '❤️', 5)
    ]
  },
  {
    patron: patron('Aisha Noor', 1308),
    channel: 1,
    closed_minutes_ago: 2 * DAY - 65,
    closed_by: FATMA,
    turns: [
      shares(2 * DAY, 'form', {
        form: {
          name: 'Aanmelden taalcafé',
          answers: [
            { label: 'Naam', value: 'Aisha Noor' },
            { label: 'Ik spreek', value: 'Somali, een beetje Engels' },
            { label: 'Dag', value: 'dinsdagochtend' },
            { label: 'Kinderen mee', value: 'ja, één' }
          ]
        }
      }),
      answers(
        FATMA,
        2 * DAY - 31,
        'Dag Aisha, dank je wel! Je plek is klaar. Kom dinsdag om 10.00 uur naar Centrum. Voor kinderen is er een speelhoek. Groet, Fatma'
      ),
      shares(
        2 * DAY - 38,
        'button',
        { choice: { of: 'button', id: 'ik-kom', title: 'Ik kom', description: null } },
        'Ik kom'
      ),
      notes(FATMA, 2 * DAY - 40, 'Op de lijst van dinsdag gezet, met kind.')
    ]
  }
]
