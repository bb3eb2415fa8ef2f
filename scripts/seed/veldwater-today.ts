import {
  answers,
  asks,
  attaches,
  DAY,
  HOUR,
  hidden,
  notes,
  patron,
  pdf,
  photo,
  STICKER,
  sends
} from './say.ts'
import type { SeedConversation } from './shape.ts'

const SANNE = 'sanne@veldwater.example'
const BRAM = 'bram@veldwater.example'
const FATMA = 'fatma@veldwater.example'
const HIDDE = 'hidde@veldwater.example'

/** What the team of Veldwater finds on opening the inbox: who waits on us, and who we wait for. */
export const VELDWATER_TODAY: SeedConversation[] = [
  {
    patron: patron('Joris Dekker', 1001),
    turns: [
      asks(60, 'Hoi, zijn jullie vandaag open? En kan ik printen?'),
      answers(
        SANNE,
        55,
        'Hoi Joris, leuk dat je appt! We zijn vandaag open van 9.00 tot 17.00 uur. Printen kan op de eerste verdieping, met je pas of met muntgeld. Kom je er zo uit? Groet, Sanne'
      ),
      notes(BRAM, 54, 'Scanner op de eerste verdieping is stuk tot woensdag.'),
      asks(28, 'Top! En kan ik daar ook scannen naar e-mail?', 1)
    ]
  },
  {
    patron: patron('Milou Kuipers', 1002),
    turns: [
      asks(41, 'Hoi, mijn dochter heeft gisteren haar jas laten liggen in Waterpoort.'),
      sends(40, photo('jacket.jpg'), 'Deze gele regenjas, maat 128. Ligt die bij jullie?')
    ]
  },
  {
    patron: patron('Dennis', 1003),
    turns: [
      asks(
        6,
        'Ik sta voor de deur in Molenwijk maar mijn pas werkt niet op de deur?? Op de site staat open tot 21 uur'
      )
    ]
  },
  {
    patron: patron('Elif Kaya', 1004),
    turns: [
      asks(
        17,
        'Merhaba, oğlum için kütüphane kartı almak istiyorum. Ücretsiz mi? Hollandacam çok iyi değil, kusura bakmayın.'
      )
    ],
    assignee: FATMA
  },
  {
    patron: hidden(null, 'noor.leest', 1005),
    turns: [
      asks(95, 'hoi! is deel 3 van de waterwolven al binnen? ik heb hem gereserveerd'),
      answers(
        HIDDE,
        88,
        'Hoi! Leuk dat je zo uitkijkt naar deel 3. Het boek is besteld en komt volgende week binnen. Je bent de tweede op de lijst. Je krijgt een mail als het voor je klaarligt. Groet, Hidde'
      ),
      sends(86, STICKER)
    ]
  },
  {
    patron: patron('Petra Wiersma', 1006),
    turns: [
      asks(48, 'Goedemiddag, ik kan niet inloggen bij de e-books. Hij zegt dat mijn abonnement niet klopt.'),
      answers(
        SANNE,
        39,
        'Hoi Petra, bedankt voor je bericht. Ik zoek het voor je uit. Je hoort vandaag nog van mij. Groet, Sanne',
        'uncertain'
      )
    ]
  },
  {
    patron: patron('Gerard van Leeuwen', 1007),
    turns: [
      asks(
        130,
        'Geachte heer, mevrouw, ik kreeg een boete van u voor een boek dat ik op tijd heb teruggebracht. Ik heb het zelf in de inleverbus gedaan. Dit is de derde keer. Ik vind dit zeer slordig.'
      ),
      answers(
        BRAM,
        112,
        'Beste meneer Van Leeuwen, dank u voor uw bericht. Wat vervelend, en zeker voor de derde keer. Ik zoek uit wat er is gebeurd en u hoort uiterlijk morgen om 12.00 uur van mij. Met vriendelijke groet, Bram Hoekstra'
      ),
      notes(
        BRAM,
        110,
        'Inleverbus Oud-Veld zat vrijdag vol, boeken lagen ernaast. Nagevraagd bij Ria van Oud-Veld.'
      ),
      asks(
        21,
        'Ik heb het boek zelf zien liggen op de kar bij de balie. Titel: De stille polder. Wilt u dat nakijken?'
      )
    ],
    assignee: BRAM
  },
  {
    patron: patron('Sofia Marques', 1008),
    turns: [
      asks(11, 'Hi! I just moved to Veldwater. Can I become a member without a Dutch bank account?'),
      asks(10, 'And do you have English books for kids?')
    ]
  },
  {
    patron: patron('~ tess ~', 1009),
    turns: [
      asks(33, 'heyy kun je bij jullie nog studeren op zondag? examenweek 😅'),
      sends(32, photo('window-seat.jpg'), 'deze plek bij het raam bedoel ik')
    ]
  },
  {
    patron: patron('Abdel Bouzid', 1010),
    turns: [
      asks(3 * HOUR, 'Kan ik een zaal huren voor een buurtavond? Ongeveer 40 mensen.'),
      answers(
        FATMA,
        170,
        'Hoi Abdel, wat leuk, een buurtavond! Dat kan in de Sluiszaal in Waterpoort. Daar passen 60 mensen in. Welke datum heb je in gedachten? Groet, Fatma'
      ),
      asks(150, 'Donderdag over twee weken, van 19 tot 22 uur'),
      answers(
        FATMA,
        140,
        'De zaal is die avond vrij. Zal ik hem voor je vasthouden? Dan maak ik een offerte. Groet, Fatma'
      ),
      sends(125, pdf('document.pdf', 'Aanvraag buurtavond.pdf'), 'Ja graag! Ons formulier zit erbij'),
      attaches(
        FATMA,
        96,
        pdf('quote.pdf', 'Offerte Sluiszaal.pdf'),
        'Dank je, alles staat erin wat ik nodig heb. Dit is de offerte. Laat je weten of hij akkoord is? Groet, Fatma',
        'delivered'
      )
    ]
  },
  {
    patron: patron('Joke Meijer', 1011),
    turns: [
      asks(
        5 * HOUR,
        'Goedemorgen, mijn man is vorige maand overleden. Hij was al 40 jaar lid. Hoe kan ik zijn abonnement stoppen?'
      ),
      answers(
        SANNE,
        285,
        'Beste mevrouw Meijer, gecondoleerd met het verlies van uw man. Dank u dat u ons dit laat weten. U hoeft niets in te vullen: als u mij zijn pasnummer stuurt, stop ik het abonnement vandaag. Wat hij nog in huis had, mag u inleveren wanneer het u past. Met vriendelijke groet, Sanne Visser'
      ),
      asks(262, 'Dat is heel vriendelijk. Het nummer is 21555 0000 4471'),
      answers(
        SANNE,
        250,
        'Het is geregeld, mevrouw Meijer. Het abonnement is gestopt en het teveel betaalde bedrag krijgt u binnen twee weken terug. Veel sterkte gewenst. Sanne Visser'
      ),
      asks(240, 'Dank u wel')
    ]
  },
  {
    patron: patron('Kevin Prins', 1012),
    turns: [
      asks(7 * HOUR, 'ik wil opzeggen'),
      answers(
        HIDDE,
        405,
        'Hoi Kevin, jammer dat je weggaat, maar je hebt het zo geregeld. Log in op onze website en kies bij je gegevens voor opzeggen. Lukt het niet? Stuur me je pasnummer, dan doe ik het. Groet, Hidde',
        'failed'
      )
    ]
  },
  {
    patron: patron('Ineke Smit', 1013),
    turns: [
      asks(
        75,
        'Ik heb me opgegeven voor de lezing van morgen maar ik ben ziek. Kan iemand anders mijn kaartje krijgen?'
      ),
      answers(
        HIDDE,
        66,
        'Hoi Ineke, wat jammer dat je ziek bent. Ik heb je kaartje teruggenomen en iemand van de wachtlijst blij gemaakt. Je geld krijg je terug. Beterschap! Groet, Hidde'
      ),
      asks(63, 'Super, bedankt voor de snelle reactie! 🙏')
    ]
  },
  {
    patron: patron('Oleksandra', 1014),
    channel: 1,
    turns: [
      asks(
        4 * HOUR,
        'Dag, ik wil graag Nederlands leren. Ik woon in Veldwater 3 maanden. Is er een groep voor beginner?'
      ),
      answers(
        FATMA,
        225,
        'Dag Oleksandra, wat fijn dat je Nederlands wilt leren! Elke dinsdag om 10.00 uur is er een taalcafé in Centrum. Het is gratis en je hoeft je niet op te geven. Wil je een keer komen kijken? Groet, Fatma'
      ),
      asks(52, 'Ja graag! Mag ik mijn baby meenemen?')
    ],
    assignee: null
  },
  {
    patron: patron('Mw. De Groot-Bakker', 1015),
    turns: [
      asks(
        DAY + 2 * HOUR,
        'Kan iemand van de bibliotheek boeken bij mij thuis brengen? Ik kan sinds mijn val de deur niet meer uit.'
      ),
      answers(
        SANNE,
        DAY + HOUR,
        'Beste mevrouw De Groot, wat vervelend van uw val. Dat kan zeker: onze vrijwilligers brengen elke drie weken boeken langs. Mogen wij u bellen om te horen wat u graag leest? Met vriendelijke groet, Sanne'
      )
    ]
  },
  {
    patron: patron('Danuta Nowak', 1113),
    turns: [
      asks(2 * DAY, 'Dzień dobry, czy macie książki po polsku dla dzieci?'),
      answers(
        SANNE,
        2 * DAY - 19,
        'Dzień dobry! Ja, we hebben Poolse kinderboeken in Centrum, op de eerste verdieping. Een kinderpas is gratis. Mogen we u helpen in het Nederlands of Engels? Groet, Sanne'
      ),
      asks(2 * DAY - 30, 'Dziękuję bardzo!')
    ]
  },
  {
    patron: patron('Fred Lammers', 1114),
    turns: [
      asks(
        2 * DAY + 3 * HOUR,
        'Kunt u mijn gegevens aanpassen? Ik ben verhuisd naar Kerkstraat 12 in Kerkdorp, geboren 3 mei.'
      ),
      answers(
        FATMA,
        2 * DAY + 160,
        'Hoi Fred, bedankt voor je bericht. Er staan persoonlijke gegevens in. Via WhatsApp is dat niet veilig genoeg, daarom help ik je hier niet verder met deze vraag. Wil je ons bellen op 012 555 01 00? Dan helpen we je graag. Groet, Fatma'
      )
    ]
  }
]
