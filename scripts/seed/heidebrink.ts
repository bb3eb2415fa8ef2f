import { answers, asks, rings, shares, HOUR, hidden, notes, patron } from './say.ts'
import { HEIDEBRINK_BEFORE } from './heidebrink-before.ts'
import type { SeedLibrary } from './shape.ts'
import { HEIDEBRINK_HOURS } from './opening.ts'

const INGRID = 'ingrid@heidebrink.example'
const MEHMET = 'mehmet@heidebrink.example'
const JAAP = 'jaap@heidebrink.example'

/** The middle one, in the other database. */
export const HEIDEBRINK: SeedLibrary = {
  name: 'Bibliotheek Heidebrink',
  place: 'Heidebrink',
  phone: '098 555 02 00',
  website: 'https://heidebrink.example',
  database: 'LIBRARIES_2',
  branches: [
    {
      name: 'Heidebrink',
      address: 'Marktstraat 22',
      phone: '098 555 02 00',
      latitude: 52.2114,
      longitude: 5.8123
    },
    { name: 'Zandhoek', address: 'Brinklaan 7', phone: '098 555 02 01' }
  ],
  channels: [
    {
      name: 'WhatsApp',
      phone_number_id: '105550000000003',
      waba_id: '205550000000003',
      display_phone_number: '31855500003',
      scope: '305550000000003'
    }
  ],
  people: [
    { name: 'Ingrid Veenstra', email: INGRID, role: 'staff' },
    { name: 'Mehmet Aydın', email: MEHMET, role: 'coordinator' },
    { name: 'Jaap Kramer', email: JAAP, role: 'admin' },
    { name: 'Noa Peeters', email: 'noa@heidebrink.example', role: 'trainee' }
  ],
  hours: HEIDEBRINK_HOURS,
  conversations: [
    ...HEIDEBRINK_BEFORE,
    {
      patron: patron('Hugo ten Cate', 2006),
      turns: [
        asks(28 * HOUR, 'Hebben jullie ook luisterboeken voor mensen met dyslexie? Voor mijn zoon van 10.'),
        answers(
          MEHMET,
          27 * HOUR,
          'Hoi Hugo, ja! Kinderen met dyslexie lezen gratis met gesproken boeken. Kom samen langs, dan laten we zien hoe het werkt en zoeken we een leuk eerste boek uit. Groet, Mehmet',
          'delivered'
        )
      ]
    },
    {
      patron: patron('Corrie Smeets', 2019),
      turns: [
        rings(9 * HOUR),
        answers(
          INGRID,
          9 * HOUR - 6,
          'Goedemorgen, u belde ons net via WhatsApp. Wij kunnen hier niet opnemen, maar wel appen. Waar kan ik u mee helpen? Groet, Ingrid'
        ),
        asks(9 * HOUR - 11, 'O excuus! Ik wilde weten of de cursus klikken en tikken vol is'),
        answers(
          INGRID,
          9 * HOUR - 20,
          'Geeft niets! Er zijn nog drie plekken. Op welke dag wilt u komen? Groet, Ingrid'
        ),
        shares(
          9 * HOUR - 31,
          'list',
          { choice: { of: 'list', id: 'woensdag', title: 'Woensdag', description: '10.00 tot 12.00 uur' } },
          'Woensdag'
        ),
        answers(INGRID, 9 * HOUR - 36, 'U staat op de lijst voor woensdag. Tot dan! Groet, Ingrid')
      ]
    },
    {
      patron: patron('Sjaak Reinders', 2007),
      turns: [
        asks(6 * HOUR, 'Doet de koffieautomaat het weer?'),
        answers(INGRID, 350, 'Hoi Sjaak, ja, sinds vanochtend! Het eerste kopje is van ons. Groet, Ingrid'),
        asks(345, 'Haha top 👍')
      ]
    },
    {
      patron: patron('Emma Hartley', 2008),
      turns: [
        asks(64, 'Hello, is there a quiet room where I can take an online exam tomorrow morning?'),
        answers(
          INGRID,
          57,
          'Hi Emma, yes, you can use the small study room on the first floor. It is free. What time do you need it? Kind regards, Ingrid'
        ),
        asks(19, 'From 9.30 till 11. Is the wifi good enough for a camera?')
      ]
    },
    {
      patron: hidden('Daan', 'daanvdberg', 2009),
      turns: [asks(14, 'yo mijn pas is gejat met mn tas, kan iemand daar nu boeken op lenen??')]
    },
    {
      patron: patron('Riet Molenaar', 2010),
      turns: [
        asks(
          4 * HOUR,
          'Waarom zijn er zo weinig grote letter boeken in Zandhoek? Ik heb ze allemaal al gelezen.'
        ),
        answers(
          INGRID,
          215,
          'Beste mevrouw Molenaar, wat knap dat u ze allemaal al uit heeft! Ik vraag na of we de kast kunnen wisselen met Heidebrink. U hoort morgen van mij. Groet, Ingrid'
        ),
        notes(INGRID, 213, '@Mehmet kan de wisselcollectie mee met het busje van donderdag?'),
        asks(37, 'Dat zou fijn zijn. Ik hou van streekromans en van boeken over de oorlog.')
      ],
      assignee: INGRID
    },
    {
      patron: patron('Bouwbedrijf Horst', 2011),
      turns: [
        asks(150, 'wij staan morgen om 7 uur met de steiger aan de zijkant, kan iemand het hek openen'),
        answers(
          MEHMET,
          141,
          'Goedemiddag, dat is geregeld. Jaap is er om 6.45 uur. Groet, Mehmet Aydın',
          'failed'
        ),
        notes(MEHMET, 138, 'Komt niet aan. Jaap belt ze.')
      ]
    },
    {
      patron: patron('Amina', 2012),
      turns: [
        asks(9, 'Salam, is de taalles vanavond wel door? Bus rijdt niet'),
        asks(8, 'Trein van 18.04 moet ik anders halen')
      ]
    },
    {
      patron: patron('Bep', 2013),
      turns: [
        asks(31 * HOUR, 'Hoe laat is het breicafé?'),
        answers(
          INGRID,
          30 * HOUR,
          'Hoi Bep, elke maandag van 13.30 tot 15.30 uur. De koffie staat klaar! Groet, Ingrid'
        ),
        asks(29 * HOUR, 'Gezellig, bedankt')
      ]
    },
    {
      patron: patron('Vincent', 2014),
      turns: [
        asks(5 * HOUR, 'Kan ik bij jullie in kleur printen op A3?'),
        answers(
          MEHMET,
          290,
          'Hoi Vincent, A3 kan alleen in zwart-wit. In kleur kan het op A4. Helpt je dat? Groet, Mehmet'
        )
      ]
    },
    {
      patron: patron('Gerda Bosma', 2015),
      turns: [
        asks(
          23,
          'Ik heb een idee: kunnen jullie op zaterdag een half uur eerder open? Dan kom ik vóór de markt.'
        )
      ]
    }
  ]
}
