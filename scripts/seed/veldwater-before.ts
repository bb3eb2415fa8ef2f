import { answers, asks, DAY, HOUR, hidden, notes, patron, phones, sends, VOICE } from './say.ts'
import type { SeedConversation } from './shape.ts'

const SANNE = 'sanne@veldwater.example'
const BRAM = 'bram@veldwater.example'
const FATMA = 'fatma@veldwater.example'
const HIDDE = 'hidde@veldwater.example'

/** What is behind the team of Veldwater, oldest first. */
export const VELDWATER_BEFORE: SeedConversation[] = [
  {
    patron: patron('Ruben Jansen', 1101),
    closed_minutes_ago: 48 * DAY - 3 * HOUR,
    closed_by: HIDDE,
    turns: [
      asks(48 * DAY, 'Ik ben mijn pincode kwijt. Kunnen jullie die sturen?'),
      answers(
        HIDDE,
        48 * DAY - 12,
        'Hoi Ruben, je pincode kunnen wij niet zien en ook niet sturen. Je maakt zelf een nieuwe: ga op onze website naar inloggen en kies pincode vergeten. Je krijgt dan een mail. Lukt dat? Groet, Hidde'
      ),
      asks(48 * DAY - 25, 'Ja gelukt dankje')
    ]
  },
  {
    patron: patron('Wim Scholten', 1102),
    closed_minutes_ago: 41 * DAY - 2 * HOUR,
    closed_by: SANNE,
    turns: [
      asks(41 * DAY, 'Waarom is het altijd zo koud in de leeszaal? Ik zit er met mijn jas aan.'),
      answers(
        SANNE,
        41 * DAY - 20,
        'Beste meneer Scholten, wat vervelend dat u het koud had. Ik geef het door aan de beheerder van het gebouw. Met vriendelijke groet, Sanne'
      ),
      notes(
        SANNE,
        41 * DAY - 22,
        'Gemeld bij beheer, meldnummer 5550. Thermostaat leeszaal staat op de nachtstand.'
      ),
      answers(
        SANNE,
        41 * DAY - 90,
        'Nog even over de leeszaal: de verwarming stond verkeerd. Hij is goed gezet en het is nu 20 graden. Bedankt dat u het liet weten! Sanne'
      )
    ]
  },
  {
    patron: patron('Chantal Hoogland', 1103),
    closed_minutes_ago: 33 * DAY - 4 * HOUR,
    closed_by: FATMA,
    turns: [
      asks(33 * DAY, 'Hallo, mijn zoontje is 5 maanden. Krijgt hij al een koffertje van jullie?'),
      answers(
        FATMA,
        33 * DAY - 15,
        'Hoi Chantal, gefeliciteerd met je zoon! Ja, hij krijgt van ons het BoekStartkoffertje. Neem de brief van de gemeente mee, dan maken we hem gratis lid. Tot gauw? Groet, Fatma'
      ),
      asks(33 * DAY - 30, 'Wat leuk! Welke brief? Ik heb niks gehad'),
      answers(
        FATMA,
        33 * DAY - 41,
        'Geen probleem, het lukt ook zonder brief. Kom gerust langs met je zoon, dan geven we het koffertje mee. Groet, Fatma'
      ),
      asks(33 * DAY - 45, 'Fijn, dankjewel! ❤️')
    ]
  },
  {
    patron: patron('Yusuf A.', 1104),
    closed_minutes_ago: 27 * DAY - 5 * HOUR,
    closed_by: HIDDE,
    turns: [
      asks(27 * DAY, 'Hoe maak ik een afspraak voor hulp met DigiD?'),
      answers(
        HIDDE,
        27 * DAY - 9,
        'Hoi Yusuf, dat kan bij ons informatiepunt in Centrum. Loop binnen op maandag of donderdag tussen 10.00 en 12.00 uur. Een afspraak is niet nodig. Neem je telefoon en een bewijs van wie je bent mee. Groet, Hidde'
      ),
      asks(27 * DAY - 14, 'Oke top bedankt')
    ]
  },
  {
    patron: hidden('Bo', 'bo_op_de_fiets', 1105),
    closed_minutes_ago: 22 * DAY - HOUR,
    closed_by: BRAM,
    turns: [
      asks(22 * DAY, 'hebben jullie een stopcontact voor een e-bike'),
      answers(
        BRAM,
        22 * DAY - 6,
        'Hoi Bo! In de fietsenstalling onder Centrum zijn vier laadpunten. Ze zijn gratis, alleen je oplader neem je zelf mee. Groet, Bram'
      ),
      asks(22 * DAY - 8, '👍🏽')
    ]
  },
  {
    patron: patron('Hanneke Bos', 1106),
    closed_minutes_ago: 17 * DAY - 7 * HOUR,
    closed_by: SANNE,
    turns: [
      asks(
        17 * DAY,
        'Goedemorgen, ik zoek een boek over het opknappen van oude tuinen. Mijn opa had het, groene kaft.'
      ),
      answers(
        SANNE,
        17 * DAY - 18,
        'Hoi Hanneke, wat een leuke zoekvraag! Weet je nog ongeveer uit welk jaar het is, of wie het schreef? Groet, Sanne'
      ),
      asks(17 * DAY - 40, 'Jaren 70 denk ik. Er stond een heg op de voorkant'),
      notes(SANNE, 17 * DAY - 60, 'In het magazijn gekeken: plank 635, twee mogelijke titels.'),
      answers(
        SANNE,
        17 * DAY - 75,
        'Ik denk dat ik het heb gevonden in ons magazijn, samen met nog een boek dat erop lijkt. Ze liggen tot volgende week voor je klaar bij de balie van Centrum. Groet, Sanne'
      ),
      asks(17 * DAY - 80, 'Dit is hem!! Wat een service, dank je wel')
    ]
  },
  {
    patron: patron('A.J. Vermeulen', 1107),
    closed_minutes_ago: 13 * DAY - 6 * HOUR,
    closed_by: BRAM,
    turns: [
      asks(
        13 * DAY,
        'jullie medewerkster in kerkdorp was erg onbeleefd tegen mijn moeder. ze werd weggestuurd bij de computer'
      ),
      answers(
        BRAM,
        13 * DAY - 24,
        'Goedemiddag, dank je dat je dit meldt. Zo willen wij niet met bezoekers omgaan. Ik bespreek het vandaag met de collega’s in Kerkdorp. Mag ik je daarna bellen? Groet, Bram Hoekstra, coördinator'
      ),
      asks(13 * DAY - 50, 'ja dat mag na 4 uur'),
      notes(
        BRAM,
        13 * DAY - 300,
        'Gebeld om 16.30 uur. Moeder mag altijd een uur langer op de computer als het rustig is. Excuses gemaakt.'
      ),
      phones(13 * DAY - 310, 'Fijn dat we elkaar net spraken. Doe de groeten aan je moeder! Bram'),
      asks(13 * DAY - 330, 'Zal ik doen, bedankt')
    ]
  },
  {
    patron: patron('Nathalie Ooms', 1108),
    closed_minutes_ago: 9 * DAY - 3 * HOUR,
    closed_by: HIDDE,
    turns: [
      asks(9 * DAY, 'Ik ga verhuizen naar Duinrade. Kan ik mijn abonnement meenemen?'),
      answers(
        HIDDE,
        9 * DAY - 13,
        'Hoi Nathalie, Duinrade heeft een eigen bibliotheek. Je abonnement bij ons stopt op de dag die jij kiest, en daar word je nieuw lid. Lenen in heel de provincie kan wel met je pas van ons. Zal ik je abonnement stoppen? Groet, Hidde'
      ),
      asks(9 * DAY - 29, 'Nee laat nog maar even, ik kom terug als ik de datum weet'),
      answers(HIDDE, 9 * DAY - 33, 'Goed plan. Succes met de verhuizing! Groet, Hidde')
    ]
  },
  {
    patron: patron('Ali Demir', 1109),
    closed_minutes_ago: 6 * DAY - 2 * HOUR,
    closed_by: SANNE,
    turns: [
      asks(6 * DAY, 'Hoe verleng ik mijn boeken?'),
      answers(
        SANNE,
        6 * DAY - 10,
        'Hoi Ali, dat doe je op onze website. Log in, kies mijn boeken en dan verlengen. Een boek dat iemand anders heeft gereserveerd, kun je niet verlengen. Lukt het zo? Groet, Sanne'
      ),
      asks(6 * DAY - 20, 'Dankjewel')
    ]
  },
  {
    patron: patron('Groep 7 De Klimboom', 1110),
    closed_minutes_ago: 5 * DAY - HOUR,
    closed_by: FATMA,
    turns: [
      asks(
        5 * DAY,
        'Goedemiddag, wij willen met 28 kinderen op bezoek komen voor de spreekbeurten. Kan dat in de ochtend?'
      ),
      answers(
        FATMA,
        5 * DAY - 22,
        'Wat leuk, jullie zijn welkom! Dat kan op dinsdag of vrijdag van 9.00 tot 10.30 uur. Onze leesconsulent laat de kinderen zien hoe ze goede bronnen vinden. Welke dag past jullie? Groet, Fatma'
      ),
      asks(5 * DAY - 35, 'Vrijdag over drie weken graag'),
      answers(
        FATMA,
        5 * DAY - 38,
        'Staat genoteerd. Jullie krijgen een mail met alle informatie. Tot dan! Groet, Fatma'
      )
    ]
  },
  {
    patron: patron('Priya Ramdin', 1111),
    closed_minutes_ago: 4 * DAY - 5 * HOUR,
    closed_by: HIDDE,
    turns: [
      asks(4 * DAY, 'Mijn e-reader leest de boeken van jullie niet, hij blijft laden'),
      answers(
        HIDDE,
        4 * DAY - 16,
        'Hoi Priya, er is vandaag een storing bij de e-books, sorry. Er wordt hard aan gewerkt. Ik laat het je weten als het weer kan. Groet, Hidde'
      ),
      answers(
        HIDDE,
        4 * DAY - 180,
        'De storing is voorbij. Zet je e-reader uit en weer aan, dan lukt het weer. Groet, Hidde'
      ),
      asks(4 * DAY - 200, 'Hij doet het weer! Bedankt')
    ]
  },
  {
    patron: patron('Tom', 1112),
    closed_minutes_ago: 3 * DAY - HOUR,
    closed_by: BRAM,
    turns: [
      asks(3 * DAY, 'WAARDELOZE TENT altijd dicht als ik kom'),
      answers(
        BRAM,
        3 * DAY - 8,
        'Hoi Tom, dat is balen, een dichte deur. Bij welke vestiging stond je, en hoe laat? Dan zoek ik uit wat er mis ging. Groet, Bram'
      ),
      asks(3 * DAY - 14, 'oud veld, 5 uur'),
      answers(
        BRAM,
        3 * DAY - 19,
        'Dank je. Oud-Veld sluit sinds deze maand om 16.00 uur en op de deur hing nog het oude bordje. Dat is onze fout, sorry. Het nieuwe bordje hangt er vandaag. Centrum is tot 20.00 uur open. Groet, Bram'
      ),
      asks(3 * DAY - 26, 'ok is goed')
    ]
  },
  {
    patron: patron('Lies van Dongen', 1115),
    closed_minutes_ago: 30 * HOUR,
    closed_by: SANNE,
    turns: [
      asks(34 * HOUR, 'Ik wil graag vrijwilliger worden bij het voorlezen. Hebben jullie nog mensen nodig?'),
      sends(34 * HOUR - 2, VOICE),
      answers(
        SANNE,
        33 * HOUR,
        'Hoi Lies, wat leuk dat je wilt voorlezen! We zoeken mensen voor de woensdagmiddag in Molenwijk. Onze coördinator vrijwilligers mailt je graag, geef je je op via onze website? Groet, Sanne'
      ),
      asks(32 * HOUR, 'Ga ik doen, dankjewel Sanne!')
    ]
  }
]
