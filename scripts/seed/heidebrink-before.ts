import {
  answers,
  asks,
  DAY,
  likesBack,
  says,
  shares,
  HOUR,
  notes,
  patron,
  phones,
  STICKER,
  sends
} from './say.ts'
import type { SeedConversation } from './shape.ts'

const INGRID = 'ingrid@heidebrink.example'
const MEHMET = 'mehmet@heidebrink.example'

/** What is behind the team of Heidebrink, oldest first. */
export const HEIDEBRINK_BEFORE: SeedConversation[] = [
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
      sends(15 * DAY - 27, STICKER)
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
    patron: patron('Dirk-Jan Faber', 2016),
    closed_minutes_ago: 13 * DAY - 75,
    closed_by: MEHMET,
    turns: [
      says(420 * DAY, 'Goedemorgen, is de boekenmarkt dit jaar weer in de hal?', { imported: true }),
      phones(420 * DAY - 30, 'Ja, het eerste weekend van oktober. Groeten Mehmet', { imported: true }),
      asks(13 * DAY, 'Dag, komt er dit jaar weer een boekenmarkt?'),
      answers(
        MEHMET,
        13 * DAY - 45,
        'Hoi Dirk-Jan, zeker! Op de eerste zaterdag van december, van 10.00 tot 16.00 uur in de hal. Groet, Mehmet'
      ),
      asks(13 * DAY - 50, 'Ik ben erbij')
    ]
  },
  {
    patron: patron('Lidy Verhoeven', 2017),
    closed_minutes_ago: 7 * DAY - 60,
    closed_by: INGRID,
    turns: [
      asks(7 * DAY, 'Wij zoeken een voorlezer voor het kinderdagverblijf. Kent u iemand?'),
      answers(
        INGRID,
        7 * DAY - 30,
        'Hoi Lidy, vast wel! Mogen we je nummer geven aan onze vrijwilligers? Groet, Ingrid'
      ),
      shares(7 * DAY - 35, 'contacts', {
        contacts: [
          {
            ...{ name: 'Kinderdagverblijf De Hommel', organisation: 'De Hommel', own: false },
            phones: [{ number: '+31 6 5550 2817', label: 'WORK' }],
            emails: ['lidy@dehommel.example'],
            ...{ addresses: [], urls: [], birthday: null }
          }
        ]
      }),
      likesBack(INGRID, 7 * DAY - 37, '👍', 2),
      asks(7 * DAY - 40, 'Super, alvast bedankt!')
    ]
  },
  {
    patron: patron('Johan Mos', 2018),
    closed_minutes_ago: 4 * DAY - 4 * HOUR,
    closed_by: MEHMET,
    turns: [
      asks(4 * DAY, 'Mijn telefoon is kapot, ik krijg vandaag een nieuwe. Weten jullie dan nog wie ik ben?'),
      answers(
        MEHMET,
        4 * DAY - 10,
        'Hoi Johan, geen zorgen. Neem je in WhatsApp je nieuwe nummer over, dan zien wij dat hier vanzelf. Groet, Mehmet'
      ),
      { from: 'new_phone', minutes_ago: 4 * DAY - 180, phone: '31655502918', text: null },
      asks(4 * DAY - 185, 'Ben er weer, met een nieuw nummer'),
      answers(MEHMET, 4 * DAY - 190, 'Gezien, welkom terug! Groet, Mehmet')
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
  }
]
