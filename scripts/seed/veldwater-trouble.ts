import {
  answers,
  asks,
  DAY,
  HOUR,
  handsOver,
  hidden,
  notes,
  patron,
  pdf,
  phones,
  photo,
  says,
  sends,
  shares
} from './say.ts'
import type { SeedConversation } from './shape.ts'

const SANNE = 'sanne@veldwater.example'
const BRAM = 'bram@veldwater.example'
const FATMA = 'fatma@veldwater.example'
const HIDDE = 'hidde@veldwater.example'

/** What goes otherwise in Veldwater: windows that close, files that do not come, people who want nothing more, and who plays tricks. */
export const VELDWATER_TROUBLE: SeedConversation[] = [
  {
    patron: patron('Yvonne Peters', 1311),
    turns: [
      asks(27 * HOUR, 'Goedenavond, mijn moeder van 84 wil leren videobellen. Geven jullie daar les in?')
    ]
  },
  {
    patron: patron('Marloes Timmermans', 1312),
    turns: [
      asks(2 * DAY + 4 * HOUR, 'Kunnen jullie drie titels voor me terugzoeken die ik in 2019 leende?'),
      answers(
        SANNE,
        2 * HOUR,
        'Hoi Marloes, wij bewaren niet wat je leende, daarom kan ik het niet opzoeken. Op onze website kun je vanaf nu zelf een leeslijst bijhouden. Groet, Sanne',
        'waits'
      )
    ]
  },
  {
    patron: patron('Toon Geerts', 1313),
    closed_minutes_ago: 2 * DAY,
    closed_by: HIDDE,
    turns: [
      asks(12 * DAY, 'Hebben jullie het telefoonboek van 1987 nog'),
      answers(
        HIDDE,
        10 * DAY,
        'Hoi Toon, het telefoonboek van 1987 ligt in het stadsarchief. Dat is open op werkdagen van 9.00 tot 13.00 uur. Groet, Hidde',
        'uncollected'
      ),
      notes(HIDDE, 2 * DAY + 30, 'Niet opgehaald. Gebeld, hij weet het nu.')
    ]
  },
  {
    patron: patron('Anja de Boer', 1314),
    turns: [
      asks(26 * HOUR, 'Dit boek kreeg ik terug met koffievlekken, dat was ik niet!'),
      sends(26 * HOUR - 1, { ...photo('photo.jpg'), lost: true }),
      answers(
        BRAM,
        26 * HOUR - 14,
        'Hoi Anja, dank je dat je het meteen meldt. Je foto komt bij ons niet goed binnen. Wil je hem nog een keer sturen? Dan zet ik het bij het boek. Groet, Bram',
        'delivered'
      )
    ]
  },
  {
    patron: hidden('Prijzen & Bonus', 'winnaar_bonus', 1315),
    closed_minutes_ago: 3 * DAY - 20,
    closed_by: BRAM,
    turns: [
      asks(3 * DAY, 'Gefeliciteerd!!! U bent gekozen. Open de foto en claim uw prijs'),
      sends(3 * DAY - 1, {
        ...{ sample: 'not-a-picture.html', name: 'uw-prijs.jpg', kind: 'document' },
        declared_type: 'image/jpeg'
      }),
      notes(BRAM, 3 * DAY - 12, 'Geen foto maar een webpagina. Niet openen, ik blokkeer de afzender.'),
      { from: 'block', by: BRAM, minutes_ago: 3 * DAY - 13, text: null },
      asks(3 * DAY - 40, 'LAATSTE KANS claim nu'),
      asks(3 * DAY - 90, 'Uw prijs vervalt vandaag'),
      asks(3 * DAY - 200, 'Hallo? Hallo?')
    ]
  },
  {
    patron: patron('Pieter Zuidema', 1316),
    closed_minutes_ago: 6 * DAY - 45,
    closed_by: SANNE,
    turns: [
      asks(
        6 * DAY,
        'Ik hoef geen berichten over activiteiten meer. Alleen als er een boek voor me klaarligt.'
      ),
      {
        from: 'consent',
        value: 'stop',
        minutes_ago: 6 * DAY - 1,
        text: 'User requested to stop marketing messages'
      },
      answers(
        SANNE,
        6 * DAY - 13,
        'Beste meneer Zuidema, dat is geregeld. U krijgt van ons geen nieuws meer via WhatsApp. Over reserveringen krijgt u nog steeds bericht. Met vriendelijke groet, Sanne'
      ),
      asks(6 * DAY - 20, 'Dank u')
    ]
  },
  {
    patron: patron('Bas Hoogendoorn', 1317),
    turns: [
      says(70, 'Hoi, tot hoe laat zijn jullie vandaag open in Centrum?', { standby: true }),
      handsOver(70, 'ai_agent'),
      phones(69, 'Hallo! Vestiging Centrum is vandaag open tot 20.00 uur. Kan ik je nog ergens mee helpen?', {
        standby: true
      }),
      says(66, 'Nee dat was het', { standby: true })
    ]
  },
  {
    patron: patron('Ria Mulder', 1318),
    closed_minutes_ago: 28 * HOUR,
    closed_by: FATMA,
    turns: [
      says(29 * HOUR, 'Kan ik mijn boeken een week langer houden? Ik lig in het ziekenhuis', {
        standby: true
      }),
      handsOver(29 * HOUR - 1, 'ai_agent'),
      phones(29 * HOUR - 2, 'Wat vervelend! Verlengen kan via je account op onze website.', {
        standby: true
      }),
      says(29 * HOUR - 4, 'Ik heb hier geen computer', { standby: true }),
      handsOver(
        29 * HOUR - 5,
        null,
        'Mevrouw wil haar boeken een week langer houden. Ze ligt in het ziekenhuis en kan niet zelf verlengen.'
      ),
      answers(
        FATMA,
        29 * HOUR - 20,
        'Beste mevrouw Mulder, ik heb al uw boeken drie weken verlengd. U hoeft niets te doen. Beterschap! Groet, Fatma'
      ),
      asks(29 * HOUR - 33, 'Wat lief, dank u wel')
    ]
  },
  {
    patron: patron('Buurthuis De Punt', 1319),
    closed_minutes_ago: 5 * DAY - 90,
    closed_by: BRAM,
    turns: [
      asks(5 * DAY, 'Wij kiezen een avond voor de taalmaatjes, wil de bibliotheek ook stemmen?'),
      shares(5 * DAY - 1, 'unreadable', { unreadable: { type: 'poll', code: 131051 } }),
      notes(BRAM, 5 * DAY - 20, 'Op de telefoon gekeken en gestemd: woensdag.'),
      phones(5 * DAY - 22, 'Wij kiezen woensdag! Groet, Bram van de bibliotheek'),
      sends(5 * DAY - 60, pdf('document.pdf', 'Rooster taalmaatjes.pdf'), 'Het is woensdag geworden. Dank!')
    ]
  }
]
