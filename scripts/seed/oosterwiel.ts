import { answers, asks, DAY, points, HOUR, notes, patron, photo, sends, VOICE } from './say.ts'
import type { SeedLibrary } from './shape.ts'

const TINEKE = 'tineke@oosterwiel.example'
const FATMA = 'fatma@veldwater.example'

/** The small one: one room, one number, and Fatma of Veldwater who helps on Fridays. */
export const OOSTERWIEL: SeedLibrary = {
  name: 'Bibliotheek Oosterwiel',
  place: 'Oosterwiel',
  phone: '097 555 03 00',
  website: 'https://oosterwiel.example',
  database: 'LIBRARIES_1',
  branches: [
    {
      name: 'Oosterwiel',
      address: 'Kerkebuurt 1',
      phone: '097 555 03 00',
      latitude: 53.1087,
      longitude: 6.2245
    }
  ],
  channels: [
    {
      name: 'WhatsApp',
      phone_number_id: '105550000000004',
      waba_id: '205550000000004',
      display_phone_number: '31855500004',
      scope: '305550000000004'
    }
  ],
  people: [
    { name: 'Tineke Dijkstra', email: TINEKE, role: 'admin' },
    { name: 'Fatma Yıldız', email: FATMA, role: 'staff' },
    { name: 'Gijs Boonstra', email: 'gijs@oosterwiel.example', role: 'viewer' }
  ],
  conversations: [
    {
      patron: patron('Anneke Zijlstra', 3001),
      closed_minutes_ago: 20 * DAY - HOUR,
      closed_by: TINEKE,
      turns: [
        asks(20 * DAY, 'Hoi Tineke, mag ik een poster ophangen van de dorpsmarkt?'),
        answers(
          TINEKE,
          20 * DAY - 33,
          'Hoi Anneke, natuurlijk! Leg hem maar op de balie, dan hang ik hem op. Groet, Tineke'
        ),
        asks(20 * DAY - 36, 'Dankjewel!')
      ]
    },
    {
      patron: patron('Sietse', 3002),
      closed_minutes_ago: 5 * DAY - 2 * HOUR,
      closed_by: FATMA,
      turns: [
        asks(5 * DAY, 'Kan ik een boek uit een andere bibliotheek laten komen? Gaat over oude stoomgemalen'),
        answers(
          FATMA,
          5 * DAY - 44,
          'Hoi Sietse, dat kan. Ik heb het boek aangevraagd. Het is er over ongeveer een week en je krijgt dan bericht. Groet, Fatma'
        ),
        notes(FATMA, 5 * DAY - 46, 'Aangevraagd bij Veldwater, gaat mee met de bus van dinsdag.'),
        asks(5 * DAY - 51, 'Mooi, bedankt Fatma')
      ]
    },
    {
      patron: patron('Fam. Hofman', 3003),
      turns: [
        asks(7 * HOUR, 'Is er in de vakantie ook voorlezen op woensdag?'),
        answers(
          TINEKE,
          6 * HOUR,
          'Hallo, in de vakantie lezen we niet voor. De woensdag daarna weer wel, om 14.30 uur. Komen jullie dan? Groet, Tineke'
        )
      ]
    },
    {
      patron: patron('Geert', 3006),
      closed_minutes_ago: 2 * DAY - HOUR,
      closed_by: FATMA,
      turns: [
        sends(2 * DAY, VOICE),
        notes(FATMA, 2 * DAY - 4, 'Hij vraagt waar de bibliotheek nu zit, na de verhuizing.'),
        points(FATMA, 2 * DAY - 6, 'Oosterwiel'),
        answers(
          FATMA,
          2 * DAY - 7,
          'Hoi Geert, hier zitten we nu, naast de kerk. De deur is om de hoek. Groet, Fatma'
        ),
        asks(2 * DAY - 12, 'Dank je, tot zo')
      ]
    },
    {
      patron: patron('Marwa', 3004),
      turns: [
        sends(26, photo('letter.jpg')),
        asks(25, 'Deze brief is van school. Ik begrijp het niet. Kan iemand helpen met lezen?')
      ]
    },
    {
      patron: patron('Klaas Terpstra', 3005),
      turns: [asks(4, 'Moi, ik sta voor de deur maar het licht is uit. Zijn jullie vanmiddag niet open?')]
    }
  ]
}
