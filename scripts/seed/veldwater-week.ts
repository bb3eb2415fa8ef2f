import { answers, asks, DAY, HOUR, notes, patron } from './say.ts'
import type { SeedConversation } from './shape.ts'

const SANNE = 'sanne@veldwater.example'
const BRAM = 'bram@veldwater.example'
const FATMA = 'fatma@veldwater.example'
const HIDDE = 'hidde@veldwater.example'

/** The short ones of this week in Veldwater: one question, one answer. */
export const VELDWATER_WEEK: SeedConversation[] = [
  {
    patron: patron('Mirjam Kok', 1201),
    closed_minutes_ago: 6 * DAY - 4 * HOUR,
    closed_by: HIDDE,
    turns: [
      asks(6 * DAY - 60, 'Is er gratis wifi in Waterpoort?'),
      answers(HIDDE, 6 * DAY - 66, 'Hoi Mirjam, ja, overal in het gebouw en zonder wachtwoord. Groet, Hidde'),
      asks(6 * DAY - 70, 'Top')
    ]
  },
  {
    patron: patron('Jan-Willem', 1202),
    closed_minutes_ago: 5 * DAY - 3 * HOUR,
    closed_by: SANNE,
    turns: [
      asks(5 * DAY - 30, 'Mijn dochter wordt 18. Moet zij nu zelf een abonnement nemen?'),
      answers(
        SANNE,
        5 * DAY - 52,
        'Hoi Jan-Willem, ja. Ze krijgt vlak voor haar verjaardag een mail waarin ze zelf kiest. Doet ze niets, dan stopt haar pas vanzelf. Groet, Sanne'
      ),
      asks(5 * DAY - 58, 'Helder, dank!')
    ]
  },
  {
    patron: patron('Esra', 1203),
    closed_minutes_ago: 5 * DAY - 6 * HOUR,
    closed_by: FATMA,
    turns: [
      asks(
        5 * DAY - 90,
        'Mijn reservering ligt klaar in Centrum maar ik woon in Oud-Veld. Kan het daar heen?'
      ),
      answers(
        FATMA,
        5 * DAY - 104,
        'Hoi Esra, dat kan. Morgen na 12.00 uur ligt het boek in Oud-Veld. Groet, Fatma'
      ),
      asks(5 * DAY - 107, 'Superfijn 😊')
    ]
  },
  {
    patron: patron('Henk Vos', 1204),
    closed_minutes_ago: 4 * DAY - 3 * HOUR,
    closed_by: BRAM,
    turns: [
      asks(4 * DAY - 20, 'Ben ik met een mens aan het appen of met een computer?'),
      answers(
        BRAM,
        4 * DAY - 25,
        'Met een mens hoor, ik ben Bram en ik zit aan de balie in Centrum. Waar kan ik je mee helpen?'
      ),
      asks(4 * DAY - 29, 'Haha mooi. Ik zoek de openingstijden van de kerstweek'),
      answers(
        BRAM,
        4 * DAY - 37,
        'Die staan vanaf volgende week op onze website. Eerste en tweede kerstdag zijn we dicht. Groet, Bram'
      )
    ]
  },
  {
    patron: patron('Studio Kade', 1205),
    closed_minutes_ago: 4 * DAY - 7 * HOUR,
    closed_by: SANNE,
    turns: [
      asks(4 * DAY - 200, 'Mogen wij een uurtje foto’s maken bij de wenteltrap?'),
      answers(
        SANNE,
        4 * DAY - 215,
        'Hoi, dat mag, liefst voor 10.00 uur. Zo komen er geen bezoekers op de foto. Welke dag komen jullie? Groet, Sanne'
      ),
      asks(4 * DAY - 230, 'Dinsdag 9 uur'),
      answers(SANNE, 4 * DAY - 233, 'Jullie zijn welkom. Meld je even bij de balie. Groet, Sanne')
    ]
  },
  {
    patron: patron('Rachid', 1206),
    closed_minutes_ago: 3 * DAY - 2 * HOUR,
    closed_by: HIDDE,
    turns: [
      asks(3 * DAY - 10, 'Krijg steeds een mail dat ik te laat ben maar ik heb niks geleend'),
      answers(
        HIDDE,
        3 * DAY - 21,
        'Hoi Rachid, dat is vreemd. Wil je me je pasnummer sturen? Stuur nooit je pincode. Groet, Hidde'
      ),
      asks(3 * DAY - 27, '21555 0000 9023'),
      notes(HIDDE, 3 * DAY - 33, 'Zelfde achternaam, verkeerd mailadres bij de pas van zijn broer.'),
      answers(
        HIDDE,
        3 * DAY - 36,
        'Gevonden: de mail was voor iemand anders. Je krijgt hem niet meer. Sorry! Groet, Hidde'
      ),
      asks(3 * DAY - 40, 'Ah oke thanks')
    ]
  },
  {
    patron: patron('Willemijn', 1207),
    turns: [
      asks(2 * DAY - 100, 'Ik heb twee dozen kinderboeken over. Kunnen jullie daar iets mee?'),
      answers(
        FATMA,
        2 * DAY - 125,
        'Hoi Willemijn, wat lief! Wij nemen geen boeken aan, maar het ruilkastje in Molenwijk is er blij mee. Groet, Fatma'
      ),
      asks(2 * DAY - 131, 'Goed idee, bedankt voor de tip!')
    ]
  },
  {
    patron: patron('Cees', 1208),
    turns: [
      asks(27 * HOUR, 'Waar kan ik mijn auto kwijt bij Centrum?'),
      answers(
        HIDDE,
        27 * HOUR - 8,
        'Hoi Cees, in de garage onder het station. Het eerste uur is gratis. Groet, Hidde',
        'sent'
      )
    ]
  },
  {
    patron: patron('Mevrouw Ferrier', 1209),
    channel: 1,
    turns: [
      asks(26 * HOUR, 'Goedemiddag, ik geef graag taalles aan nieuwkomers. Ik was vroeger juf.'),
      answers(
        FATMA,
        25 * HOUR,
        'Dag mevrouw Ferrier, wat geweldig! Komt u een keer kijken op dinsdag om 10.00 uur? Dan leert u de groep kennen. Groet, Fatma'
      )
    ]
  },
  {
    patron: patron('Lars', 1210),
    turns: [
      asks(55, 'Belachelijk dat de e-books het wéér niet doen. Ik betaal hier wel voor'),
      asks(53, 'Foutcode is 555 als dat helpt')
    ],
    assignee: HIDDE
  }
]
