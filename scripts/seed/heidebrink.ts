import { answers, asks, DAY, HOUR, hidden, notes, patron, phones, shows } from './say.ts'
import type { SeedLibrary } from './shape.ts'

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
    { name: 'Heidebrink', address: 'Marktstraat 22', phone: '098 555 02 00' },
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
  conversations: [
    {
      patron: patron('Carla Hendriks', 2001),
      closed_minutes_ago: 36 * DAY - 2 * HOUR,
      closed_by: INGRID,
      turns: [
        asks(36 * DAY, 'Hoi, kan ik bij jullie mijn belastingaangifte laten doen?'),
        answers(
          INGRID,
          36 * DAY - 17,
          'Hoi Carla, we doen de aangifte niet voor je, maar helpen je er wel bij. Elke woensdagmiddag zit er een vrijwilliger klaar. Bel even voor een afspraak: 098 555 02 00. Groet, Ingrid'
        ),
        asks(36 * DAY - 21, 'Duidelijk, dank je')
      ]
    },
    {
      patron: patron('Stan Verhagen', 2002),
      closed_minutes_ago: 24 * DAY - 5 * HOUR,
      closed_by: MEHMET,
      turns: [
        asks(24 * DAY, 'Boek is in bad gevallen 😬 wat nu'),
        answers(
          MEHMET,
          24 * DAY - 11,
          'Hoi Stan, dat kan gebeuren. Neem het boek mee naar de balie, dan kijken we samen of het nog te redden is. Groet, Mehmet'
        ),
        asks(24 * DAY - 30, 'En als dat niet zo is?'),
        answers(
          MEHMET,
          24 * DAY - 34,
          'Dan vragen we je om het boek te betalen. Wat dat kost, hangt af van hoe oud het is. Groet, Mehmet'
        ),
        asks(24 * DAY - 36, 'ok')
      ]
    },
    {
      patron: patron('Truus Wolters', 2003),
      closed_minutes_ago: 15 * DAY - 3 * HOUR,
      closed_by: INGRID,
      turns: [
        asks(
          15 * DAY,
          'Wat een gezellige middag was het gisteren bij de schrijver! Complimenten aan iedereen.'
        ),
        answers(
          INGRID,
          15 * DAY - 25,
          'Beste Truus, wat lief dat u dat laat weten! Ik lees uw bericht voor bij ons overleg. Graag tot de volgende keer. Groet, Ingrid'
        ),
        shows(15 * DAY - 27, 'sticker')
      ]
    },
    {
      patron: patron('Ibrahim Said', 2004),
      closed_minutes_ago: 8 * DAY - 6 * HOUR,
      closed_by: MEHMET,
      turns: [
        asks(8 * DAY, 'Goedendag, ik zoek stage als mbo student dienstverlening. 20 weken, vanaf februari'),
        answers(
          MEHMET,
          8 * DAY - 40,
          'Hoi Ibrahim, leuk dat je aan ons denkt! We hebben vanaf februari plek voor een stagiair. Mag ik je deze week bellen? Groet, Mehmet'
        ),
        asks(8 * DAY - 47, 'Ja zeker, donderdag ben ik vrij'),
        notes(MEHMET, 8 * DAY - 200, 'Gebeld. Komt kennismaken, Jaap weet ervan.'),
        phones(8 * DAY - 210, 'Leuk je gesproken te hebben. Tot volgende week! Mehmet'),
        asks(8 * DAY - 214, 'Tot dan 👍')
      ]
    },
    {
      patron: patron('Marga', 2005),
      closed_minutes_ago: 3 * DAY,
      closed_by: INGRID,
      turns: [
        asks(3 * DAY + 2 * HOUR, 'Ik heb 3 boeken op mijn naam staan die ik al heb ingeleverd'),
        answers(
          INGRID,
          3 * DAY + 100,
          'Hoi Marga, wat vervelend. Welke drie titels zijn het? Dan kijk ik of ze hier op de plank staan. Groet, Ingrid'
        ),
        asks(3 * DAY + 80, 'De duinpan, Vier winters en Koken zonder haast'),
        answers(
          INGRID,
          3 * DAY + 55,
          'Alle drie gevonden en van je pas gehaald. Sorry voor het ongemak! Groet, Ingrid'
        ),
        asks(3 * DAY + 50, 'Fijn, bedankt')
      ]
    },
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
    }
  ]
}
